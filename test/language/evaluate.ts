/** `npm run evaluate -- <file.jsonl>`: the figures for a file of labelled messages, and what went wrong. Without a file: cross-validation over the topics. */
import { createUnderstanding } from '../../src/language/understand.ts'
import {
  answers,
  evaluate,
  figuresOf,
  interval,
  type Labelled,
  labelledIn,
  macroF1,
  percent,
  type Result,
  slotsRight,
  stating,
} from './figures.ts'
import { crossValidated, heldOut } from './folds.ts'
import { testTopics } from './real-topics.ts'

/** Best of 20 for each message, in ms of CPU. */
const cpuOf = (rows: readonly Labelled[]): readonly number[] => {
  const understand = createUnderstanding({ topics: testTopics() })
  const once = (text: string) => {
    const start = process.hrtime.bigint()
    understand(text, { answers: {}, language: 'sv' })
    return Number(process.hrtime.bigint() - start) / 1e6
  }
  for (let round = 0; round < 5; round++) for (const row of rows) once(row.text)
  return rows.map(({ text }) => Math.min(...Array.from({ length: 20 }, () => once(text)))).sort((a, b) => a - b)
}

const quiet = ({ row, got }: Result) =>
  row.intent === got.intent &&
  (!stating.includes(row.intent) || slotsRight({ row, got, ranked: [] })) &&
  (!row.topic || (answers(row, got.topic) && got.outcome !== 'none')) &&
  (row.lang === 'mixed' || row.lang === got.language)

const print = (results: readonly Result[]): void => {
  for (const [name, [part, whole]] of Object.entries(figuresOf(results)))
    console.info(`${name.padEnd(38)} ${percent(part, whole)}${interval(part, whole)}`)
}

const report = (file: string): void => {
  const rows = labelledIn(file)
  const results = evaluate(rows)
  for (const result of results.filter(each => !quiet(each))) {
    const { row, got } = result
    const want = [row.intent, row.channel, row.kind, row.topic, row.lang].filter(Boolean).join(' ')
    const said = [
      got.intent,
      got.facts.channel,
      got.facts.kind,
      got.ambiguity?.id,
      got.topic,
      got.outcome,
      got.confidence.toFixed(2),
      got.language,
    ]
    console.info(`${row.id}  ${row.text}\n      want ${want}\n      got  ${said.filter(Boolean).join(' ')}`)
  }
  print(results)
  console.info(`${'intent macro-F1'.padEnd(30)} ${(100 * macroF1(results)).toFixed(1)} %`)
  const cpu = cpuOf(rows)
  const at = (share: number) => (cpu[Math.floor(cpu.length * share)] ?? 0).toFixed(3)
  console.info(`${'CPU ms p50 / p99'.padEnd(30)} ${at(0.5)} / ${at(0.99)}`)
}

const [file] = process.argv.slice(2)
if (import.meta.main) {
  if (file) report(file)
  else {
    console.info('topics, by phrasings that they have not seen')
    print(crossValidated())
    console.info('all retired sets, by models that have not seen the message')
    print(heldOut())
  }
}
