import { styleText } from 'node:util'
import { ConfigurationFault, type Environment } from '../../config/read.ts'
import type { Outcome, Terminal } from '../command.ts'
import { WrongUsage } from '../options.ts'
import { visible } from '../visible.ts'
import { answerTo } from './call.ts'

/** What is said of a mistake, and what the process ends with. */
const complaint = (error: unknown): readonly [said: string, exit: number] =>
  error instanceof WrongUsage || error instanceof ConfigurationFault
    ? [error.message, 2]
    : [String(error instanceof Error ? error.stack : error), 1]

/** A call from beginning to end: results go to standard output, everything else to standard error. Tells what the process ends with. */
export const run = async (
  args: readonly string[],
  env?: Environment,
  terminal: Terminal = process,
): Promise<number> => {
  const { stdout, stderr } = terminal
  try {
    const answer = await answerTo(args, env, terminal)
    const { text, exit = 0, notes = [] }: Outcome = typeof answer === 'string' ? { text: answer } : answer
    for (const note of notes) stderr.write(`${visible(note)}\n`)
    if (text) stdout.write(`${visible(text)}\n`)
    return exit
  } catch (error) {
    const [said, exit] = complaint(error)
    stderr.write(`${styleText('red', 'kanalguiden:', { stream: stderr })} ${visible(said)}\n`)
    return exit
  }
}
