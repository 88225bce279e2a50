import type { Readable, Writable } from 'node:stream'
import type { Environment } from '../config/read.ts'
import { languages } from '../conversation/ports.ts'
import { environment } from './environment.ts'
import { type Chosen, type Options, parsed, WrongUsage } from './options.ts'

/** Options that are the same in every command that has them. */
export const lang = { of: languages, is: 'the language of what is said' } as const
export const json = { is: 'for other programs' } as const
export const asOf = { text: 'DAY', is: 'what applied on a day (2023-11-01), or in an edition' } as const

/** What a command says of itself: its help is made of it, and what it is called with is read by it. */
export interface Usage {
  readonly does: string
  /** What stands beside the options, as the help shows it: `"QUESTION"`. Without it, nothing may. */
  readonly texts?: string
  readonly options: Options
  readonly example: string
}

/** What a command found, where that is more than a text. */
export interface Outcome {
  readonly text: string
  /** What the process ends with. */
  readonly exit?: number
  /** What is said beside the results, a line each. */
  readonly notes?: readonly string[]
}

/** What a command reads from and writes to while it works: the streams of the process, or of who stands in for one. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

export type Command = ((
  args: readonly string[],
  env?: Environment,
  terminal?: Terminal,
) => string | Outcome | Promise<string | Outcome>) & {
  readonly usage: Usage
}

type Run<O extends Options, Result> = (
  options: Chosen<O>,
  texts: readonly string[],
  env: Environment,
  terminal: Terminal,
) => Result

/** A command: a function of what it was called with, of the environment, and of the terminal that it works at. */
export const command = <const O extends Options, Result>(
  usage: Usage & { readonly options: O },
  run: Run<O, Result>,
) => {
  const call = (args: readonly string[], env: Environment = environment(), terminal: Terminal = process): Result => {
    const { options, texts } = parsed(args, usage.options)
    const [first] = usage.texts === undefined ? texts : []
    if (first !== undefined) throw new WrongUsage(`"${first}" belongs to no option. See --help.`)
    return run(options, texts, env, terminal)
  }
  return Object.assign(call, { usage })
}
