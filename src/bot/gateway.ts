import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  DeliveryModes,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder'
import type { WayOut } from './way-out.ts'

/** Milliseconds that a turn waits for the channel, all its messages together: a tap's answer goes out in the response. */
const patience = { message: 5_000, invoke: 1_500 }
const deadline = Symbol('deadline')

const remaining = ({ turnState, activity }: TurnContext): number => {
  const whole = activity.type === ActivityTypes.Invoke ? patience.invoke : patience.message
  const until = turnState.get<number>(deadline) ?? performance.now() + whole
  turnState.set(deadline, until)
  return Math.max(0, until - performance.now())
}

/** Newer answers to one person in one place overtake older ones that are still on their way. */
const keyOf = ({ activity: { conversation, from } }: TurnContext): string => `${conversation.id}|${from.id}`

/** What is done with an activity. */
export type Logic = (context: TurnContext) => Promise<unknown>

const notOurs = () => Promise.reject(new Error('The bot only answers and replaces.'))

/**
 * The SDK's adapter without what our own door has done before: it makes an identity, a factory and two clients for every turn
 * (4.23.3), twice as much work as all of ours.
 */
export class Gateway extends BotAdapter {
  readonly #wayOut: WayOut

  constructor(wayOut: WayOut) {
    super()
    this.#wayOut = wayOut
  }

  /** One activity, with the response that HTTP is to carry, where there is one. */
  async receive(activity: Activity, logic: Logic) {
    const context = new TurnContext(this, activity)
    await logic(context)
    if (activity.deliveryMode === DeliveryModes.ExpectReplies) {
      return { status: 200, body: { activities: context.bufferedReplyActivities } }
    }
    if (activity.type !== ActivityTypes.Invoke) return undefined
    const response = context.turnState.get<{ readonly value: InvokeResponse }>(INVOKE_RESPONSE_KEY)
    return response?.value ?? { status: 501 }
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = []
    for (const activity of activities) sent.push({ id: await this.#sendOne(context, activity) })
    return sent
  }

  async #sendOne(context: TurnContext, activity: Partial<Activity>): Promise<string> {
    if (activity.type !== ActivityTypes.InvokeResponse) {
      const call = { method: 'POST', activity, activityId: activity.replyToId } as const
      return this.#wayOut(call, keyOf(context), remaining(context))
    }
    context.turnState.set(INVOKE_RESPONSE_KEY, activity)
    return ''
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const call = { method: 'PUT', activity, activityId: activity.id } as const
    return { id: await this.#wayOut(call, keyOf(context), remaining(context)) }
  }

  override deleteActivity = notOurs
  override continueConversation = notOurs
}
