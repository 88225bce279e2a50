import type { Log } from '../../runtime/log.ts'
import type { Patience } from '../http/retry.ts'
import { holdNewest, type NewestToken, type RefreshTokens } from './refresh-tokens.ts'
import { signIn } from './sign-in.ts'
import { type Grant, keepToken, type Tokens } from './tokens.ts'

interface ServiceAccount extends Patience {
  /** The address of Microsoft Entra, without a slash at the end: https://login.microsoftonline.com */
  readonly loginUrl: string
  /** The partner's tenant and the app registration in it, GUIDs. */
  readonly tenantId: string
  readonly appId: string
  readonly secret: string
  /** What the token is for: https://api.partnercenter.microsoft.com */
  readonly resource: string
  readonly refreshTokens: RefreshTokens
  readonly log: Log
}

/**
 * Access tokens "App+User" after Microsoft's Secure Application Model: an Admin agent or Sales agent has signed in once, with
 * multifactor authentication, and the refresh token of that is renewed here with each use (token endpoint of version 1).
 */
export const createUserTokens = (account: ServiceAccount): Tokens => {
  const { clock, log, refreshTokens } = account
  const newest = holdNewest(refreshTokens, log)
  const kept = keepToken(() => refreshTokens.alone(() => obtain(account, newest)), clock)
  return {
    ...kept,
    get: milliseconds => {
      void newest.catchUp()
      return kept.get(milliseconds)
    },
  }
}

const obtain = async (account: ServiceAccount, newest: NewestToken): Promise<Grant> => {
  try {
    const token = await newest.current()
    if (token === undefined) return { kind: 'refused', reason: 'sign-in-missing' }
    const { renewed, ...grant } = await signIn(renewal(account, token))
    if (renewed !== undefined) await newest.renewed(renewed)
    if (grant.kind === 'refused') newest.refused(token)
    return grant
  } catch (error) {
    account.log.error('sign-in cannot be read', { error })
    return { kind: 'unavailable' }
  }
}

const renewal = (
  { loginUrl, tenantId, appId, secret, resource, clock, random, log }: ServiceAccount,
  token: string,
) => ({
  url: `${loginUrl}/${encodeURIComponent(tenantId)}/oauth2/token`,
  form: {
    resource,
    client_id: appId,
    client_secret: secret,
    grant_type: 'refresh_token',
    refresh_token: token,
    scope: 'openid',
  },
  clock,
  random,
  log,
})
