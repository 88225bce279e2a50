import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A Node process of ours, which never outlives us. */
export type Child = {
  readonly name: string
  /** Settles when it has ended, with a sentence that says who ended, how, and its last words. */
  readonly ended: Promise<string>
  stop(): Promise<void>
  /** Ends it where it stands. */
  kill(): Promise<void>
}

type Start = { name: string; args: readonly string[]; cwd: string; env: NodeJS.ProcessEnv; show?: boolean }

const GUARD = join(import.meta.dirname, 'end-with-parent.cjs')
const PATIENCE_MS = 5000
const LAST_WORDS = 4000
const INHERITED = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'LANG',
  'TZ',
  'NODE_COMPILE_CACHE',
]

/** Starts Node on `args`. It inherits nothing of our environment but what a process needs to run. */
export function startChild({ name, args, cwd, env, show = false }: Start): Child {
  // Its own process group: Ctrl-C in the terminal reaches us alone, and we end our children in order.
  const child = spawn(process.execPath, ['--require', GUARD, ...args], {
    cwd,
    env: { ...inherited(), ...env },
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const lastWords = listen(child, show)
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(`${name} could not be started: ${error.message}`))
    child.once('close', (code, signal) => resolve(`${name} ended with ${signal ?? `exit code ${code}`}.${lastWords()}`))
  })
  return { name, ended, stop: () => stop(child, ended), kill: () => kill(child, ended) }
}

function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(INHERITED.filter(name => process.env[name]).map(name => [name, process.env[name]]))
}

function listen(child: ChildProcess, show: boolean): () => string {
  let heard = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (words: string) => {
      heard = (heard + words).slice(-LAST_WORDS)
      if (show) process.stderr.write(words)
    })
  }
  return () => (heard && !show ? `\n${heard.trimEnd()}` : '')
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await ended
  clearTimeout(force)
}

async function kill(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGKILL')
  await ended
}
