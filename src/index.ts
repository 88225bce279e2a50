import { createListener } from './app/listen.ts'
import { createRatings } from './app/ratings.ts'
import { withSecondOpinion } from './app/second-opinion.ts'
import { createApp } from './app.ts'
import { botFramework } from './bot/auth/identity.ts'
import { createBot } from './bot/bot.ts'
import { watchConnector } from './bot/channel/connector-watch.ts'
import { createViewers } from './bot/handlers/refresh.ts'
import type { Observer } from './bot/pipeline/observer.ts'
import { limitsFor } from './bot/pipeline/rate-limits.ts'
import { createMessenger } from './bot/proactive.ts'
import { openAgents } from './building/agents.ts'
import { openDesk } from './building/desk.ts'
import { openDoors } from './building/doors.ts'
import { openEvents } from './building/events.ts'
import { openPlanner } from './building/planner.ts'
import { openSecondOpinion } from './building/second-opinion.ts'
import { readConfig } from './config/config.ts'
import { pinnedDay } from './config/edition.ts'
import { loadEnvFile } from './config/env-file.ts'
import { warningsIn } from './config/warnings.ts'
import { commonLanguage } from './conversation/ports.ts'
import { readinessOf } from './health/serving.ts'
import { createTurnHealth } from './health/turns.ts'
import { startRounds } from './jobs/start.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createPresentation } from './presentation/present.ts'
import { readTopics } from './presentation/topics.ts'
import { createWords } from './presentation/words.ts'
import { untoldRequests, waking } from './relationships/chat/reach.ts'
import { createCalendar } from './runtime/calendar.ts'
import { systemClock } from './runtime/clock.ts'
import { createLog } from './runtime/log.ts'
import { endInOrder } from './runtime/shutdown.ts'
import { openStore } from './storage/open.ts'

/** Builds the rooms and opens the door. Rejects with one sentence that says what to mend. */
const start = async (): Promise<void> => {
  loadEnvFile(process.env)
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL, line => process.stdout.write(`${line}\n`))
  for (const warning of warningsIn(process.env, config)) log.warn('configuration', { ...warning })
  const metrics = createMetrics()
  watchConnector(metrics.observer.connector)

  const calendar = createCalendar(systemClock, log)
  const store = await openStore(config, log, calendar.cautious)
  const { misses, feedback } = store
  const memories = metrics.watch(store.memories, ['sessions', 'people', 'places'])
  const archive = metrics.watch(store.archive, ['requests', 'addresses', 'moves'])
  const topics = readTopics()
  const presentation = createPresentation({ topics, expert: config.EXPERT_CONTACT, partner: config.PARTNER_NAME })
  const listener = createListener([...topics.values()])
  const atOnce = metrics.listening(listener)
  const second = openSecondOpinion(config, topics, log)
  const listen = second ? metrics.listening(withSecondOpinion(listener, second, metrics.secondOpinion)) : atOnce
  const ratings = createRatings({ feedback, topics: [...topics.values()] })
  const day = pinnedDay(config.POLICY_EDITION)
  const desk = openDesk(config, { memories, archive }, log, calendar)
  metrics.showOutbox({ books: [archive.requests, archive.moves], untold: () => untoldRequests(desk) })
  const planner = openPlanner(desk, archive)
  const rooms = { memories, listen, atOnce, presentation, misses, desk, planner, lists: listener.list }
  const app = createApp({ ...rooms, ...(day && { day }), ...(config.FEEDBACK_DAYS > 0 && { ratings }) })

  const identity = botFramework(config)
  if (identity.tokens) await identity.authentication() // the first who calls must not wait for it
  const [allowedTenants, limits] = [config.ALLOWED_TENANTS, limitsFor(config)]
  const { addresses } = archive
  const viewers = createViewers(addresses, desk.settings.admins)
  const references = { addresses, adminPlace: desk.settings.adminPlace, reached: waking(desk), viewers }
  const health = createTurnHealth(systemClock.ticks)
  const observer: Observer = {
    ...metrics.observer,
    turn: (...turn) => {
      metrics.observer.turn(...turn)
      health.note(...turn)
    },
  }
  const messages = createBot({ app, log, allowedTenants, references, limits, observer }, identity)

  const endpoint = { url: process.env.IDENTITY_ENDPOINT, header: process.env.IDENTITY_HEADER }
  const readiness = readinessOf(config, store, endpoint, {
    ...{ warm: listener.warm, failing: health.failing, log },
    words: createWords()[commonLanguage],
  })
  const events = openEvents(config, desk, metrics, log)
  const agents = openAgents(config, metrics, log)
  const doors = await openDoors(config, { messages, events, agents, ...readiness }, metrics, log)
  // Whoever taps in the first moment need not wait for what only words need, and figures.
  for (const { warm } of [listener, metrics]) setTimeout(warm, 500).unref()

  const messenger = createMessenger(identity, log, viewers)
  const stopRounds = await startRounds({
    ...{ desk, planner },
    store: { ...store, archive },
    calendar,
    config,
    presentation,
    messenger,
    log,
  })
  const finish = async () => {
    await Promise.all([doors.drain(), stopRounds()])
    await store.close()
  }
  endInOrder(process, finish, log)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
