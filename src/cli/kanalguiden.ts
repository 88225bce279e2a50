#!/usr/bin/env node
import { ConfigurationFault } from '../config/read.ts'
import { advise } from './commands/advise.ts'
import { ask } from './commands/ask.ts'
import { batch } from './commands/batch.ts'
import { chat } from './commands/chat.ts'
import { doctor } from './commands/doctor.ts'
import { feedback } from './commands/feedback.ts'
import { forget } from './commands/forget.ts'
import { impact } from './commands/impact.ts'
import { matrix } from './commands/matrix.ts'
import { misses } from './commands/misses.ts'
import { move } from './commands/move.ts'
import { requests } from './commands/requests.ts'
import { understand } from './commands/understand.ts'
import { WrongUsage } from './options.ts'

/** Results go to standard output, everything else to standard error. */
const commands: Record<string, (args: readonly string[]) => string | Promise<string>> = {
  advise,
  ask,
  batch,
  chat,
  doctor,
  feedback,
  forget,
  impact,
  matrix,
  misses,
  move,
  requests,
  understand,
}

const run = async ([name = '', ...args]: readonly string[]): Promise<void> => {
  const command = commands[name]
  if (!command) throw new WrongUsage(`"${name}" is none of the commands: ${Object.keys(commands).join(', ')}.`)
  process.stdout.write(`${await command(args)}\n`)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const usage = error instanceof WrongUsage || error instanceof ConfigurationFault
  process.stderr.write(`kanalguiden: ${usage ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exitCode = usage ? 2 : 1
})
