import { setTimeout as pause } from 'node:timers/promises'
import { type BotProcess, startBotProcess } from '../process/bot-process.ts'
import { besideHostile } from './hostile.ts'
import { look, type Memory } from './memory.ts'
import { type Sent, send } from './senders.ts'
import { honest } from './traffic.ts'

/** Of one store, by round: honest people alone, and beside others; what those sent; and what the bot held meanwhile. */
export interface Soaked {
  readonly alone: readonly Sent[]
  readonly beside: readonly Sent[]
  readonly hostile: readonly Sent[]
  readonly memory: readonly Memory[]
  readonly errors: number
  readonly code: number | null
}

/** Seconds of a round beside others; a third of it alone before it, so that what else the machine does meets both. */
const longest = 45
// With room to spare V8 does not tidy up, and nothing could be seen. With this much, whatever leaks ends the process.
const room = '--max-old-space-size=160'
const settings = { RATE_LIMITS: 'on', NODE_OPTIONS: room }

const honestly = (bot: BotProcess, seconds: number): Promise<Sent> => {
  const end = performance.now() + seconds * 1_000
  return send(honest, bot.port, () => performance.now() > end)
}

/** What the bot holds, looked at again and again for as long as something is done. */
const watching = async (bot: BotProcess, every: number, work: () => Promise<void>): Promise<readonly Memory[]> => {
  const [began, seen]: [number, Memory[]] = [performance.now(), []]
  const stop = new AbortController()
  const watch = async () => {
    while (!stop.signal.aborted) {
      seen.push(await look(bot, began))
      await pause(every, undefined, { signal: stop.signal }).catch(() => {})
    }
  }
  const watched = watch()
  await work().finally(() => stop.abort())
  await watched
  return [...seen, await look(bot, began)]
}

export const soak = async (minutes: number, env: Readonly<Record<string, string>>): Promise<Soaked> => {
  const bot = await startBotProcess({ ...settings, ...env })
  const rounds = Math.ceil((minutes * 60) / longest)
  const seconds = (minutes * 60) / rounds
  const [alone, beside, hostile]: [Sent[], Sent[], Sent[]] = [[], [], []]
  // Who comes first waits for what is compiled then.
  await honestly(bot, seconds / 3)
  const memory = await watching(bot, Math.min(10, seconds / 3) * 1_000, async () => {
    for (let round = 0; round < rounds; round += 1) {
      alone.push(await honestly(bot, seconds / 3))
      const { result, sent } = await besideHostile(bot.port, () => honestly(bot, seconds))
      beside.push(result)
      hostile.push(sent)
    }
  })
  bot.kill()
  const { code } = await bot.ended
  return { alone, beside, hostile, memory, errors: bot.lines.filter(({ level }) => level === 'error').length, code }
}
