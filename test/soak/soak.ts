import { parseArgs } from 'node:util'
import { startServer } from '../storage/postgres/server.ts'
import { slope } from './memory.ts'
import { type Soaked, soak } from './rounds.ts'
import type { Sent } from './senders.ts'

/** Minutes of mixed traffic for each store; honest people alone have a third of it more. */
const longest = 30
const stores = ['folder', 'postgres'] as const
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, store: { type: 'string' } },
})
const minutes = Number(values.minutes)
const chosen = stores.filter(store => !values.store || store === values.store)
if (!(minutes > 0 && minutes <= longest)) throw new Error(`--minutes takes a number up to ${longest}.`)
if (chosen.length === 0) throw new Error(`--store takes ${stores.join(' or ')}.`)

const sorted = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)
const at = (part: number, numbers: readonly number[]) =>
  sorted(numbers)[Math.floor(numbers.length * part)] ?? Number.NaN
/** The p99 of each round, of which the one in the middle stands for all. */
const p99 = (rounds: readonly Sent[]) => rounds.map(({ took }) => at(0.99, took))
const against = ({ alone, beside }: Soaked) => p99(beside).map((each, round) => each / (p99(alone)[round] ?? 0))
const count = (...rounds: readonly Sent[]) => rounds.reduce((sum, { took }) => sum + took.length, 0)
const wrongs = ({ alone, beside, hostile }: Soaked) =>
  [...alone, ...beside, ...hostile].flatMap(({ wrong }) => Object.entries(wrong))
/** The start, the end, and three looks in between. */
const five = ({ memory }: Soaked, of: 'rss' | 'heap') =>
  [0, 0.25, 0.5, 0.75, 1].map(part => memory[Math.round((memory.length - 1) * part)]?.[of].toFixed(0)).join(', ')

const rows: Readonly<Record<string, (soaked: Soaked) => number | string>> = {
  'minutes mixed': () => minutes,
  'honest turns alone': ({ alone }) => count(...alone),
  'honest turns beside': ({ beside }) => count(...beside),
  'hostile requests': ({ hostile }) => count(...hostile),
  'p99 alone, ms': ({ alone }) => at(0.5, p99(alone)).toFixed(1),
  'p99 beside, ms': ({ beside }) => at(0.5, p99(beside)).toFixed(1),
  'p99 beside against alone': soaked => at(0.5, against(soaked)).toFixed(2),
  'wrong answers': soaked => wrongs(soaked).reduce((sum, [, times]) => sum + times, 0),
  'errors logged': ({ errors }) => errors,
  'RSS from start to end, MB': soaked => five(soaked, 'rss'),
  'RSS in the second half, MB a minute': ({ memory }) => slope(memory, 'rss').toFixed(2),
  'heap from start to end, MB': soaked => five(soaked, 'heap'),
  'heap in the second half, MB a minute': ({ memory }) => slope(memory, 'heap').toFixed(2),
  'the bot ended with': ({ code }) => `${code}`,
}

// The server keeps no process alive, not even while it is waited for.
const awake = setInterval(() => {}, 1_000)
const soaked: Soaked[] = []
for (const store of chosen) {
  const server = store === 'postgres' ? await startServer(['--fsync']) : undefined
  soaked.push(await soak(minutes, server ? { DATABASE_URL: await server.newDatabase() } : {}))
  await server?.end()
}
clearInterval(awake)
const line = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
line('', ...chosen)
line(...['', ...chosen].map(() => '---'))
for (const [what, of] of Object.entries(rows)) line(what, ...soaked.map(of))
for (const [what, times] of soaked.flatMap(wrongs)) console.log(`wrong: ${times} × ${what}`)
process.exitCode = soaked.every(each => wrongs(each).length === 0 && each.code === 0) ? 0 : 1
