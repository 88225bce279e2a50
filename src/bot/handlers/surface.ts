import { z } from 'zod/v4'
import type { IncomingActivity } from '../activity.ts'
import { isGroup } from '../turn.ts'

/** Where an answer is read: where cards are, in Copilot, or in a group by one person alone. */
export type Surface = 'cards' | 'copilot' | 'private'

const isCopilot = (name: unknown) => typeof name === 'string' && name.toLowerCase() === 'copilot'

const product = z.object({ productContext: z.unknown() })

/** Copilot says so in Teams' own data, or in an entity as the Agents SDK reads it. */
const fromCopilot = ({ channelData, entities }: IncomingActivity): boolean =>
  isCopilot(product.safeParse(channelData).data?.productContext) ||
  (entities ?? []).some(({ type, id }) => type === 'ProductInfo' && isCopilot(id))

/** An invoke is answered as it waits for it: whoever taps sees cards. */
export const surfaceOf = (activity: IncomingActivity): Surface => {
  if (activity.type === 'invoke') return 'cards'
  if (fromCopilot(activity)) return 'copilot'
  return isGroup(activity) && activity.recipient?.isTargeted ? 'private' : 'cards'
}
