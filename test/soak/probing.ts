import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { execute } from '../bot/bot-client.ts'
import { startBotProcess } from '../process/bot-process.ts'

/** What probing costs honest people: rounds alone and rounds beside it, in turn, of one bot. */
const [rounds, seconds, people, probers] = [4, 6, 8, 1_200]
const script = fileURLToPath(new URL('./probers.mjs', import.meta.url))
const bot = await startBotProcess()
let id = 0

/** Turns of people who tap, a moment after each answer: how long each took. */
const talk = async (end: number, took: number[]): Promise<void> => {
  while (performance.now() < end) {
    id += 1
    const began = performance.now()
    const person = { id: `29:${id % 500}`, aadObjectId: `${id % 500}`, name: 'Anna' }
    const activity = execute({ verb: 'answer', channel: 'ea', kind: 'usage' }, { id: `${id}`, from: person })
    const response = await fetch(`${bot.url}/api/messages`, {
      ...{ method: 'POST', body: JSON.stringify(activity) },
      headers: { 'Content-Type': 'application/json' },
    })
    await response.text()
    took.push(performance.now() - began)
    await pause(20)
  }
}

const round = async (): Promise<{ p50: number; p99: number; turns: number }> => {
  const took: number[] = []
  const end = performance.now() + seconds * 1_000
  await Promise.all(Array.from({ length: people }, () => talk(end, took)))
  took.sort((one, other) => one - other)
  const at = (part: number) => took[Math.floor(took.length * part)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), turns: took.length / seconds }
}

const beside = async <Result>(work: () => Promise<Result>): Promise<{ result: Result; answers: string }> => {
  const child = spawn(process.execPath, [script, `${bot.port}`, `${probers}`, '/readyz'])
  let said = ''
  child.stdout.on('data', text => {
    said += text
  })
  await pause(2_000)
  const result = await work()
  child.kill('SIGTERM')
  await once(child, 'close')
  return { result, answers: said.trim() }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
const ratios: { p50: number; p99: number; turns: number }[] = []
await round()
for (let each = 0; each < rounds; each += 1) {
  const alone = await round()
  const { result, answers } = await beside(round)
  console.log('alone', alone, 'beside', result, 'probes answered', answers)
  ratios.push({ p50: result.p50 / alone.p50, p99: result.p99 / alone.p99, turns: result.turns / alone.turns })
}
for (const figure of ['p50', 'p99', 'turns'] as const)
  console.log(
    `${figure} beside ${probers} probing connections, against alone: ${median(ratios.map(each => each[figure])).toFixed(2)}`,
  )
bot.kill()
await bot.ended
