import { createHash } from 'node:crypto'
import { type Activity, TurnContext } from 'botbuilder'
import type { Input, Turn } from '../app.ts'

/** A person's key in card data: enough to tell people apart, nothing to look them up by. */
export const keyOf = (personId: string): string =>
  createHash('sha256').update(personId).digest('base64url').slice(0, 12)

export const personIdOf = ({ from }: Activity): string => from.aadObjectId ?? from.id

/** In Teams a channel's conversation id also names the thread; the place is the channel. */
const placeIdOf = ({ conversation }: Activity): string => conversation.id.replace(/;messageid=.*$/, '')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const isCardAction = ({ type, name }: Activity): boolean => type === 'invoke' && name === 'adaptiveCard/action'

/** The data of the button that was tapped; nothing where none was. */
export const tappedData = (activity: Activity): Record<string, unknown> | undefined => {
  const data: unknown = isCardAction(activity) ? activity.value?.action?.data : !activity.text && activity.value
  return isRecord(data) ? data : undefined
}

const messageInput = (activity: Activity): Input => {
  const data = tappedData(activity)
  if (data) return { kind: 'tapped', data }
  const text = TurnContext.removeRecipientMention(activity) ?? ''
  return { kind: 'typed', text: text.replaceAll('&nbsp;', ' ').trim() }
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
      return isCardAction(activity) ? { kind: 'tapped', data: tappedData(activity) } : undefined
    case 'installationUpdate':
      return installationInput(activity)
    case 'conversationUpdate':
      return activity.membersAdded?.some(({ id }) => id === activity.recipient?.id) ? { kind: 'joined' } : undefined
    default:
      return undefined
  }
}

/** What a person did, in our words; nothing where an activity does not concern us. */
export const turnOf = (activity: Activity): Turn | undefined => {
  const input = inputOf(activity)
  const personId = personIdOf(activity)
  const person = { personId, sessionId: `${activity.conversation.id}|${personId}`, placeId: placeIdOf(activity) }
  return input && { person, locale: activity.locale ?? undefined, input }
}
