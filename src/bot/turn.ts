import { createHash } from 'node:crypto'
import type { Activity } from 'botbuilder'
import { z } from 'zod/v4'
import type { Input, Speaker, Turn } from '../app.ts'
import { cleanAll, cleanLine } from '../input/clean.ts'
import { cut } from '../input/cut.ts'
import { longestMessage, wordsOf } from '../input/teams-markup.ts'
import { soundOnce } from '../runtime/validated.ts'
import { cardType } from './protocol.ts'

/** A person's key in card data: enough to tell people apart, nothing to look them up by. */
export const keyOf = (personId: string): string =>
  createHash('sha256').update(personId).digest('base64url').slice(0, 12)

export const personIdOf = ({ from }: Activity): string => from.aadObjectId ?? from.id

/** In a chat with several people each card belongs to the one it answers. */
export const isGroup = ({ conversation }: Activity): boolean =>
  conversation.isGroup === true || ['groupChat', 'channel'].includes(conversation.conversationType ?? '')

/** In Teams a channel's conversation id also names the thread; the place is the channel. */
const placeIdOf = ({ conversation }: Activity): string => conversation.id.split(';messageid=', 1)[0] ?? ''

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const isCardAction = ({ type, name }: Activity): boolean => type === 'invoke' && name === 'adaptiveCard/action'

/** The data of the button that was tapped; nothing where none was. */
export const tappedData = (activity: Activity): Record<string, unknown> | undefined => {
  const data: unknown = isCardAction(activity) ? activity.value?.action?.data : !activity.text && activity.value
  return isRecord(data) ? data : undefined
}

const hasCard = ({ attachments }: Activity): boolean =>
  Array.isArray(attachments) && attachments.some(each => each?.contentType === cardType)

/** More names than Teams allows in one message, and longer ones, are no names. */
const mention = z.looseObject({ text: z.string().min(1).max(300) })
const mostMentions = 50

/** What was written, without whom it mentions: some clients name them without any markup. */
const saidIn = ({ text, entities }: Activity): string => {
  const named = (entities ?? []).filter(({ type }) => type === 'mention').slice(0, mostMentions)
  const names = new Set(named.flatMap(entity => mention.safeParse(entity).data?.text ?? []))
  const written = cut(text ?? '', longestMessage)
  return wordsOf([...names].reduce((words, name) => words.replaceAll(name, ' '), written))
}

/** A card and no word beside it says nothing to us: somebody put one of our answers into a chat that we are in. */
const messageInput = (activity: Activity): Input | undefined => {
  const data = tappedData(activity)
  if (data) return { kind: 'tapped', data: cleanAll(data) }
  const said = saidIn(activity)
  return said || !hasCard(activity) ? { kind: 'typed', text: said } : undefined
}

const installationInput = ({ action }: Activity): Input | undefined => {
  if (action === 'add') return { kind: 'joined' }
  return action === 'remove' ? { kind: 'left' } : undefined
}

const inputOf = (activity: Activity): Input | undefined => {
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

/** Whether a time zone exists: asking costs as much as the rest of a turn. There are some 600 names. */
const isZone = soundOnce(timeZone => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}, 1_000)

/** Who spoke, as the authenticated activity says. Entra's ids mean the same in any case. */
const whoOf = ({ from, localTimezone }: Activity) => ({
  ...(from.aadObjectId && { objectId: from.aadObjectId.toLowerCase() }),
  ...(from.name && { name: cleanLine(cut(from.name, 100)) }),
  ...(localTimezone && isZone(localTimezone) && { timeZone: localTimezone }),
})

/** Who spoke, where, and in which language their client is. */
export const speakerOf = (activity: Activity): Speaker => {
  const personId = personIdOf(activity)
  const person = {
    personId,
    sessionId: `${activity.conversation.id}|${personId}`,
    placeId: placeIdOf(activity),
    ...whoOf(activity),
    ...(isGroup(activity) && { group: true as const }),
  }
  return { person, locale: activity.locale ?? undefined }
}

/** What a person did, in our words; nothing where an activity does not concern us. */
export const turnOf = (activity: Activity): Turn | undefined => {
  const input = inputOf(activity)
  return input && { ...speakerOf(activity), input }
}
