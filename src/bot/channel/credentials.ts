import { AuthenticationConstants } from 'botframework-connector/lib/auth/authenticationConstants.js'
import { ClaimsIdentity } from 'botframework-connector/lib/auth/claimsIdentity.js'
import { z } from 'zod/v4'
import type { Identity } from '../auth/identity.ts'
import { NoAnswer } from './connections.ts'

/** The SDK's credentials, as far as we reach into them: it keeps a token until five minutes before it ends. */
interface Credentials {
  getToken(): Promise<string>
}
const client = z.object({
  credentials: z.custom<Credentials>(value => typeof Object(value).getToken === 'function'),
})

/** How the bot signs in to Bot Framework: with the SDK's own credentials, made once. In the local profile it does not. While that fails nothing is sent. */
export const signing = ({ authentication, tokens }: Identity) => {
  if (!tokens) return async () => ({})
  const claims = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: tokens.audience }], true)
  const scope = AuthenticationConstants.ToChannelFromBotOAuthScope
  const connect = async () => {
    const factory = (await authentication()).createConnectorFactory(claims)
    return client.parse(await factory.create('https://api.botframework.com/', scope)).credentials
  }
  let connected: ReturnType<typeof connect> | undefined
  return async () => {
    connected ??= connect()
    const credentials = await connected
    const token = await credentials.getToken().catch(cause => {
      throw new NoAnswer(cause, 'SIGN_IN', false)
    })
    return { Authorization: `Bearer ${token}` }
  }
}
