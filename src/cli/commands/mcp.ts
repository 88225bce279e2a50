import { once } from 'node:events'
import packageFile from '../../../package.json' with { type: 'json' }
import type { Environment } from '../../config/read.ts'
import { type Means, serve } from '../../mcp/server.ts'
import { type Command, command, type Terminal } from '../command.ts'
import type { Chosen } from '../options.ts'
import { type TextInput, toolOf } from '../tool.ts'
import { advise } from './advise.ts'
import { ask } from './ask.ts'
import { compare } from './compare.ts'
import { glossary } from './glossary.ts'
import { impact } from './impact.ts'
import { plan } from './plan.ts'

/** The commands that only look and depend on nobody, with what each takes beside its options. */
const offered: readonly (readonly [string, Command, ...TextInput[]])[] = [
  ['advise', advise],
  ['ask', ask, { name: 'question', is: 'the question, in Swedish or English' }],
  [
    ...(['compare', compare] as const),
    { name: 'one', is: 'a situation: ids as advise takes them beside each other (“ea license”), or words' },
    { name: 'other', is: 'the situation that it is compared with' },
  ],
  ['plan', plan],
  ['impact', impact, { name: 'from', is: 'an edition or a day, 2020-06-17' }, { name: 'to', is: 'another, or today' }],
  ['glossary', glossary, { name: 'term', is: 'a word of the field; all of them when left out', optional: true }],
]

/** What a model is told beside the tools. */
const instructions = `What applies when a customer bought a Microsoft subscription somewhere else and a CSP partner is to look after it.
Each answer comes from dated rules and is never generated. Repeat its sources with their dates, how firmly each statement stands
(basis: stated, implied, not-stated; certainty: dated, undated, third-party, conflicting) and the day by whose rules it is given (asOf).
What is not-stated or not found is not known here: do not fill it in.`

/** All that other agents may ask, whichever way they come. */
export const meansFor = (env: Environment, failed: Means['failed']): Means => {
  const { name, version } = packageFile
  const tools = offered.map(([name, command, ...texts]) => toolOf(name, command, texts, env))
  return { name, version, instructions, tools, failed }
}

const options = {} as const

const serving = async (
  _chosen: Chosen<typeof options>,
  _texts: readonly string[],
  env: Environment,
  { stdin, stdout, stderr }: Terminal,
): Promise<string> => {
  const failed = (error: unknown) => stderr.write(`kanalguiden: ${error instanceof Error ? error.stack : error}\n`)
  await serve(meansFor(env, failed), stdin, async line => {
    if (!stdout.write(line)) await once(stdout, 'drain')
  })
  return ''
}

/** `mcp`: the same answers for other programs, by the Model Context Protocol on standard input and output. */
export const mcp = command(
  {
    does: 'The same answers for other agents: a Model Context Protocol server on standard input and output; only looks.',
    options,
    example: 'mcp < messages.jsonl',
  },
  serving,
)
