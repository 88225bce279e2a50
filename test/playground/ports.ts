import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from './child.ts'

const PATIENCE_MS = 30_000

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const answer = new Promise<boolean>(resolve => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
  return answer
}

/** Waits until `url` answers 200; a child that ends first, or never gets there, is an error that says so. */
export async function untilAnswers(child: Child, url: string): Promise<void> {
  let end: string | undefined
  void child.ended.then(sentence => {
    end = sentence
  })
  let answer = 'nothing'
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(50)) {
    if (end) throw new Error(end)
    answer = await ask(url)
    if (answer === '200') return
  }
  await child.stop()
  throw new Error(`${child.name} was not ready in ${PATIENCE_MS / 1000} s: ${url} answered ${answer}.`)
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
    const text = await response.text()
    return response.ok ? '200' : `${response.status} ${text.slice(0, 500)}`
  } catch {
    return 'nothing'
  }
}
