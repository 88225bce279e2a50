import type { Clock } from '../../runtime/clock.ts'
import { type IncomingActivity, tenantsOf } from '../activity.ts'
import { asksInMail, type Identity, trustedChannels } from './identity.ts'
import type { Reason } from './refusals.ts'
import { createSdkValidator } from './sdk-validator.ts'
import { createSigningKeys } from './signing-keys.ts'
import { type Admission, createTokenValidator, overreach } from './token-validator.ts'

const isFromOneOf = (allowed: readonly string[], activity: IncomingActivity): boolean => {
  if (allowed.length === 0) return true
  const tenants = tenantsOf(activity)
  return tenants.length > 0 && tenants.every(tenant => allowed.includes(tenant))
}

/** Who gets in: first by the Authorization header alone, then by what the activity says. An empty list allows every tenant. */
export const createAuthorization = (identity: Identity, allowedTenants: readonly string[], clock: Clock) => {
  const { tokens, mayCall } = identity
  const allowed = allowedTenants.map(tenant => tenant.toLowerCase())
  const validator = tokens && createTokenValidator(tokens, createSigningKeys(tokens.metadataUrl, clock.ticks), clock)
  const sdkObjection = createSdkValidator(identity)
  return {
    authenticate: async (authorization: string | undefined): Promise<Admission> => validator?.(authorization) ?? {},

    /** Why this one may not do what it says; nothing where it may. */
    authorize: async (
      admission: Admission,
      activity: IncomingActivity,
      authorization: string | undefined,
    ): Promise<Reason | undefined> => {
      const { serviceUrl } = activity
      const overreached = tokens && overreach(admission, activity)
      if (overreached) return overreached
      const inMail = asksInMail(activity)
      if (tokens && !inMail && !trustedChannels.includes(activity.channelId)) return 'foreign channel'
      if (serviceUrl !== undefined && !inMail && !mayCall(serviceUrl)) return 'foreign host'
      if (!isFromOneOf(allowed, activity)) return 'foreign tenant'
      return sdkObjection(admission, activity, authorization)
    },
  }
}
