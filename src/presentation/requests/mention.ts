import type { RequestSaid } from '../../relationships/chat/events.ts'
import { forgotten, type Who } from '../../relationships/request.ts'
import type { Message } from '../message.ts'
import type { Words } from '../words.ts'

type Shown = Extract<RequestSaid, { said: 'request' }>

/** A name as it can stand between Teams' marks: nothing in it is read as Markdown, a mark or an address. */
const plainly = (name: string) =>
  name
    .replaceAll(/[^\p{L}\p{M}\p{N} .,'’()-]|\.(?=\S)/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const named = ({ id, name = '' }: Who) => {
  const plain = plainly(name)
  return id === forgotten.id || !plain ? [] : [{ id, name: plain, text: `<at>${plain}</at>` }]
}

/** Whom a notice names so that Teams tells them; nobody where their name is not known. */
const mentioned = ({ mention, seen: { request } }: Pick<Shown, 'mention' | 'seen'>) => {
  const who = mention && request[mention]
  return who ? named(who) : []
}

/** The line in which they are named. */
export const mentionView = ({ t }: Words, shown: Pick<Shown, 'mention' | 'seen'>) =>
  mentioned(shown).map(({ text }) => ({ text: t(`request.mention.${shown.mention ?? 'asker'}`, { who: text }) }))

/** What a card about a request is for those who put it where others read: which it is, and who is named on it. */
export const aboutRequest = (message: Message, said: RequestSaid): Message => {
  if (said.said !== 'request') return message
  const entities = mentioned(said).map(({ id, name, text }) => ({ type: 'mention', text, mentioned: { id, name } }))
  const card = entities.length > 0 ? { ...message.card, msteams: { entities } } : message.card
  return { ...message, card, request: said.seen.request.id }
}
