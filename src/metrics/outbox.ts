import { Gauge, type Registry } from 'prom-client'
import type { Requests } from '../relationships/store.ts'

const overdue = async (requests: Pick<Requests, 'waiting'>, now: Date) => {
  const { parcels, oldest } = await requests.waiting(now.toISOString())
  return { depth: parcels, age: oldest ? (now.getTime() - Date.parse(oldest)) / 1000 : 0 }
}

/** What waits to be told to people, read when somebody asks. While the store cannot be read, nobody knows: NaN. */
export const showOutbox = (requests: Requests, registry: Registry): void => {
  const unknown = { depth: Number.NaN, age: Number.NaN }
  let looking: Promise<typeof unknown> | undefined
  const look = () => {
    looking ??= overdue(requests, new Date())
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
  gauge('kanalguiden_outbox_oldest_seconds', 'How long the oldest of them has been due.', 'age')
}
