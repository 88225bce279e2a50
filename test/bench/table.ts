import type { Ratio } from './figures.ts'
import { tooNoisy } from './figures.ts'

export interface Verdict extends Ratio {
  readonly name: string
  readonly goal: string
  readonly met: boolean
}

interface Result {
  readonly at: string
  readonly machine: object
  readonly verdicts: readonly Verdict[]
  readonly turns: readonly object[]
  readonly growth: readonly object[]
  readonly [more: string]: unknown
}

const short = (value: unknown): string => {
  if (typeof value !== 'number') return `${value}`
  return value >= 100 ? value.toFixed(0) : value.toFixed(2).replace(/\.?0+$/, '')
}

/** A table in Markdown, so that it can be put into the README as it is. */
const table = (rows: readonly object[]): string => {
  const names = Object.keys(rows[0] ?? {})
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = rows.map(row => line(Object.values(row).map(short)))
  return [line(names), line(names.map(() => '---')), ...body].join('\n')
}

const verdict = ({ name, ratio, spread, noisy, goal, met }: Verdict) => ({
  figure: name,
  ratio: noisy ? `too noisy to compare (${short(ratio)} ± ${short(100 * spread)} %)` : short(ratio),
  goal,
  '': noisy ? '' : met ? 'met' : 'missed',
})

/** What the README shows. */
export const print = ({ at, machine, verdicts, turns, growth, ...more }: Result): void => {
  const noisy = verdicts.filter(found => found.noisy)
  const texts = [
    `${at} ${JSON.stringify(machine)}`,
    table(verdicts.map(verdict)),
    'CPU in microseconds a turn; p50 and p99 in milliseconds, with 32 people at once.',
    table(turns),
    table(growth),
    ...Object.entries(more).map(
      ([name, figures]) =>
        `${name}: ${JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(short(value)) : value))}`,
    ),
  ]
  if (noisy.length > 0) {
    texts.push(
      `The machine was too busy for ${noisy.length} figures: rounds differ by more than ${100 * tooNoisy} %. Run it again.`,
    )
  }
  process.stdout.write(`${texts.join('\n\n')}\n`)
}
