import type { Language } from '../conversation/ports.ts'
import { writeOnce, writeTextOnce } from '../runtime/json-bytes.ts'
import { keeping } from './card-cache.ts'
import { isAnswer, markable, unmarked } from './marked.ts'
import { twinOf } from './message.ts'
import { createSharing } from './sharing.ts'
import { type Card, type CardName, fill } from './templates.ts'
import { readTopics } from './topics.ts'
import { failedView, slowDownView } from './views/message.ts'
import { type Means, type Said, viewOf } from './views/view-of.ts'
import { createWords, type Words } from './words.ts'

/** What goes out to a person: a card, and the same in plain lines. */
export interface Message {
  readonly language: Language
  readonly card: Card
  readonly summary: string
  /** What to say to somebody who tapped a card that is not theirs. */
  readonly aside: { readonly theirs: string; readonly shared: string }
}

const finished = (name: CardName, words: Words, view: object): Message => {
  const { t, language } = words
  const card = fill(name, { lang: language, ...view })
  return {
    language,
    card,
    summary: twinOf(card),
    aside: { theirs: t('elsewhere.theirs'), shared: t('elsewhere.shared') },
  }
}

/** How everything looks and sounds. */
export const createPresentation = ({ voices = createWords(), topics = readTopics(), expert }: Partial<Means> = {}) => {
  const means: Means = { voices, topics, expert }
  const make = (reply: Said, language: Language, mark?: string): Message => {
    const [name, view] = viewOf(reply, voices[language], means, mark)
    return finished(name, voices[language], view)
  }
  const plain = keeping((reply: Said, language, forGood) => {
    const message = make(reply, language)
    if (!forGood) return message
    writeTextOnce(message.summary)
    return { ...message, card: writeOnce(message.card) }
  })
  const rateable = keeping((reply: Said, language) => markable(make(reply, language, unmarked)))
  /** What is for everybody is the same message each time: nobody may change it. `mark` lets an answer be rated. */
  const present = (reply: Said, language: Language, mark?: string): Message =>
    mark !== undefined && isAnswer(reply) ? rateable(reply, language)(mark) : plain(reply, language)
  return {
    present,
    ...createSharing(means, present),
    /** Our own fault, in the person's language, with a number to report. */
    apologise: (language: Language, id: string, why: 'failed' | 'notKept' = 'failed'): Message =>
      finished('message', voices[language], failedView(voices[language], id, why)),
    /** Too much at once. */
    slowDown: (language: Language): Message => finished('message', voices[language], slowDownView(voices[language])),
    topicIds: new Set(topics.keys()) as ReadonlySet<string>,
  }
}
export type Presentation = ReturnType<typeof createPresentation>
