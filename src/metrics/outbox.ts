import { Gauge, type Registry } from 'prom-client'
import type { Requests, Waiting } from '../relationships/store.ts'

/** What waits to be told, and how many requests wait for admins of whom none can be told. */
export interface Outbox {
  /** Wherever there are outboxes. */
  readonly books: readonly Pick<Requests, 'waiting'>[]
  readonly untold: () => Promise<number>
}

const overdue = async (books: Outbox['books'], now: Date) => {
  const all = await Promise.all(books.map(({ waiting }): Promise<Waiting> => waiting(now.toISOString())))
  const ages = all.flatMap(({ oldest }) => (oldest ? [(now.getTime() - Date.parse(oldest)) / 1000] : []))
  return { depth: all.reduce((sum, { parcels }) => sum + parcels, 0), age: Math.max(0, ...ages) }
}

/** What waits to be told to people, read when somebody asks. While the store cannot be read, nobody knows: NaN. */
export const showOutbox = ({ books, untold }: Outbox, registry: Registry): void => {
  const unknown = { depth: Number.NaN, age: Number.NaN }
  let looking: Promise<typeof unknown> | undefined
  const look = () => {
    looking ??= overdue(books, new Date())
      .catch(() => unknown)
      .finally(() => {
        looking = undefined
      })
    return looking
  }
  const gauge = (name: string, help: string, which: keyof typeof unknown) => {
    const shown: Gauge = new Gauge({
      ...{ name, help, registers: [registry] },
      collect: async () => {
        shown.set((await look())[which])
      },
    })
  }
  gauge('kanalguiden_outbox_parcels', 'Messages that are due and not delivered.', 'depth')
  const alone: Gauge = new Gauge({
    name: 'kanalguiden_requests_untold',
    help: 'Requests that wait for admins while none of them can be told.',
    registers: [registry],
    collect: async () => {
      alone.set(await untold().catch(() => Number.NaN))
    },
  })
  gauge('kanalguiden_outbox_oldest_seconds', 'How long the oldest of them has been due.', 'age')
}
