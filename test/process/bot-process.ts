import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url))
const patience = 30_000

export interface LogLine {
  readonly level: string
  readonly event: string
  readonly [detail: string]: unknown
}

/** The bot as an operator runs it: a process of its own on a free port of this machine, with a folder of its own. */
export const startBotProcess = async (env: Readonly<Record<string, string>> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'kanalguiden-process-'))
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [entry], {
    cwd: folder,
    env: { PATH, NODE_COMPILE_CACHE, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text: string[] = []
  const lines: LogLine[] = []
  const waiting = new Set<() => void>()
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    text.push(...parts)
    lines.push(...parts.map(part => JSON.parse(part)))
    for (const look of waiting) look()
  })
  const complaints: string[] = []
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => complaints.push(chunk))
  const ended = once(child, 'close').then(async ([code, signal]) => {
    await rm(folder, { recursive: true, force: true })
    return { code, signal }
  })
  /** The first line of that event, as soon as it has been written. */
  const logged = (event: string): Promise<LogLine> =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`"${event}" was not logged. ${complaints.join('')}`)), patience)
      const look = () => {
        const line = lines.find(each => each.event === event)
        if (!line) return
        clearTimeout(limit)
        waiting.delete(look)
        resolve(line)
      }
      waiting.add(look)
      look()
    })
  const { address } = await logged('listening')
  const { port } = address as { readonly port: number }
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    folder,
    text,
    lines,
    complaints,
    logged,
    ended,
    kill: (signal: NodeJS.Signals = 'SIGTERM') => child.kill(signal),
  }
}
export type BotProcess = Awaited<ReturnType<typeof startBotProcess>>
