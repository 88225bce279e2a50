import { z } from 'zod/v4'
import type { IncomingActivity } from '../activity.ts'

/** Most say nothing of it: that is no fault, which would cost as much as the rest of the reading. */
const teams = z.object({ app: z.object({ version: z.string() }).optional() })
const isVersion = /^\d{1,5}(?:\.\d{1,5}){2}$/

/** So many versions of the app have a name of their own. */
const mostVersions = 20

/** Which version of our app somebody has installed, as Teams says alone with them: `unsaid` elsewhere, `other` where there are too many. */
export const createVersions = () => {
  const known = new Set<string>()
  return ({ channelData }: IncomingActivity): string => {
    const version = teams.safeParse(channelData).data?.app?.version
    if (version === undefined || !isVersion.test(version)) return 'unsaid'
    if (known.size < mostVersions) known.add(version)
    return known.has(version) ? version : 'other'
  }
}
