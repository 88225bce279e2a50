#!/usr/bin/env node
import { ConfigurationFault } from '../config/read.ts'
import { clean } from '../input/clean.ts'
import { WrongUsage } from './options.ts'

type Command = (args: readonly string[]) => string | Promise<string>

/** Each is loaded when it is called, so that none waits for what another needs. Results go to standard output, everything else to standard error. */
const commands: Record<string, () => Promise<Command>> = {
  advise: async () => (await import('./commands/advise.ts')).advise,
  ask: async () => (await import('./commands/ask.ts')).ask,
  batch: async () => (await import('./commands/batch.ts')).batch,
  chat: async () => (await import('./commands/chat.ts')).chat,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  feedback: async () => (await import('./commands/feedback.ts')).feedback,
  forget: async () => (await import('./commands/forget.ts')).forget,
  freshness: async () => (await import('./commands/freshness.ts')).freshness,
  impact: async () => (await import('./commands/impact.ts')).impact,
  matrix: async () => (await import('./commands/matrix.ts')).matrix,
  misses: async () => (await import('./commands/misses.ts')).misses,
  move: async () => (await import('./commands/move.ts')).move,
  requests: async () => (await import('./commands/requests.ts')).requests,
  understand: async () => (await import('./commands/understand.ts')).understand,
}

const run = async ([name = '', ...args]: readonly string[]): Promise<void> => {
  const load = commands[name]
  if (!load) throw new WrongUsage(`"${name}" is none of the commands: ${Object.keys(commands).join(', ')}.`)
  process.stdout.write(`${await (await load())(args)}\n`)
}

run(process.argv.slice(2).map(clean)).catch((error: unknown) => {
  const usage = error instanceof WrongUsage || error instanceof ConfigurationFault
  process.stderr.write(`kanalguiden: ${usage ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exitCode = usage ? 2 : 1
})
