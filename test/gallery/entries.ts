import { readdirSync, readFileSync } from 'node:fs'
import { type Language, languages } from '../../src/conversation/ports.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import type { Card, CardName } from '../../src/presentation/templates.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { type Said, viewOf } from '../../src/presentation/view-of.ts'
import { createWords, type Words } from '../../src/presentation/words.ts'
import { guidanceOn } from '../../src/rules/as-of.ts'
import { cellOf, changesSince, edition } from '../../src/rules/changes.ts'
import { everyReply } from '../cards/every-reply.ts'

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

const folder = new URL('../../locales/topics/', import.meta.url)
const topicFiles = new Map(
  readdirSync(folder).flatMap(file =>
    (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { id: string }[]).map(({ id }) => [id, file] as const),
  ),
)

const rulesOf = (reply: Said): readonly string[] => {
  if (reply.kind === 'topic') return [`locales/topics/${topicFiles.get(reply.topic)}: ${reply.topic}`]
  if (reply.kind === 'then') return ['src/rules/editions.ts']
  if (reply.kind === 'question') return [`src/rules/questions.ts: ${reply.question}`]
  if (reply.kind !== 'guidance') return []
  const { answers, sections, day = edition } = reply
  return sections.flatMap(({ kind, guidance }) => {
    const { actions, notices } = guidanceOn(guidance, day)
    const changes = changesSince(answers.channel, kind, guidance, day)
    return [
      `src/rules/channels.ts: ${cellOf(answers.channel, kind, guidance)}`,
      `src/rules/guidance.ts: ${guidance}`,
      `src/rules/statements.ts: ${[...actions, ...notices].join(' ')}`,
      ...(day === edition ? [] : [`src/rules/editions.ts: ${day}`]),
      ...(changes.length > 0 ? [`src/rules/changes.ts: ${changes.join(' ')}`] : []),
    ]
  })
}

const topics = readTopics()
const voices = createWords()
const { present } = createPresentation({ voices, topics })

const fileOf = (name: CardName) => `cards/${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.json`

const entryOf = (name: string, reply: Said, language: Language): Entry => {
  const { card, summary: twin } = present(reply, language)
  const used = new Set<string>()
  const heard = { ...voices, [language]: listening(voices[language], used) }
  const [layout] = viewOf(reply, heard[language], { voices: heard, topics, expert: undefined })
  const size = Buffer.byteLength(JSON.stringify(card))
  return {
    name,
    language,
    card,
    twin,
    size,
    template: fileOf(layout),
    words: [...used].toSorted(),
    rules: rulesOf(reply),
  }
}

/** Every card that the product can show: each reply in each language. */
export const entries = (): readonly Entry[] =>
  everyReply.flatMap(({ name, reply }) => languages.map(language => entryOf(name, reply, language)))
