import type { Reply } from '../conversation/events.ts'
import type { Language } from '../conversation/ports.ts'
import { formView } from './form-view.ts'
import { guidanceView } from './guidance-view.ts'
import { cancelledView, failedView, greetingView, helpView, notUnderstoodView } from './message-view.ts'
import { questionView } from './question-view.ts'
import { requestViewOf } from './request-views.ts'
import { type Card, type CardName, fill } from './templates.ts'
import { twinOf } from './twin.ts'
import { createWords, type Words } from './words.ts'

/** What goes out to a person: a card, and the same in plain lines. */
export interface Message {
  readonly card: Card
  readonly summary: string
  /** What to say to somebody who tapped a card that is not theirs. */
  readonly aside: { readonly theirs: string; readonly shared: string }
}

type Said = Exclude<Reply, { kind: 'nothing' }>

/** Which layout, filled with what. */
const viewOf = (reply: Said, words: Words, all: readonly Words[]): [CardName, object] => {
  switch (reply.kind) {
    case 'greeting':
      return ['greeting', greetingView(words, all)]
    case 'help':
      return ['message', helpView(words)]
    case 'form':
      return ['form', formView(words, reply.answers)]
    case 'question':
      return ['question', questionView(words, reply.question, reply.answers)]
    case 'guidance':
      return ['guidance', guidanceView(words, reply)]
    case 'cancelled':
      return ['message', cancelledView(words)]
    case 'notUnderstood':
      return ['message', notUnderstoodView(words, reply)]
    case 'request':
      return requestViewOf(words, reply.said, all)
  }
}

const finished = (name: CardName, words: Words, view: object): Message => {
  const card = fill(name, { lang: words.language, ...view })
  const { t } = words
  return {
    card,
    summary: twinOf(card),
    aside: { theirs: t('elsewhere.theirs'), shared: t('elsewhere.shared') },
  }
}

/** How everything looks and sounds. */
export const createPresentation = (voices: Record<Language, Words> = createWords()) => ({
  present: (reply: Said, language: Language): Message => {
    const [name, view] = viewOf(reply, voices[language], Object.values(voices))
    return finished(name, voices[language], view)
  },
  /** Our own fault, in the person's language, with a number to report. */
  apologise: (language: Language, id: string): Message =>
    finished('message', voices[language], failedView(voices[language], id)),
})
export type Presentation = ReturnType<typeof createPresentation>
