import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { execute, message } from '../bot/bot-client.ts'
import { localProfile } from '../playground/local-profile.ts'

const seconds = 90

/** What a process says until it listens, or ends. Whatever it does, it is over in a minute and a half. */
const untilListening = async (child: ChildProcess): Promise<{ port?: number; said: string }> => {
  const kill = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  let said = ''
  const listening = new Promise<number>(resolve => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const port = /"event":"listening".*"port":(\d+)/.exec(said)?.[1]
        if (port) resolve(Number(port))
      })
    }
  })
  const port = await Promise.race([listening, once(child, 'close').then(() => undefined)])
  clearTimeout(kill)
  return { ...(port !== undefined && { port }), said }
}

/** Starts the whole bot in its local profile. It serves, or `port` is missing and `said` tells why. */
export const startBot = async (dataDir: string, env: NodeJS.ProcessEnv = {}, options: { uid?: number } = {}) => {
  const own = {
    ...process.env,
    ...localProfile,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    RATE_LIMITS: 'off',
    ...env,
  }
  const child = spawn(process.execPath, ['src/index.ts'], { env: own, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const { port, said } = await untilListening(child)
  const url = `http://127.0.0.1:${port}`
  const post = async (activity: object): Promise<string> => {
    const body = JSON.stringify(activity)
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(`${url}/api/messages`, { method: 'POST', headers, body })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${answer.status} ${text}`)
    return text
  }
  return {
    ...{ port, said, post },
    ready: () => fetch(`${url}/readyz`).then(async answer => ({ status: answer.status, body: await answer.text() })),
    end: async (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') => {
      child.kill(signal)
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(force)
    },
  }
}
export type BotProcess = Awaited<ReturnType<typeof startBot>>

/** Somebody in a chat of their own. Names are object ids, which are the same in any case. */
const as = (name: string) => ({
  id: randomUUID(),
  conversation: { id: `chat of ${name}`, conversationType: 'personal' },
  from: { id: `29:${name}`, aadObjectId: name, name },
})
export const types = (name: string, text: string, more: object = {}) => message(text, { ...as(name), ...more })
export const taps = (name: string, data: object, more: object = {}) => execute(data, { ...as(name), ...more })

/** The data of the first button with a verb among what the bot said. */
export const dataOf = (said: string, verb: string): Record<string, unknown> =>
  JSON.parse(new RegExp(`"data":(\\{"verb":"${verb}"[^}]*\\})`).exec(said)?.[1] ?? '{}')
