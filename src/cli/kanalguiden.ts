#!/usr/bin/env node
import { ConfigurationFault } from '../config/read.ts'
import { advise } from './advise.ts'
import { ask } from './ask.ts'
import { batch } from './batch.ts'
import { chat } from './chat.ts'
import { doctor } from './doctor.ts'
import { feedback } from './feedback.ts'
import { forget } from './forget.ts'
import { impact } from './impact.ts'
import { matrix } from './matrix.ts'
import { misses } from './misses.ts'
import { move } from './move.ts'
import { WrongUsage } from './options.ts'
import { requests } from './requests.ts'
import { understand } from './understand.ts'

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
