import { addressedTo, type IncomingActivity, type OutgoingActivity, placeOf, type Said } from '../activity.ts'
import type { HttpResponse } from '../protocol.ts'
import { type Sender, Undelivered } from './sender.ts'

/** One activity that came in, and the ways to answer it: as much of the SDK's `TurnContext` as there is use for. */
export interface TurnContext {
  readonly activity: IncomingActivity
  /** Says something new, or answers an invoke. */
  sendActivity(said: Said): Promise<void>
  /** Says something in a group to the one who spoke, which nobody else sees; alone with them where the channel will not do that. */
  sendPrivately(said: Said): Promise<void>
  /** Puts a message in the place of the one with its id. */
  updateActivity(said: Said): Promise<void>
}

/** What is done with an activity. */
export type Logic = (context: TurnContext) => Promise<unknown>

/** Milliseconds that a turn waits for the channel, all its messages together: a tap's answer goes out in the response. */
const patience = { message: 5_000, invoke: 1_500 }

/** Counts from the first message: what remains of a turn's patience. */
const patienceFor = ({ type }: IncomingActivity) => {
  let until: number | undefined
  return (): number => {
    until ??= performance.now() + (type === 'invoke' ? patience.invoke : patience.message)
    return Math.max(0, until - performance.now())
  }
}

const isInvokeResponse = ({ type }: Said) => type === 'invokeResponse'

/** What HTTP is to carry back, where it carries anything. */
const responseTo = ({ deliveryMode, type }: IncomingActivity, said: readonly OutgoingActivity[]): HttpResponse => {
  if (deliveryMode === 'expectReplies') return { status: 200, body: { activities: said } }
  if (type !== 'invoke') return { status: 200 }
  return said.findLast(isInvokeResponse)?.value ?? { status: 501 }
}

/** What the channel will not show to one person in a group goes to them alone. It is never said to all. */
const privately = async (send: Sender, activity: OutgoingActivity, key: string, remaining: () => number) => {
  try {
    await send({ method: 'POST', activity, to: 'one' }, key, remaining())
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error
    await send({ method: 'POST', activity, to: 'alone' }, key, remaining())
  }
}

/** One activity in, answers out: through the channel, or in the response where that is what is wanted. */
export const createAdapter =
  (send: Sender) =>
  async (activity: IncomingActivity, logic: Logic): Promise<HttpResponse> => {
    const said: OutgoingActivity[] = []
    const [place, replyToId, remaining] = [placeOf(activity), activity.id, patienceFor(activity)]
    const address = (reply: Said) => addressedTo(place, { ...reply, ...(replyToId && { replyToId }) })
    // Newer answers to one person in one place overtake older ones that are still on their way.
    const key = `${activity.conversation.id}|${activity.from.id}`
    await logic({
      activity,
      sendActivity: async reply => {
        const addressed = address(reply)
        if (activity.deliveryMode === 'expectReplies' || isInvokeResponse(reply)) said.push(addressed)
        else await send({ method: 'POST', activity: addressed, activityId: replyToId }, key, remaining())
      },
      sendPrivately: async reply => {
        const addressed = addressedTo(place, reply)
        if (activity.deliveryMode === 'expectReplies') said.push(addressed)
        else await privately(send, addressed, key, remaining)
      },
      updateActivity: async reply => {
        await send({ method: 'PUT', activity: address(reply), activityId: reply.id }, key, remaining())
      },
    })
    return responseTo(activity, said)
  }
