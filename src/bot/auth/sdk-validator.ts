import type { Activity } from 'botbuilder'
import type { IncomingActivity } from '../activity.ts'
import type { Identity } from './identity.ts'
import type { Reason } from './refusals.ts'
import type { Admission } from './token-validator.ts'

const sdkRefusals = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']
const isRefusal = async (error: unknown): Promise<boolean> => {
  const { AuthenticationError } = await import('botframework-connector')
  return error instanceof AuthenticationError || (error instanceof Error && sdkRefusals.includes(error.name))
}

/** As much of an activity as the SDK compares with a token. */
const comparedBy = ({ channelId, serviceUrl }: IncomingActivity) => ({ channelId, serviceUrl }) as Activity

/**
 * Whether the SDK lets a token in as well, asked once for each that ours has let in: what a pass says does not change, and
 * whether it covers an activity is asked of each.
 */
export const createSdkValidator = ({ authentication }: Identity) => {
  const agreed = new WeakSet<object>()
  return async ({ pass }: Admission, activity: IncomingActivity, authorization = ''): Promise<Reason | undefined> => {
    if (!pass || agreed.has(pass)) return undefined
    try {
      const sdk = await authentication()
      await sdk.authenticateRequest(comparedBy(activity), authorization)
      agreed.add(pass)
      return undefined
    } catch (error) {
      return (await isRefusal(error)) ? 'sdk' : 'keys unavailable'
    }
  }
}
