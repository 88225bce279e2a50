import type { Environment } from '../../config/read.ts'
import type { Command, Outcome, Terminal } from '../command.ts'
import { helpOn, helpOnAll } from '../help.ts'
import { WrongUsage } from '../options.ts'

/** Each is loaded when it is called, so that none waits for what another needs. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  advise: async () => (await import('./advise.ts')).advise,
  ask: async () => (await import('./ask.ts')).ask,
  batch: async () => (await import('./batch.ts')).batch,
  chat: async () => (await import('./chat.ts')).chat,
  compare: async () => (await import('./compare.ts')).compare,
  'customer-page': async () => (await import('./customer-page.ts')).customerPageCommand,
  doctor: async () => (await import('./doctor.ts')).doctor,
  events: async () => (await import('./events.ts')).events,
  feedback: async () => (await import('./feedback.ts')).feedback,
  forget: async () => (await import('./forget.ts')).forget,
  freshness: async () => (await import('./freshness.ts')).freshness,
  glossary: async () => (await import('./glossary.ts')).glossary,
  impact: async () => (await import('./impact.ts')).impact,
  matrix: async () => (await import('./matrix.ts')).matrix,
  mcp: async () => (await import('./mcp.ts')).mcp,
  misses: async () => (await import('./misses.ts')).misses,
  move: async () => (await import('./move.ts')).move,
  plan: async () => (await import('./plan.ts')).plan,
  requests: async () => (await import('./requests.ts')).requests,
  understand: async () => (await import('./understand.ts')).understand,
}
const commands = new Map(Object.entries(loaders))
const names = [...commands.keys()]

/** Where the command stands: first, or behind options. */
const placeOf = (args: readonly string[]): number =>
  args[0]?.startsWith('-') ? args.findIndex(arg => names.includes(arg)) : 0

const wantsHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some(arg => arg === '--help' || arg === '-h')
}

const allOf = async (): Promise<readonly (readonly [string, Command])[]> =>
  Promise.all([...commands].map(async ([name, load]) => [name, await load()] as const))

/** What a call comes to: a command's answer, or its help. */
export const answerTo = async (
  args: readonly string[],
  env?: Environment,
  terminal?: Terminal,
): Promise<string | Outcome> => {
  const name = args[placeOf(args)]
  const load = commands.get(name ?? '')
  if (name && load) {
    const command = await load()
    const others = args.toSpliced(args.indexOf(name), 1)
    return wantsHelp(others) ? helpOn(name, command.usage) : command(others, env, terminal)
  }
  if (name === 'help') return answerTo([...args.slice(1), '--help'])
  if (wantsHelp(args)) return helpOnAll(await allOf())
  const what = name ? `"${name}" is none of the commands` : 'Say what to do'
  throw new WrongUsage(`${what}: ${names.join(', ')}. See --help.`)
}
