import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Order, Result } from './load.ts'

export interface Server {
  readonly url: string
  /** What it accepts as Authorization, where it asks for one. */
  readonly authorization?: string
  /** CPU that the process has used, in microseconds, all of its threads together. */
  cpu(): number
  /** Resident memory in megabytes. */
  memory(): number
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const kept = (child: ChildProcess): ChildProcess => {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** The first line that says on which port a server listens. */
const greetingIn = (line: string): { port: number; authorization?: string } | undefined => {
  const [, port] = /"port":(\d+)/.exec(line) ?? []
  const [, authorization] = /"token":"([^"]+)"/.exec(line) ?? []
  return port ? { port: Number(port), ...(authorization && { authorization }) } : undefined
}

/** Clock ticks are 10 ms on Linux, wherever Node runs. */
const microsecondsATick = 10_000

const cpuOf = (pid: number): number => {
  const [, rest = ''] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
  const fields = rest.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * microsecondsATick
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 8000)
  await ended
  clearTimeout(force)
}

/** Starts a server that says in a line of JSON on which port it listens. */
export const startServer = async (args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Server> => {
  const { PATH, HOME } = process.env
  const child = kept(
    spawn(process.execPath, args, { cwd, env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  let last = ''
  child.stderr?.on('data', words => {
    last = `${last}${words}`.slice(-2000)
  })
  const { pid } = child
  if (pid === undefined || !child.stdout) throw new Error(`${args.join(' ')} could not be started.`)
  const { stdout } = child
  const { port, authorization } = await new Promise<{ port: number; authorization?: string }>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', line => {
      const found = greetingIn(line)
      if (found) resolve(found)
    })
    child.once('exit', code => reject(new Error(`${args.join(' ')} ended with ${code}.\n${last}`)))
  })
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    ...(authorization && { authorization }),
    cpu: () => cpuOf(pid),
    memory: () => memoryOf(pid),
    stop: () => stop(child),
  }
}

/** A process that talks to servers, one order after another. */
export const startLoad = () => {
  const child = kept(fork(`${import.meta.dirname}/load.ts`))
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The load generator ended.')))
  ended.catch(() => undefined)
  return {
    order: async (order: Order): Promise<Result> => {
      child.send(order)
      const said = new Promise<Result>(resolve => child.once('message', result => resolve(result as Result)))
      return Promise.race([said, ended])
    },
    stop: () => stop(child),
  }
}
export type Load = ReturnType<typeof startLoad>
