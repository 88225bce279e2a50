import { parseArgs } from 'node:util'
import { type BotProcess, startBotProcess } from '../process/bot-process.ts'
import { kinds } from './traffic.ts'

/** How many send at once, and how long one waits in between, in milliseconds: a machine may have other work. */
const senders = 8
const pause = 5
const every = 10_000
const longest = 30

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0 && minutes <= longest)) throw new Error(`--minutes takes a number up to ${longest}.`)

interface Memory {
  readonly at: number
  readonly rss: number
  readonly heap: number
}

const figure = (text: string, name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])

const look = async ({ url }: BotProcess, began: number): Promise<Memory> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const megabytes = (name: string) => figure(text, name) / 2 ** 20
  return {
    at: (Date.now() - began) / 60_000,
    rss: megabytes('process_resident_memory_bytes'),
    heap: megabytes('nodejs_heap_size_used_bytes'),
  }
}

/** Megabytes a minute, by least squares over the second half, when everything that is filled once is full. */
const slope = (seen: readonly Memory[], of: 'rss' | 'heap'): number => {
  const late = seen.slice(Math.floor(seen.length / 2))
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  const [x, y] = [mean(late.map(({ at }) => at)), mean(late.map(each => each[of]))]
  const top = late.reduce((sum, each) => sum + (each.at - x) * (each[of] - y), 0)
  return top / late.reduce((sum, { at }) => sum + (at - x) ** 2, 0)
}

const wheel = kinds.flatMap(kind => Array.from({ length: kind.weight }, () => kind))
const tallies = new Map(kinds.map(({ name }) => [name, { sent: 0, wrong: new Map<string, number>() }]))

const sendUntil = async (bot: BotProcess, end: number): Promise<void> => {
  while (Date.now() < end) {
    const kind = wheel[Math.floor(Math.random() * wheel.length)]
    const tally = kind && tallies.get(kind.name)
    if (!kind || !tally) continue
    const came = await kind.send(bot.port)
    tally.sent += 1
    if (!kind.isRight(came)) {
      const what = `${came.status} ${came.body.slice(0, 80)}`
      tally.wrong.set(what, (tally.wrong.get(what) ?? 0) + 1)
    }
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

const show = (seen: readonly Memory[], bot: BotProcess) => {
  const line = (name: string, ...cells: readonly (string | number)[]) =>
    console.log(name.padEnd(26), ...cells.map(cell => `${cell}`.padStart(10)))
  line('', 'sent', 'as meant', 'wrong')
  const all = [...tallies].map(([name, { sent, wrong }]) => ({
    ...{ name, sent },
    wrong: [...wrong.values()].reduce((sum, each) => sum + each, 0),
  }))
  for (const { name, sent, wrong } of all) line(name, sent, sent - wrong, wrong)
  const sum = (of: 'sent' | 'wrong', which = /./) =>
    all.filter(({ name }) => which.test(name)).reduce((total, each) => total + each[of], 0)
  line('all', sum('sent'), sum('sent') - sum('wrong'), sum('wrong'))
  line('of these not honest', sum('sent', /^(?!honest)/))
  line('errors in the log', bot.lines.filter(({ level }) => level === 'error').length)
  for (const [name, { wrong }] of tallies)
    for (const [what, times] of wrong) console.log(`wrong: ${name}: ${times} × ${what}`)
  line('memory in MB', 'start', 'middle', 'end', 'MB/minute')
  const [first, middle, end] = [seen[0], seen[Math.floor(seen.length / 2)], seen.at(-1)]
  for (const which of ['heap', 'rss'] as const) {
    line(which, ...[first, middle, end].map(each => each?.[which].toFixed(1) ?? ''), slope(seen, which).toFixed(2))
  }
}

// With room to spare V8 does not tidy up, and nothing could be seen. With this much, whatever leaks ends the process.
const room = '--max-old-space-size=160'
const bot = await startBotProcess({ RATE_LIMITS: 'on', NODE_OPTIONS: room })
const began = Date.now()
const end = began + minutes * 60_000
const seen: Memory[] = []
const watch = async () => {
  while (Date.now() < end) {
    seen.push(await look(bot, began))
    await new Promise(resolve => setTimeout(resolve, Math.min(every, minutes * 3_000)))
  }
}
await Promise.all([watch(), ...Array.from({ length: senders }, () => sendUntil(bot, end))])
seen.push(await look(bot, began))
bot.kill()
const { code } = await bot.ended
show(seen, bot)
console.log(`${minutes} minutes, on 127.0.0.1; the bot ended with ${code}.`)
const wrong = [...tallies.values()].some(tally => tally.wrong.size > 0)
process.exitCode = wrong || code !== 0 ? 1 : 0
