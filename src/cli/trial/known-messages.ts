import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Language, Miss } from '../../conversation/ports.ts'
import { type Trained, trained } from '../../language/text/trained.ts'

/** A message whose answer must not change by accident. */
export interface KnownMessage {
  readonly text: string
  readonly language: Language
  readonly from: 'misses' | 'labelled'
  /** The topic that it asks, as its label says; null when it asks none. Not there: nobody has said. */
  readonly asks?: string | null
}

/** What was not understood, each text once. */
export const missedMessages = (misses: readonly Miss[]): readonly KnownMessage[] =>
  once(misses.map(({ text, language }) => ({ text, language, from: 'misses' })))

/** The messages that the engine is trained on, and, in a checkout, those that it is measured with. */
export const labelledMessages = (): readonly KnownMessage[] => once([...taught(), ...measured()])

const training = new URL('../../language/training/', import.meta.url)
const measures = new URL('../../../test/language/', import.meta.url)

const taught = (): readonly KnownMessage[] =>
  trained.flatMap(language =>
    Object.entries(listsIn(`questions.${language}.json`)).flatMap(([asks, texts]) =>
      texts.map((text): KnownMessage => ({ text, language, from: 'labelled', ...labelOf(asks) })),
    ),
  )

const listsIn = (name: string) =>
  JSON.parse(readFileSync(new URL(name, training), 'utf8')) as Record<string, readonly string[]>

interface Labelled {
  readonly text: string
  readonly lang: Trained | 'mixed'
  readonly topic: string | null
}

const measured = (): readonly KnownMessage[] => {
  if (!existsSync(measures)) return []
  const files = readdirSync(measures).filter(name => name.endsWith('.jsonl'))
  const lines = files.sort().flatMap(name => readFileSync(new URL(name, measures), 'utf8').split('\n'))
  const rows = lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as Labelled)
  return rows.map(({ text, lang, topic }) => ({
    text,
    language: lang === 'mixed' ? trained[0] : lang,
    from: 'labelled',
    ...labelOf(topic),
  }))
}

/** "other" is a question that had no topic when it was labelled. */
const labelOf = (asks: string | null) => (asks === 'other' ? {} : { asks })

const once = (messages: readonly KnownMessage[]): readonly KnownMessage[] =>
  [
    ...new Map(messages.toReversed().map(message => [`${message.language} ${message.text}`, message])).values(),
  ].reverse()
