import { randomUUID } from 'node:crypto'
import { openClient } from './client.mjs'
import { activityOf, type Talk, talks } from './talk.ts'

/** What the bench asks of this process: to talk to a server for a while. Milliseconds. */
export interface Order {
  readonly url: string
  readonly talk: Talk
  readonly milliseconds: number
  readonly connections: number
  /** How many people talk, in turn. */
  readonly people: number
  /** One person who says the same again and again on this many connections more. */
  readonly flood?: number
  readonly serviceUrl: string
  readonly inResponse: boolean
  readonly authorization?: string
}

/** Latencies in milliseconds, and the first answer of each message. */
export interface Result {
  readonly seconds: number
  readonly latencies: readonly number[]
  readonly answers: readonly string[]
  readonly refused: number
}

const run = async (order: Order): Promise<Result> => {
  const messages = talks[order.talk]
  const client = openClient(order.url, order.connections + (order.flood ?? 0), order.authorization)
  const prefix = randomUUID().slice(0, 8)
  const latencies: number[] = []
  const answers: string[] = []
  let [spoken, refused] = [0, 0]
  const [began, end] = [performance.now(), performance.now() + order.milliseconds]

  const converse = async (person: string, counted: boolean) => {
    for (const [index, said] of messages.entries()) {
      spoken += 1
      const body = JSON.stringify(activityOf(person, `${prefix}-${spoken}`, said, order))
      const sent = performance.now()
      const { status, text } = await client.post(body)
      if (status !== 200) refused += 1
      else if (counted) latencies.push(performance.now() - sent)
      answers[index] ??= text
    }
  }
  let next = 0
  const talking = async () => {
    while (performance.now() < end) {
      next += 1
      await converse(`person-${(next * 7919) % order.people}`, true)
    }
  }
  const flooding = async () => {
    while (performance.now() < end) await converse('flooder', false)
  }
  await Promise.all([
    ...Array.from({ length: order.connections }, talking),
    ...Array.from({ length: order.flood ?? 0 }, flooding),
  ])
  await client.close() // a server closes connections that stand idle between rounds, perhaps just as they are used again
  return { seconds: (performance.now() - began) / 1000, latencies, answers, refused }
}

process.on('message', (order: Order) => {
  run(order).then(
    result => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${error}\n`)
      process.exit(1)
    },
  )
})
