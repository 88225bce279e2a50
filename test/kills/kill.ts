import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Told } from './ledger.ts'

const life = fileURLToPath(new URL('./life.ts', import.meta.url))

const linesIn = (text: string): readonly Told[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))

/** Lets a process work on a folder and kills it: `wait` milliseconds after it lives, or after it was started. Tells all that it said. */
export const liveUntilKilled = async (
  dataDir: string,
  since: 'life' | 'start',
  wait: number,
): Promise<readonly Told[]> => {
  const child = spawn(process.execPath, [life, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  const closed = once(child, 'close')
  let [said, failed] = ['', '']
  const timers = [setTimeout(kill, since === 'start' ? wait : 30_000)]
  child.stdout.setEncoding('utf8').on('data', text => {
    if (said === '' && since === 'life') timers.push(setTimeout(kill, wait))
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    failed += text
  })
  const [, signal] = await closed
  for (const timer of timers) clearTimeout(timer)
  if (signal !== 'SIGKILL' || failed !== '') throw new Error(`The process ended by itself, with ${signal}: ${failed}`)
  if (since === 'life' && said === '') throw new Error('The process did not come to life in half a minute.')
  return linesIn(said)
}
