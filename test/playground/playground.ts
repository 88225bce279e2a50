import { join } from 'node:path'
import { type Child, startChild } from './child.ts'
import { localProfile } from './local-profile.ts'
import { ownFolder } from './own-folder.ts'
import { freePort, untilAnswers } from './ports.ts'
import { startRelay, type Voice } from './relay.ts'
import { type Person, people } from './scene.ts'

export type Playground = Child & {
  /** The address to open in a browser. */
  readonly url: string
  /** From now on what is typed and clicked comes from this person (needs a locale given at the start). */
  speakAs(person: Person): void
  /** From now on the client's language is this (needs a locale given at the start). */
  speakIn(locale: string): void
  /** From now on what is typed comes from this product of Microsoft’s, as Teams names it. */
  speakFrom(product: string): void
  /** Asks the bot what Teams asks and the playground does not, in the place of whoever spoke last; resolves with the status. */
  invoke(name: string, value: object): Promise<number>
}

type Bot = Child & { readonly port: number }
type BotOptions = { port?: number; dataDir: string; env?: NodeJS.ProcessEnv; show?: boolean }
type PlaygroundOptions = { port?: number; botPort: number; locale?: string | undefined }

const ROOT = join(import.meta.dirname, '../..')
const CLI = join(ROOT, 'node_modules/@microsoft/m365agentsplayground/cli.js')
const BIND_LOOPBACK = join(import.meta.dirname, 'bind-loopback.cjs')

/** The bot in its local profile with its embedded store, ready to serve. */
export async function startBot({ port, dataDir, env, show = false }: BotOptions): Promise<Bot> {
  const ownPort = port ?? (await freePort())
  const place = { PORT: String(ownPort), HOST: '127.0.0.1', DATA_DIR: dataDir }
  const wholeEnv = { ...localProfile, ...env, ...place }
  const bot = startChild({ name: 'The bot', args: ['src/index.ts'], cwd: ROOT, env: wholeEnv, show })
  await untilAnswers(bot, `http://127.0.0.1:${ownPort}/readyz`)
  return { ...bot, port: ownPort }
}

/** The Agents Playground, connected to the bot on `botPort`; through a relay if a locale is given. */
export async function startPlayground({ port, botPort, locale }: PlaygroundOptions): Promise<Playground> {
  const ownPort = port ?? (await freePort())
  const voice = locale ? { locale, speaker: people.anna } : undefined
  const relay = voice && (await startRelay(botPort, voice))
  const folder = ownFolder()
  const child = startChild(recipe(folder.path, ownPort, relay?.port ?? botPort))
  const ended = child.ended.finally(() => {
    folder.remove()
    relay?.stop()
  })
  const url = `http://127.0.0.1:${ownPort}/`
  await untilAnswers({ ...child, ended }, url)
  const stop = async () => {
    await child.stop()
    await ended
  }
  const invoke = async (name: string, value: object) => {
    if (!relay) throw new Error(onlyBehindARelay)
    return relay.invoke(name, value)
  }
  return { ...child, ...speech(voice), invoke, ended, stop, url }
}

function recipe(cwd: string, port: number, botPort: number) {
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry']
  // Without the second it knocks on Azure's doors even though its telemetry is off.
  const env = { TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: 'true' }
  return { name: 'The playground', args: ['--require', BIND_LOOPBACK, CLI, 'start', ...options], cwd, env }
}

const onlyBehindARelay = 'Only with a locale given to startPlayground does a relay stand before the bot.'

function speech(voice: Voice | undefined): Pick<Playground, 'speakAs' | 'speakIn' | 'speakFrom'> {
  const change = (part: Partial<Voice>) => {
    if (!voice) throw new Error(onlyBehindARelay)
    Object.assign(voice, part)
  }
  return {
    speakAs: speaker => change({ speaker }),
    speakIn: locale => change({ locale }),
    speakFrom: product => change({ product }),
  }
}
