import { Worker } from 'node:worker_threads'
import type { Said } from './server.ts'

/** Milliseconds that an answer may take, the first with all that it loads; megabytes that the thread may fill. */
const [patience, memory] = [30_000, 256]

interface Waiter {
  readonly resolve: (said: Said) => void
  readonly reject: (error: Error) => void
}

/** What the thread says: an answer to a question by its number, or what it failed at. */
export type FromThread = { readonly number: number; readonly said: Said } | { readonly failed: unknown }
export interface ToThread {
  readonly number: number
  readonly text: string
}

/** A thread and who waits for it. Begun with the first question; when it ends, whoever waits is told. */
const begin = (file: URL, failed: (error: unknown) => void, ended: () => void) => {
  const waiting = new Map<number, Waiter>()
  const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memory } })
  let over = false
  const end = (error: Error) => {
    if (!over) ended()
    over = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  thread.on('message', (message: FromThread) => {
    if ('failed' in message) return failed(message.failed)
    waiting.get(message.number)?.resolve(message.said)
    waiting.delete(message.number)
  })
  thread.once('error', end).once('exit', () => end(new Error('The thread has ended.')))
  thread.unref()
  return { thread, waiting }
}

/** Has messages answered in a thread of their own, so that no turn waits for another agent's question. */
export const createApart = (file: URL, failed: (error: unknown) => void) => {
  let running: ReturnType<typeof begin> | undefined
  let last = 0
  return (text: string): Promise<Said> => {
    running ??= begin(file, failed, () => {
      running = undefined
    })
    const begun = running
    const number = ++last
    const late = setTimeout(() => void begun.thread.terminate(), patience).unref()
    const said = new Promise<Said>((resolve, reject) => begun.waiting.set(number, { resolve, reject }))
    begun.thread.postMessage({ number, text } satisfies ToThread)
    return said.finally(() => clearTimeout(late))
  }
}
