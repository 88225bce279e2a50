import { createHash } from 'node:crypto'
import { z } from 'zod/v4'
import type { Input, Speaker, Turn } from '../app.ts'
import { cleanAll, cleanLine } from '../input/clean.ts'
import { cut } from '../input/cut.ts'
import { longestMessage, wordsOf } from '../input/teams-markup.ts'
import { isTimeZone } from '../runtime/time-zones.ts'
import { type IncomingActivity, withoutThread } from './activity.ts'
import { cardType } from './protocol.ts'

/** A person's key in card data: enough to tell people apart, nothing to look them up by. */
export const keyOf = (personId: string): string =>
  createHash('sha256').update(personId).digest('base64url').slice(0, 12)

export const personIdOf = ({ from }: IncomingActivity): string => from.aadObjectId ?? from.id

/** In a chat with several people each card belongs to the one it answers. */
export const isGroup = ({ conversation }: Pick<IncomingActivity, 'conversation'>): boolean =>
  conversation.isGroup === true || ['groupChat', 'channel'].includes(conversation.conversationType ?? '')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const isCardAction = ({ type, name }: IncomingActivity): boolean =>
  type === 'invoke' && name === 'adaptiveCard/action'

const tapped = z.object({ action: z.object({ data: z.unknown() }) })

/** The data of the button that was tapped; nothing where none was. */
export const tappedData = (activity: IncomingActivity): Record<string, unknown> | undefined => {
  const { text, value } = activity
  const data = isCardAction(activity) ? tapped.safeParse(value).data?.action.data : !text && value
  return isRecord(data) ? data : undefined
}

/** What hangs on a message: a card, something that has to be opened, or nothing. Teams says every text once more as HTML. */
const hangingOn = ({ attachments }: IncomingActivity): 'card' | 'file' | undefined => {
  const types = Array.isArray(attachments) ? attachments.map(each => String(each?.contentType)) : []
  if (types.includes(cardType)) return 'card'
  return types.some(type => type !== 'text/html') ? 'file' : undefined
}

/** More names than Teams allows in one message, and longer ones, are no names. */
const mention = z.object({ text: z.string().min(1).max(300) })
const mostMentions = 50

/** What was written, without whom it mentions: some clients name them without any markup. */
const saidIn = ({ text, entities }: IncomingActivity): string => {
  const named = (entities ?? []).filter(({ type }) => type === 'mention').slice(0, mostMentions)
  const names = new Set(named.flatMap(entity => mention.safeParse(entity).data?.text ?? []))
  const written = cut(text ?? '', longestMessage)
  return wordsOf([...names].reduce((words, name) => words.replaceAll(name, ' '), written))
}

/** A card and no word beside it says nothing to us: somebody put one of our answers into a chat that we are in. */
const messageInput = (activity: IncomingActivity): Input | undefined => {
  const data = tappedData(activity)
  if (data) return { kind: 'tapped', data: cleanAll(data) }
  const [said, hanging] = [saidIn(activity), hangingOn(activity)]
  if (said || !hanging) return { kind: 'typed', text: said }
  return hanging === 'file' ? { kind: 'showed' } : undefined
}

const installationInput = ({ action }: IncomingActivity): Input | undefined => {
  if (action === 'add') return { kind: 'joined' }
  return action === 'remove' ? { kind: 'left' } : undefined
}

const inputOf = (activity: IncomingActivity): Input | undefined => {
  switch (activity.type) {
    case 'message':
      return messageInput(activity)
    case 'invoke':
      return isCardAction(activity) ? { kind: 'tapped', data: cleanAll(tappedData(activity)) } : undefined
    case 'installationUpdate':
      return installationInput(activity)
    case 'conversationUpdate':
      return activity.membersAdded?.some(({ id }) => id === activity.recipient?.id) ? { kind: 'joined' } : undefined
    default:
      return undefined
  }
}

/** Who spoke, as the authenticated activity says. Entra's ids mean the same in any case. */
const whoOf = ({ from, localTimezone }: IncomingActivity) => ({
  ...(from.aadObjectId && { objectId: from.aadObjectId.toLowerCase() }),
  ...(from.name && { name: cleanLine(cut(from.name, 100)) }),
  ...(localTimezone && isTimeZone(localTimezone) && { timeZone: localTimezone }),
})

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string().max(64) })

/** What Teams says of the client beside the activity's own locale, which some phones leave out. */
const clientOf = ({ entities = [] }: IncomingActivity): string | undefined =>
  entities.flatMap(entity => clientInfo.safeParse(entity).data?.locale ?? [])[0]

/** Who spoke, where, and in which language their client is. */
export const speakerOf = (activity: IncomingActivity): Speaker => {
  const personId = personIdOf(activity)
  const person = {
    personId,
    sessionId: `${activity.conversation.id}|${personId}`,
    placeId: withoutThread(activity.conversation.id),
    ...whoOf(activity),
    ...(isGroup(activity) && { group: true as const }),
  }
  const client = activity.locale?.trim() ? undefined : clientOf(activity)
  return { person, locale: activity.locale, ...(client && { client }) }
}

/** What a person did, in our words; nothing where an activity does not concern us. */
export const turnOf = (activity: IncomingActivity): Turn | undefined => {
  const input = inputOf(activity)
  return input && { ...speakerOf(activity), input }
}
