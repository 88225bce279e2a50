#!/usr/bin/env node
import { styleText } from 'node:util'
import { ConfigurationFault } from '../config/read.ts'
import type { Outcome } from './command.ts'
import { answerTo } from './commands/call.ts'
import { WrongUsage } from './options.ts'
import { visible } from './visible.ts'

/** Results go to standard output, everything else to standard error. */
const run = async (args: readonly string[]): Promise<void> => {
  const answer = await answerTo(args)
  const { text, exit = 0, notes = [] }: Outcome = typeof answer === 'string' ? { text: answer } : answer
  for (const note of notes) process.stderr.write(`${visible(note)}\n`)
  if (text) process.stdout.write(`${visible(text)}\n`)
  process.exitCode = exit
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // whoever reads has read enough: `kanalguiden matrix | head`
})
run(process.argv.slice(2)).catch((error: unknown) => {
  const usage = error instanceof WrongUsage || error instanceof ConfigurationFault
  const said = usage ? error.message : String(error instanceof Error ? error.stack : error)
  process.stderr.write(`${styleText('red', 'kanalguiden:', { stream: process.stderr })} ${visible(said)}\n`)
  process.exitCode = usage ? 2 : 1
})
