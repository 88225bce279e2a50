import { setTimeout as pause } from 'node:timers/promises'
import type { Kind } from './traffic.ts'

/** How many send at once, and how long one waits in between, in milliseconds: a machine may have other work. */
const [senders, wait] = [4, 20]

/** What was sent, how long each took, and by what came back how often it was wrong. */
export interface Sent {
  readonly took: readonly number[]
  readonly wrong: Readonly<Record<string, number>>
}

export const send = async (kinds: readonly Kind[], port: number, over: () => boolean): Promise<Sent> => {
  const wheel = kinds.flatMap(kind => Array.from({ length: kind.weight }, () => kind))
  const [took, wrong]: [number[], Record<string, number>] = [[], {}]
  const one = async () => {
    while (!over()) {
      const kind = wheel[Math.floor(Math.random() * wheel.length)] as Kind
      const began = performance.now()
      const came = await kind.send(port)
      took.push(performance.now() - began)
      const what = `${kind.name}: ${came.status} ${came.body.slice(0, 80)}`
      if (!kind.isRight(came)) wrong[what] = (wrong[what] ?? 0) + 1
      await pause(wait)
    }
  }
  await Promise.all(Array.from({ length: senders }, one))
  return { took, wrong }
}
