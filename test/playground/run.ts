/** `npm run playground`: the bot with its embedded store, and the Agents Playground in front of it, until Ctrl-C. */
import { join } from 'node:path'
import { loadEnvFile } from '../../src/config/env-file.ts'
import type { Child } from './child.ts'
import { localProfile } from './local-profile.ts'
import { startBot, startPlayground } from './playground.ts'
import { isFree } from './ports.ts'
import { people } from './scene.ts'
import { examplePartner, ownMicrosoft, registerEvents, startStandIn } from './stand-in.ts'

const DATA_DIR = process.env.DATA_DIR || join(import.meta.dirname, '../../data/playground')
/** Nobody is to think that a customer of theirs was asked. */
const standInSays = `a stand-in on this machine; nothing leaves it and no customer is asked. It knows every domain
               but misspelt ones (contoso.se is one, contso.se is none), gives an invitation link, and lets the
               customer say yes within a minute of “I have sent it”, to administrator privileges (GDAP) as well. It tells of
               that by an event, signed by an authority of its own; Fabrikam’s get lost, and are found by asking`
const children: Child[] = []
let ending = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
// A SIGTERM to npm ends npm and its shell, and never reaches us.
const { ppid } = process
setInterval(() => process.ppid === ppid || void end(0), 500).unref()
await run().catch((error: Error) => end(1, error.message))

async function run(): Promise<void> {
  const own: Record<string, string | undefined> = { ...process.env }
  loadEnvFile(own)
  const botPort = await port('PORT', 3978, 'the bot')
  const standIn = ownMicrosoft.some(name => own[name]) ? undefined : await startStandIn({ botPort })
  const env = { ...filled(own), ...standIn?.env, ...localProfile }
  watch(await startBot({ port: botPort, dataDir: DATA_DIR, env, show: true }))
  if (standIn) await registerEvents(env)
  const playgroundPort = await port('PLAYGROUND_PORT', 56150, 'the playground')
  const locale = process.env.PLAYGROUND_LOCALE
  const playground = watch(await startPlayground({ port: playgroundPort, botPort, locale }))
  console.log(`
  Kanalguiden in the Agents Playground

    open       ${playground.url}
    the bot    http://127.0.0.1:${botPort}/api/messages
    the data   ${DATA_DIR}
    you        ${people.anna.name}, admin of ${env.PARTNER_NAME} (ADMINS and PARTNER_NAME in .env change it)
    Microsoft  ${standIn ? standInSays : 'as your own configuration says'}
    language   ${locale ?? 'en-US'}  (PLAYGROUND_LOCALE=sv-SE changes it)

  Ctrl-C ends both.
`)
}

/** One's own configuration, and the example's where it says nothing. */
function filled(own: Record<string, string | undefined>) {
  const said = Object.entries(own).filter(([, value]) => value)
  return { ...examplePartner, ...Object.fromEntries(said) }
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
