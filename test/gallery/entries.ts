import { type Language, languages } from '../../src/conversation/ports.ts'
import { twinOf } from '../../src/presentation/message.ts'
import { createPresentation, type Presentation } from '../../src/presentation/present.ts'
import type { Card, CardName } from '../../src/presentation/templates.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { viewOf } from '../../src/presentation/views/view-of.ts'
import { createWords, type Words } from '../../src/presentation/words.ts'
import { everyReply } from '../cards/every-reply.ts'
import { besideReplies } from './beside-replies.ts'
import { rulesOf } from './rules-of.ts'

/** One card of the gallery, with all that it was made of. */
export interface Entry {
  readonly name: string
  readonly language: Language
  readonly card: Card
  readonly twin: string
  /** Bytes of its JSON. */
  readonly size: number
  readonly template: string
  /** Keys in locales/<language>.json. */
  readonly words: readonly string[]
  /** Where what it says is decided: file and ids. */
  readonly rules: readonly string[]
}

/** A card that people get, before it is made. */
export interface Exhibit {
  readonly name: string
  readonly layout: CardName
  readonly rules: readonly string[]
  readonly expert?: string
  make(presentation: Presentation, language: Language): Card
}

/** Words that tell which of them were used. */
const listening = (words: Words, used: Set<string>): Words => {
  const t = new Proxy(words.t, {
    apply: (said, self, [key, ...rest]) => {
      used.add(`${key}`)
      return Reflect.apply(said, self, [key, ...rest])
    },
  })
  return { ...words, t, date: iso => (iso === null ? t('date.none') : words.date(iso)) }
}

const topics = readTopics()
const voices = createWords()
/** With a mark answers can be rated, like those that people get. */
const mark = 'the-mark-of-the-card'

const replies = everyReply.map(
  ({ name, reply }): Exhibit => ({
    name,
    layout: viewOf(reply, voices.en, { voices, topics, expert: undefined, partner: undefined })[0],
    rules: rulesOf(reply),
    make: ({ present }, language) => present(reply, language, mark).card,
  }),
)

const fileOf = (name: CardName) => `cards/${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.json`

const entryOf = ({ name, layout, rules, expert, make }: Exhibit, language: Language): Entry => {
  const used = new Set<string>()
  const heard = Object.fromEntries(languages.map(each => [each, listening(voices[each], used)])) as Record<
    Language,
    Words
  >
  const card = make(createPresentation({ voices: heard, topics, expert }), language)
  return {
    name,
    language,
    card,
    twin: twinOf(card),
    size: Buffer.byteLength(JSON.stringify(card)),
    template: fileOf(layout),
    words: [...used].toSorted(),
    rules,
  }
}

/** Every card that the product can show, in each language. */
export const entries = (): readonly Entry[] =>
  [...replies, ...besideReplies].flatMap(exhibit => languages.map(language => entryOf(exhibit, language)))
