import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Observer } from '../bot/observer.ts'
import type { Listening } from '../listen.ts'
import type { Requests } from '../relationships/requests.ts'
import { counterIn } from './counter.ts'
import { showOutbox } from './outbox.ts'
import { createWatch } from './watch.ts'

/** Seconds. A turn usually takes some milliseconds; ten seconds are as good as never. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What happens to activities, from the front door to the answer. */
const createObserver = (registry: Registry): Observer => {
  const counter = counterIn(registry)
  const turns = counter('turns_total', 'Turns by what the person did and what came of it.', ['kind', 'outcome'])
  const refused = counter('refused_total', 'Requests that were not let in, by reason.', ['reason'])
  const limited = counter('limited_total', 'Turns declined because it was too much, by whose allowance.', ['by'])
  const repeats = counter('repeats_total', 'Activities that were a repeat and got the first answer.')
  const connector = counter('connector_answers_total', 'Answers of the channel to our messages.', ['status'])
  const seconds = new Histogram({
    ...{ name: 'kanalguiden_turn_seconds', help: 'How long turns take, waiting not counted.', labelNames: ['kind'] },
    ...{ buckets, registers: [registry] },
  })
  return {
    turn: (kind, outcome, took) => {
      turns(kind, outcome)
      seconds.observe({ kind }, took)
    },
    refused: reason => refused(reason),
    limited: by => limited(by),
    repeated: () => repeats(),
    connector: status => connector(status),
  }
}

/** Figures in Prometheus' text. Each room is watched from outside, so that none needs to know of it. */
export const createMetrics = () => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counter = counterIn(registry)
  const heard = counter('understood_total', 'Messages by what was understood of them.', ['intent', 'outcome'])
  const operations = counter('store_operations_total', 'Uses of the store, by what came of them.', [
    ...(['store', 'operation', 'outcome'] as const),
  ])
  return {
    observer: createObserver(registry),
    watch: createWatch(operations),
    /** Counts what was understood of each message, never what was said. */
    listening:
      (listen: Listening): Listening =>
      async (text, context) => {
        const said = await listen(text, context)
        heard(said.understanding.intent, said.understanding.outcome)
        return said
      },
    showOutbox: (requests: Requests): void => showOutbox(requests, registry),
    /** `token` opens them to whoever is not on this machine. */
    figures: (token: string) => ({
      token,
      read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
    }),
  }
}
