import type { Message } from '../../presentation/message.ts'
import type { IncomingActivity, Said } from '../activity.ts'
import type { TurnContext } from '../channel/adapter.ts'
import { adaptiveCard } from '../protocol.ts'
import { isCardAction, isGroup, keyOf, personIdOf, tappedData } from '../turn.ts'
import { respond } from './handler.ts'
import { surfaceOf } from './surface.ts'
import { asPrivate, asWritten } from './written.ts'

/** Writes the owner into the data of every button. A card about a request is everybody's who may act on it. */
const ownedBy = <Card extends object>(card: Card, owner: string): Card =>
  JSON.parse(
    JSON.stringify(card, (key, value) =>
      key === 'data' && value?.verb && !value.request ? { ...value, owner } : value,
    ),
  )

/** The greeting at install belongs to nobody; in a group every other card belongs to the one it answers. */
const cardFor = ({ card }: Message, activity: IncomingActivity) => {
  const spoke = activity.type === 'message' || activity.type === 'invoke'
  return isGroup(activity) && spoke ? ownedBy(card, keyOf(personIdOf(activity))) : card
}

type Whose = 'mine' | 'theirs' | 'shared'

/** Whose card was tapped. Only one's own may be replaced, and what is everybody's by what is for everybody. */
const whoseCard = (activity: IncomingActivity, { forAll }: Message): Whose => {
  if (!isGroup(activity)) return 'mine'
  const { owner } = tappedData(activity) ?? {}
  if (owner === undefined) return forAll ? 'mine' : 'shared'
  return owner === keyOf(personIdOf(activity)) ? 'mine' : 'theirs'
}

const answerTap = (context: TurnContext, type: 'card.adaptive' | 'activity.message', value: unknown) =>
  respond(context, { status: 200, body: { statusCode: 200, type: `application/vnd.microsoft.${type}`, value } })

const asActivity = ({ card, summary }: Pick<Message, 'card' | 'summary'>): Said => ({
  type: 'message',
  summary,
  attachments: [adaptiveCard(card)],
})

/** Replaces the card that was tapped, for everyone who sees it. A card that is gone is answered by a new one. */
const replace = async (context: TurnContext, reply: Said): Promise<boolean> => {
  const { replyToId, deliveryMode } = context.activity
  if (!replyToId || deliveryMode === 'expectReplies') return false
  return context.updateActivity({ ...reply, id: replyToId }).then(
    () => true,
    () => false,
  )
}

/** Says something anew, as it is read where the person is. */
const say = (context: TurnContext, message: Message, card = message.card): Promise<void> => {
  const { activity } = context
  const surface = surfaceOf(activity)
  if (surface === 'private') return context.sendPrivately(asPrivate(message, activity))
  return context.sendActivity(surface === 'copilot' ? asWritten(message, activity) : asActivity({ ...message, card }))
}

/** Brings a message to the person: in place of the card they tapped where that is theirs, else as a new one. */
export const deliver = async (context: TurnContext, message: Message): Promise<void> => {
  const { activity } = context
  const card = cardFor(message, activity)
  const reply = asActivity({ ...message, card })
  const tapped = isCardAction(activity) || tappedData(activity) !== undefined
  const whose = tapped ? whoseCard(activity, message) : 'shared'
  const replaced = whose === 'mine' && (await replace(context, reply))
  if (!isCardAction(activity)) {
    if (!replaced) await say(context, message, card)
    return
  }
  if (whose === 'mine') {
    await answerTap(context, 'card.adaptive', card)
    return
  }
  await context.sendActivity(reply)
  await answerTap(context, 'activity.message', message.elsewhere[whose])
}

/** Says something that is no answer: to a tap in a line beside the card, which stays as it is, else in a message. */
export const deliverBeside = (context: TurnContext, message: Message): Promise<unknown> =>
  isCardAction(context.activity) ? answerTap(context, 'activity.message', message.summary) : say(context, message)
