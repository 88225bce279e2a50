import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { localProfile } from '../playground/local-profile.ts'
import type { Order } from './load.ts'
import { type Load, type Server, startLoad, startServer } from './processes.ts'

const here = import.meta.dirname
const product = resolve(here, '../..')

/** Where a channel would be answered: production's tokens name a host of Bot Framework's. */
const channel = 'https://smba.trafficmanager.net/emea/'

export type Talking = Partial<Order> & Pick<Order, 'talk'>

/** Everything that the bench starts, on this machine only, and a folder that is removed at the end. */
export const openStage = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kanalguiden-bench-'))
  const load: Load = startLoad()
  const connector = await startServer([join(here, 'connector.ts')], {}, product)
  const started: Server[] = [connector]
  const serviceUrl = connector.url.replace('api/messages', '')
  let folders = 0

  const start = async (args: readonly string[], env: NodeJS.ProcessEnv, cwd: string) => {
    const server = await startServer(args, env, cwd)
    started.push(server)
    return server
  }
  const answers = join(folder, 'answers.json')
  const newFolder = () => {
    folders += 1
    return join(folder, `data-${folders}`)
  }

  return {
    product,
    newFolder,
    /** One of the servers in test/bench/servers. */
    peer: (file: string, env: NodeJS.ProcessEnv = {}) =>
      start([join(here, 'servers', file)], { ANSWERS: answers, DATA_DIR: newFolder(), ...env }, here),
    /** The product, whole, as `npm start` starts it, in its local profile; what limits people is off unless asked for. */
    ours: (more: NodeJS.ProcessEnv = {}) => {
      const usual = { PORT: '0', LOG_LEVEL: 'info', RATE_LIMITS: 'off', DATA_DIR: newFolder() }
      return start([join(product, 'src/start.js')], { ...localProfile, ...usual, ...more }, product)
    },
    /** What the bare servers answer. */
    answerWith: (texts: readonly string[]) => writeFile(answers, `[${texts.join(',')}]`),
    /** Talks to a server, and says what that cost it. */
    talk: async ({ url, authorization, cpu }: Server, talking: Talking) => {
      const before = cpu()
      const result = await load.order({
        ...{ url, milliseconds: 2000, connections: 32, people: 512, inResponse: true, ...talking },
        serviceUrl: authorization ? channel : serviceUrl,
        ...(authorization && { authorization }),
      })
      if (result.refused > 0) throw new Error(`${url} did not answer ${result.refused} of its messages with 200.`)
      const turns = result.latencies.length
      return { ...result, turns, cpu: (cpu() - before) / turns, perSecond: turns / result.seconds }
    },
    /** How much the channel was sent. */
    delivered: async (): Promise<number> => {
      const { taken } = (await (await fetch(serviceUrl)).json()) as { taken: number }
      return taken
    },
    close: async () => {
      await Promise.all([load.stop(), ...started.map(server => server.stop())])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Stage = Awaited<ReturnType<typeof openStage>>
