import type { Log } from '../../runtime/log.ts'
import type { Patience } from '../http/retry.ts'
import { signIn } from './sign-in.ts'
import { keepToken, type Tokens } from './tokens.ts'

interface AppRegistration extends Patience {
  /** The address of Microsoft Entra, without a slash at the end: https://login.microsoftonline.com */
  readonly loginUrl: string
  readonly tenantId: string
  readonly appId: string
  readonly secret: string
  /** What the token is for: https://graph.microsoft.com/.default */
  readonly scope: string
  readonly log: Log
}

/** Access tokens for the bot itself (client credentials, token endpoint of version 2). */
export const createAppTokens = ({ loginUrl, tenantId, appId, secret, scope, ...rest }: AppRegistration): Tokens => {
  const url = `${loginUrl}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`
  const form = { client_id: appId, client_secret: secret, grant_type: 'client_credentials', scope }
  return keepToken(() => signIn({ url, form, ...rest }), rest.clock)
}
