import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild } from './child.ts'
import { localProfile } from './local-profile.ts'
import { freePort, untilAnswers } from './ports.ts'
import { startRelay, type Voice } from './relay.ts'
import { type Person, people, scene } from './scene.ts'

export type Playground = Child & {
  /** The address to open in a browser. */
  readonly url: string
  /** From now on what is typed and clicked comes from this person (needs a locale given at the start). */
  speakAs(person: Person): void
  /** From now on the client's language is this (needs a locale given at the start). */
  speakIn(locale: string): void
}

type BotOptions = { port?: number; dataDir: string; env?: NodeJS.ProcessEnv; show?: boolean }
type PlaygroundOptions = { port?: number; botPort: number; locale?: string | undefined }

const ROOT = join(import.meta.dirname, '../..')
const CLI = join(ROOT, 'node_modules/@microsoft/m365agentsplayground/cli.js')
const BIND_LOOPBACK = join(import.meta.dirname, 'bind-loopback.cjs')

/** The bot in its local profile with its embedded store, ready to serve. */
export async function startBot({
  port,
  dataDir,
  env = {},
  show = false,
}: BotOptions): Promise<Child & { port: number }> {
  const ownPort = port ?? (await freePort())
  const place = { PORT: String(ownPort), HOST: '127.0.0.1', DATA_DIR: dataDir }
  const bot = startChild({
    name: 'The bot',
    args: ['src/index.ts'],
    cwd: ROOT,
    env: { ...localProfile, ...env, ...place },
    show,
  })
  await untilAnswers(bot, `http://127.0.0.1:${ownPort}/readyz`)
  return { ...bot, port: ownPort }
}

/** The Agents Playground, connected to the bot on `botPort`; through a relay if a locale is given. */
export async function startPlayground({ port, botPort, locale }: PlaygroundOptions): Promise<Playground> {
  const ownPort = port ?? (await freePort())
  const folder = await mkdtemp(join(tmpdir(), 'kanalguiden-playground-'))
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(scene)) // JSON is YAML
  const voice = locale ? { locale, speaker: people.anna } : undefined
  const relay = voice && (await startRelay(botPort, voice))
  const child = startChild(recipe(folder, ownPort, relay?.port ?? botPort))
  const clear = () => Promise.all([relay?.stop(), rm(folder, { recursive: true, force: true })])
  const ended = child.ended.finally(clear)
  const url = `http://127.0.0.1:${ownPort}/`
  await untilAnswers({ ...child, ended }, url)
  return { ...child, ended, url, ...speech(voice), stop: () => child.stop().then(async () => void (await ended)) }
}

function recipe(cwd: string, port: number, botPort: number) {
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry']
  const env = { TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: 'true' }
  return { name: 'The playground', args: ['--require', BIND_LOOPBACK, CLI, 'start', ...options], cwd, env }
}

function speech(voice: Voice | undefined): Pick<Playground, 'speakAs' | 'speakIn'> {
  const change = (part: Partial<Voice>) => {
    if (!voice)
      throw new Error('Give startPlayground a locale: without one no relay stands before the bot to change the voice.')
    Object.assign(voice, part)
  }
  return { speakAs: speaker => change({ speaker }), speakIn: locale => change({ locale }) }
}
