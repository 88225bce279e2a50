/** Labelled messages, what the engine makes of them, and the figures that follow. */
import { readFileSync } from 'node:fs'
import type { Understand, Understanding } from '../../src/language/intent/understanding.ts'
import { createUnderstanding } from '../../src/language/understand.ts'
import { testTopics } from './real-topics.ts'

export interface Labelled {
  readonly id: string
  readonly text: string
  readonly lang: 'sv' | 'en' | 'mixed'
  readonly intent: string
  readonly channel: string | null
  readonly kind: string | null
  readonly topic: string | null
  /** Where each kind has its own. */
  readonly licenseChannel?: string
  readonly usageChannel?: string
  /** "also: <id>" names another topic that answers just as well. */
  readonly note?: string
}

/** The intents that carry facts. */
export const stating = ['inform', 'start_guidance', 'correct']

/** The messages of a file, one JSON object a line. */
export const labelledIn = (file: string | URL): readonly Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Labelled)

export interface Result {
  readonly row: Labelled
  readonly got: Understanding
  readonly ranked: readonly string[]
}

/** A share as people read it. */
export const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %  (${part}/${whole})`

/** Where the true share lies, 19 times of 20 (Wilson). */
export const interval = (part: number, whole: number): string => {
  if (whole === 0) return ''
  const [z, share] = [1.96, part / whole]
  const middle = share + (z * z) / (2 * whole)
  const half = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole))
  const ends = [middle - half, middle + half].map(end => ((100 * end) / (1 + (z * z) / whole)).toFixed(1))
  return `  ${ends.join('–')}`
}

/** Whether a topic answers the message. */
export const answers = ({ topic, note }: Labelled, id: string | null | undefined): boolean =>
  id !== null && id !== undefined && (id === topic || note === `also: ${id}`)

const slots = ['channel', 'kind', 'licenseChannel', 'usageChannel'] as const

/** Channel and kind as labelled. */
export const slotsRight = ({ row, got }: Result) =>
  slots.every(slot => (got.facts[slot] ?? null) === (row[slot] ?? null))
const slotWrong = ({ row, got }: Result) =>
  slots.some(slot => got.facts[slot] !== undefined && got.facts[slot] !== row[slot])

/** Nothing filled wrongly, and what is missing asked back with the right answer as the first button. */
const rightOrAsked = (result: Result) => {
  const { row, got } = result
  if (slotsRight(result)) return true
  const [likeliest] = got.ambiguity?.channels ?? []
  const asked = got.ambiguity?.of === undefined ? 'channel' : (`${got.ambiguity.of}Channel` as const)
  return (
    likeliest !== undefined &&
    slots.every(slot => (slot === asked ? likeliest : (got.facts[slot] ?? null)) === (row[slot] ?? null))
  )
}

/** Every figure by name: what was right, of how many. */
export const figuresOf = (results: readonly Result[]): Readonly<Record<string, readonly [number, number]>> => {
  const share = (of: readonly Result[], right: (result: Result) => boolean) =>
    [of.filter(right).length, of.length] as const
  const told = results.filter(({ row }) => stating.includes(row.intent) && slots.some(slot => row[slot]))
  const statements = results.filter(({ row }) => stating.includes(row.intent))
  const questions = results.filter(({ row }) => row.topic)
  const outside = results.filter(({ row }) => row.intent === 'out_of_scope')
  return {
    'channel and kind both right': share(told, slotsRight),
    '… or asked with the right one first': share(told, rightOrAsked),
    'nothing filled where nothing is said': share(
      statements.filter(({ row }) => !slots.some(slot => row[slot])),
      slotsRight,
    ),
    'wrong fills (statements)': share(statements, slotWrong),
    intent: share(results, ({ row, got }) => row.intent === got.intent),
    'topic top-1': share(questions, ({ row, ranked }) => answers(row, ranked[0])),
    'topic top-3': share(questions, ({ row, ranked }) => ranked.slice(0, 3).some(id => answers(row, id))),
    'questions answered': share(questions, ({ got }) => got.outcome === 'answer'),
    'questions answered or offered': share(questions, ({ got }) => got.outcome !== 'none'),
    'questions answered wrongly': share(
      questions,
      ({ row, got }) => got.outcome === 'answer' && !answers(row, got.topic),
    ),
    'out of scope, yet answered': share(outside, ({ got }) => got.outcome === 'answer'),
    'out of scope, yet offered': share(outside, ({ got }) => got.outcome === 'offer'),
    'out of scope, yet a fact taken': share(outside, ({ got }) => Object.keys(got.facts).length > 0),
    language: share(
      results.filter(({ row }) => row.lang !== 'mixed'),
      ({ row, got }) => row.lang === got.language,
    ),
  }
}

/** Average of precision and recall over the intents that occur. */
export const macroF1 = (results: readonly Result[]): number => {
  const all = [...new Set(results.map(({ row }) => row.intent))]
  const scores = all.map(intent => {
    const right = results.filter(({ row, got }) => row.intent === intent && got.intent === intent).length
    const said = results.filter(({ got }) => got.intent === intent).length
    return (2 * right) / (said + results.filter(({ row }) => row.intent === intent).length)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** Understands a message, with the conversation in its own language or, if mixed, in Swedish. */
export const resultOf = (understand: Understand, row: Labelled): Result => {
  const got = understand(row.text, { answers: {}, language: row.lang === 'en' ? 'en' : 'sv' })
  return { row, got, ranked: got.offers.length > 0 ? got.offers : got.topic ? [got.topic] : [] }
}

/** Understands every message. */
export const evaluate = (rows: readonly Labelled[]): readonly Result[] => {
  const understand = createUnderstanding({ topics: testTopics() })
  return rows.map(row => resultOf(understand, row))
}
