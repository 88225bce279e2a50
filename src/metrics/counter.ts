import { Counter, type Registry } from 'prom-client'

/** Counts one more under these labels, in the order of the counter's `labelNames`. */
export type Count = (...labels: string[]) => void

/**
 * Counters of a registry. prom-client looks up its labels each time that something is counted; here that is an addition, and
 * prom-client is told when somebody reads.
 */
export const counterIn =
  (registry: Registry) =>
  (name: string, help: string, labelNames: readonly string[] = []): Count => {
    const counts = new Map<string, { readonly labels: Record<string, string>; times: number }>()
    const begin = (values: readonly string[]) => ({
      labels: Object.fromEntries(labelNames.map((label, index) => [label, values[index] ?? ''])),
      times: 0,
    })
    new Counter({
      ...{ name: `kanalguiden_${name}`, help, labelNames, registers: [registry] },
      collect() {
        this.reset()
        for (const { labels, times } of counts.values()) this.inc(labels, times)
      },
    })
    return (...values) => {
      const key = values.join('\n')
      const counted = counts.get(key) ?? begin(values)
      counted.times += 1
      counts.set(key, counted)
    }
  }
