import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Situation } from '../../src/conversation/ports.ts'

const child = fileURLToPath(new URL('./child.ts', import.meta.url))

/** Lets another process remember things, kills it in the middle of that, and tells what it had acknowledged. */
export const rememberUntilKilled = async (dataDir: string, enough: number): Promise<Acknowledged[]> => {
  const running = spawn(process.execPath, [child, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  let rest = ''
  for await (const text of running.stdout.setEncoding('utf8')) {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    if (lines.length >= enough) running.kill('SIGKILL')
  }
  return lines.map(line => JSON.parse(line))
}

interface Acknowledged {
  readonly id: string
  readonly answers: Situation
}
