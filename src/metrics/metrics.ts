import type { Listening } from '../app/exact-words.ts'
import type { Observer } from '../bot/pipeline/observer.ts'
import type { Outbox } from './outbox.ts'
import { newTally, type Tally } from './tally.ts'
import { createWatch } from './watch.ts'

/** What happens to activities, from the front door to the answer. */
const newTallies = () => ({
  turns: newTally('turns_total', 'Turns by what the person did and what came of it.', ['kind', 'outcome']),
  clients: newTally('clients_total', 'Turns by where they came from and the version of the app there.', [
    ...(['surface', 'version'] as const),
  ]),
  refused: newTally('refused_total', 'Requests that were not let in, by reason.', ['reason']),
  limited: newTally('limited_total', 'Turns declined because it was too much, by whose allowance.', ['by']),
  repeats: newTally('repeats_total', 'Activities that were a repeat and got the first answer.'),
  connector: newTally('connector_answers_total', 'Answers of the channel to our messages.', ['status']),
  events: newTally('partner_center_events_total', 'Calls that tell of events, by what came of them.', ['outcome']),
  agents: newTally('agent_messages_total', 'Messages of other agents over HTTP, by what came of them.', ['outcome']),
  late: newTally('late_answers_total', 'Answers that the channel took too long for, by what came of them.', [
    'outcome',
  ]),
  heard: newTally('understood_total', 'Messages by what was understood of them.', ['intent', 'outcome']),
  opinions: newTally(
    'second_opinions_total',
    'Unclear messages that the organization’s model was asked about, by what came of it.',
    ['outcome'],
  ),
  operations: newTally('store_operations_total', 'Uses of the store, by what came of them.', [
    ...(['store', 'operation', 'outcome'] as const),
  ]),
})

type Took = (kind: string, seconds: number) => void

/** So many times are kept until somebody takes them: that is half a second's turns, unless what shows them cannot be loaded. */
const mostEarly = 10_000

/** How long turns took: kept until somebody takes them, then passed on. */
const createTimes = () => {
  const early: Parameters<Took>[] = []
  let took: Took = (...time) => {
    if (early.length < mostEarly) early.push(time)
  }
  return {
    note: (...time: Parameters<Took>): void => took(...time),
    passTo: (taker: Took): void => {
      took = taker
      for (const time of early.splice(0)) taker(...time)
    },
  }
}

/**
 * Figures in Prometheus' text. Each room is watched from outside, so that none needs to know of it. What writes the text is
 * loaded by `warm`, or by who reads first: no turn needs it.
 */
export const createMetrics = () => {
  const tallies = newTallies()
  const { turns, clients, refused, limited, repeats, connector, events, agents, late, heard, opinions, operations } =
    tallies
  const times = createTimes()
  let outbox: Outbox | undefined
  const load = async () => {
    const { openRegistry } = await import('./registry.ts')
    const registry = openRegistry(Object.values<Tally>(tallies), outbox)
    times.passTo(registry.took)
    return registry
  }
  let loaded: ReturnType<typeof load> | undefined
  const registry = () => (loaded ??= load())
  const observer: Observer = {
    turn: (kind, outcome, took) => {
      turns.count(kind, outcome)
      times.note(kind, took)
    },
    client: clients.count,
    refused: refused.count,
    limited: limited.count,
    repeated: repeats.count,
    connector: connector.count,
    late: late.count,
  }
  return {
    observer,
    /** One call at the door for Partner Center's events. */
    event: events.count,
    /** One message at the door for other agents. */
    agent: agents.count,
    warm: async (): Promise<void> => void (await registry()),
    watch: createWatch(operations.count),
    /** Counts what was understood of each message, never what was said. */
    listening:
      (listen: Listening): Listening =>
      async (text, context) => {
        const said = await listen(text, context)
        heard.count(said.understanding.intent, said.understanding.outcome)
        return said
      },
    /** What came of asking the organization's model. */
    secondOpinion: (outcome: string): void => opinions.count(outcome),
    showOutbox: (shown: Outbox): void => {
      outbox = shown
    },
    /** `token` opens them to whoever is not on this machine. */
    figures: (token: string) => ({ token, read: async () => (await registry()).read() }),
  }
}
