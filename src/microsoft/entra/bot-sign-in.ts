import { equipped, type Tools, within } from '../http/clock.ts'
import { remembering } from '../http/memo.ts'
import { type IdentityEndpoint, identityToken } from './managed-identity.ts'
import { signIn } from './sign-in.ts'
import type { Grant } from './tokens.ts'

/** The configuration's own names. */
interface BotAccount {
  readonly MicrosoftAppId: string
  readonly MicrosoftAppPassword: string
  readonly MicrosoftAppTenantId: string
  readonly MicrosoftAppType: string
  readonly LOGIN_URL: string
}

/** Whether the bot can sign in to Bot Framework, as it must in order to answer. The token itself stays here. */
export type BotSignIn =
  | { readonly kind: 'signed-in'; readonly expires: number }
  | Extract<Grant, { kind: 'refused' | 'unavailable' }>

const audience = 'https://api.botframework.com'
/** Milliseconds: a token is asked for anew so long before it expires, and after a failure no sooner than this. */
const [margin, afterFailure] = [5 * 60_000, 10_000]

const obtain = (account: BotAccount, endpoint: IdentityEndpoint, tools: Required<Tools>): Promise<Grant> => {
  const { MicrosoftAppId: appId, MicrosoftAppType: type, LOGIN_URL: loginUrl } = account
  if (type === 'UserAssignedMSI') return identityToken({ endpoint, clientId: appId, resource: audience, ...tools })
  const tenant = type === 'SingleTenant' ? account.MicrosoftAppTenantId : 'botframework.com'
  const form = {
    client_id: appId,
    client_secret: account.MicrosoftAppPassword,
    grant_type: 'client_credentials',
    scope: `${audience}/.default`,
  }
  return signIn({ url: `${loginUrl}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, form, ...tools })
}

/**
 * Asks, as often as one likes: a token is obtained once and remembered until shortly before it expires, a failure for ten seconds.
 * Answers within `patience` milliseconds; what takes longer goes on for whoever asks next. Never rejects.
 */
export const createBotSignIn = (account: BotAccount, endpoint: IdentityEndpoint, tools: Tools, patience = 4000) => {
  const means = equipped(tools)
  const { clock } = means
  const find = async (): Promise<BotSignIn> => {
    const grant = await obtain(account, endpoint, means)
    return grant.kind === 'token' ? { kind: 'signed-in', expires: grant.expires } : grant
  }
  const good = (signedIn: BotSignIn) =>
    signedIn.kind === 'signed-in'
      ? Math.max(signedIn.expires - margin - clock.now().getTime(), afterFailure)
      : afterFailure
  const ask = remembering(find, { good, kept: 1, ticks: clock.ticks })
  return async (): Promise<BotSignIn> => (await within(clock, patience, ask(''))) ?? { kind: 'unavailable' }
}
