import type { Activity } from 'botbuilder'
import type { Message } from '../presentation/present.ts'
import type { IncomingActivity } from './activity.ts'
import type { Answer } from './answer.ts'
import { adaptiveCard } from './protocol.ts'

const isExpected = ({ deliveryMode }: IncomingActivity) => deliveryMode === 'expectReplies'

/** Nothing said, as the channel wants to hear it. */
export const silence = (activity: IncomingActivity): Answer =>
  isExpected(activity) ? { status: 200, body: { activities: [] } } : { status: 200 }

/** To a tap, which must be answered each time: a line beside the card, which stays as it is. */
export const asideTo = (activity: IncomingActivity, { summary }: Message): Answer => {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: summary }
  if (!isExpected(activity)) return { status: 200, body }
  return { status: 200, body: { activities: [{ type: 'invokeResponse', value: { status: 200, body } }] } }
}

export const asMessage = ({ card, summary }: Message): Partial<Activity> => ({
  type: 'message',
  summary,
  attachments: [adaptiveCard(card)],
})
