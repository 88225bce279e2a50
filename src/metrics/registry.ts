import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { type Outbox, showOutbox } from './outbox.ts'
import type { Tally } from './tally.ts'

/** Seconds. A turn usually takes some milliseconds; ten seconds are as good as never. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const show = (registry: Registry, { name, help, labelNames, counted }: Tally): void => {
  new Counter({
    ...{ name: `kanalguiden_${name}`, help, labelNames, registers: [registry] },
    collect() {
      this.reset()
      for (const { labels, times } of counted()) this.inc(labels, times)
    },
  })
}

/** All figures, as prom-client tells them, and beside them what Node tells of itself. */
export const openRegistry = (tallies: readonly Tally[], outbox: Outbox | undefined) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const tally of tallies) show(registry, tally)
  if (outbox) showOutbox(outbox, registry)
  const seconds = new Histogram({
    ...{ name: 'kanalguiden_turn_seconds', help: 'How long turns take, waiting not counted.', labelNames: ['kind'] },
    ...{ buckets, registers: [registry] },
  })
  return {
    /** In seconds. */
    took: (kind: string, time: number): void => seconds.observe({ kind }, time),
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
