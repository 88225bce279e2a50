/** `npm run playground`: the bot with its embedded store, and the Agents Playground in front of it, until Ctrl-C. */
import { join } from 'node:path'
import type { Child } from './child.ts'
import { localProfile } from './local-profile.ts'
import { startBot, startPlayground } from './playground.ts'
import { isFree } from './ports.ts'

const DATA_DIR = process.env.DATA_DIR || join(import.meta.dirname, '../../data/playground')
const children: Child[] = []
let ending = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
// A SIGTERM to npm ends npm and its shell, and never reaches us.
const { ppid } = process
setInterval(() => process.ppid === ppid || void end(0), 500).unref()
await run().catch((error: Error) => end(1, error.message))

async function run(): Promise<void> {
  const env = { ...process.env, ...localProfile }
  const botPort = await port('PORT', 3978, 'the bot')
  watch(await startBot({ port: botPort, dataDir: DATA_DIR, env, show: true }))
  const playgroundPort = await port('PLAYGROUND_PORT', 56150, 'the playground')
  const locale = process.env.PLAYGROUND_LOCALE
  const playground = watch(await startPlayground({ port: playgroundPort, botPort, locale }))
  console.log(`
  Kanalguiden in the Agents Playground

    open       ${playground.url}
    the bot    http://127.0.0.1:${botPort}/api/messages
    the data   ${DATA_DIR}
    language   ${locale ?? 'en-US'}  (PLAYGROUND_LOCALE=sv-SE changes it)

  Ctrl-C ends both.
`)
}

async function port(name: string, fallback: number, whose: string): Promise<number> {
  const value = Number(process.env[name] || fallback)
  if (!Number.isInteger(value) || value < 1 || value > 65535)
    throw new Error(`${name} must be a port number: ${process.env[name]} is none.`)
  if (await isFree(value)) return value
  throw new Error(
    `Port ${value} is taken, and ${whose} wants it. Choose another: ${name}=${value + 1} npm run playground`,
  )
}

function watch<C extends Child>(child: C): C {
  children.push(child)
  void child.ended.then(sentence => end(1, `${sentence}\nSo the other ends as well.`))
  return child
}

async function end(code: number, sentence?: string): Promise<void> {
  if (ending) return
  ending = true
  if (sentence) console.error(`\n${sentence}`)
  await Promise.all(children.map(child => child.stop()))
  process.exit(code)
}
