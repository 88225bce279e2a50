import type { Language } from '../conversation/ports.ts'
import type { AnswerReply } from '../conversation/search.ts'
import { cardForOthers } from './card-for-others.ts'
import type { Message } from './message.ts'
import { type Card, fill } from './templates.ts'
import type { Topic } from './topics.ts'
import { type Considered, dialogView } from './views/dialog.ts'
import { headlineOf, namedLike } from './views/search-result.ts'
import type { Words } from './words.ts'

/** An answer that can be put into any chat: how it stands in a list, and the card, which is safe for everybody. */
export interface SearchResult {
  readonly title: string
  readonly line: string
  readonly card: Card
}

/** There is nothing, the command is not ours, it was too much at once, or we failed. */
export type Excuse = 'nothing' | 'unknown' | 'busy' | 'failed'

interface Means {
  readonly voices: Record<Language, Words>
  readonly topics: ReadonlyMap<string, Topic>
}

type Present = (reply: AnswerReply, language: Language) => Message

const bodyOf = ({ body }: Card): readonly unknown[] => (Array.isArray(body) ? body : [])

/** How answers look outside the conversation with the bot: in a list, in somebody's chat, in a dialog over a message. */
export const createExtensionCards = ({ voices, topics }: Means, present: Present) => {
  const share = (reply: AnswerReply, language: Language): SearchResult => ({
    ...headlineOf(voices[language], reply, topics),
    card: cardForOthers(present(reply, language).card),
  })
  const dialog = (considered: Considered, language: Language): { readonly title: string; readonly card: Card } => {
    const { reply } = considered
    const offers = reply.kind === 'offers' ? reply.offers.flatMap(id => topics.get(id) ?? []) : []
    const card = fill('dialog', { lang: language, ...dialogView(voices[language], considered, offers) })
    const answer = reply.kind === 'guidance' || reply.kind === 'topic' ? bodyOf(share(reply, language).card) : []
    return { title: voices[language].t('dialog.title'), card: { ...card, body: [...bodyOf(card), ...answer] } }
  }
  return {
    share,
    dialog,
    namedLike: (text: string, language: Language) => namedLike(voices[language], text, [...topics.values()]),
    /** What is said in the place of an answer. `id` is the number of a failure, to report. */
    excuse: (language: Language, why: Excuse, id: string): string => voices[language].t(`sharing.${why}`, { id }),
  }
}
