import { once } from 'node:events'
import { createListener } from './app/listen.ts'
import { openPlanner } from './app/planner.ts'
import { createRatings } from './app/ratings.ts'
import { createApp } from './app.ts'
import { botFramework } from './bot/auth/identity.ts'
import { createBot } from './bot/bot.ts'
import { watchConnector } from './bot/channel/connector-watch.ts'
import type { Observer } from './bot/pipeline/observer.ts'
import { limitsFor } from './bot/pipeline/rate-limits.ts'
import { createMessenger } from './bot/proactive.ts'
import { type Config, readConfig } from './config/config.ts'
import { pinnedDay } from './config/edition.ts'
import { loadEnvFile } from './config/env-file.ts'
import { warningsIn } from './config/warnings.ts'
import { commonLanguage } from './conversation/ports.ts'
import { createReadiness } from './health/readiness.ts'
import { createTurnHealth } from './health/turns.ts'
import { createServer, createSideDoor } from './http/server.ts'
import { startRounds } from './jobs/start.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createBotSignIn } from './microsoft/entra/bot-sign-in.ts'
import { createConfiguredAdmins } from './microsoft/graph/admins.ts'
import { createInvitationLinks } from './microsoft/partner-center/invitation-links.ts'
import { forgettingMoves } from './moves/forget.ts'
import { createPresentation } from './presentation/present.ts'
import { readTopics } from './presentation/topics.ts'
import { createWords } from './presentation/words.ts'
import type { Desk } from './relationships/chat/ports.ts'
import { erasing } from './relationships/erase.ts'
import { systemClock } from './runtime/clock.ts'
import { createLog, type Log } from './runtime/log.ts'
import { endInOrder } from './runtime/shutdown.ts'
import { openStore } from './storage/open.ts'
import type { OpenStore } from './storage/store.ts'

const settingsOf = (config: Config): Desk['settings'] => ({
  ...(config.ADMIN_CONVERSATION_ID && { adminPlace: config.ADMIN_CONVERSATION_ID }),
  ...(config.PARTNER_COUNTRY && { country: config.PARTNER_COUNTRY }),
  admins: config.ADMINS.map(id => id.toLowerCase()),
  reminderDays: config.REMINDER_DAYS,
  expiryDays: config.REQUEST_EXPIRY_DAYS,
  timeZone: config.TIME_ZONE,
})

/** The desk at which requests are made. */
const openDesk = (config: Config, { memories, archive }: Pick<OpenStore, 'memories' | 'archive'>, log: Log): Desk => ({
  requests: archive.requests,
  addresses: archive.addresses,
  tokens: archive.tokens,
  links: createInvitationLinks(config, archive.safe, { log }),
  admins: createConfiguredAdmins(config, { log }),
  settings: settingsOf(config),
  erase: erasing({ ...archive, ...memories, forgetMoves: forgettingMoves(archive) }),
  now: () => new Date(),
})

/** What has to be in order before anybody is sent to us. To forget somebody who is not there is a write like any other, and changes nothing. */
const readinessOf = (
  config: Config,
  store: OpenStore,
  rest: Pick<Parameters<typeof createReadiness>[0], 'warm' | 'failing' | 'log'>,
) => {
  const endpoint = { url: process.env.IDENTITY_ENDPOINT, header: process.env.IDENTITY_HEADER }
  const signIn = createBotSignIn(config, endpoint, rest)
  const { memories, archive, ready } = store
  const tables = [memories.sessions, memories.people, memories.places, archive.addresses, archive.moves]
  const kept = async () => {
    await ready()
    await Promise.all([...tables.map(table => table.forget('nobody')), archive.requests.remove('nothing')])
  }
  const words = createWords()[commonLanguage]
  return createReadiness({ ...rest, store: kept, signIn, config, words, clock: systemClock })
}

/** Opens a door; resolves when people can come. */
const opened = async (server: ReturnType<typeof createSideDoor>, port: number, host: string) => {
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

/** Builds the rooms and opens the door. Rejects with one sentence that says what to mend. */
const start = async (): Promise<void> => {
  loadEnvFile(process.env)
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL, line => process.stdout.write(`${line}\n`))
  for (const warning of warningsIn(process.env, config)) log.warn('configuration', { ...warning })
  const metrics = createMetrics()
  watchConnector(metrics.observer.connector)

  const store = await openStore(config, log)
  const memories = metrics.watch(store.memories, ['sessions', 'people', 'places'])
  const archive = metrics.watch(store.archive, ['requests', 'addresses', 'moves'])
  metrics.showOutbox(archive.requests)

  const topics = readTopics()
  const presentation = createPresentation({ topics, expert: config.EXPERT_CONTACT })
  const listener = createListener([...topics.values()])
  const listen = metrics.listening(listener)
  const ratings = createRatings({ feedback: store.feedback, topics: [...topics.values()] })
  const asking = config.FEEDBACK_DAYS > 0 ? { ratings } : {}
  const day = pinnedDay(config.POLICY_EDITION)
  const desk = openDesk(config, { memories, archive }, log)
  const planner = await openPlanner({ desk, archive, country: config.PARTNER_COUNTRY, timeZone: config.TIME_ZONE })
  const app = createApp({
    memories,
    listen,
    presentation,
    misses: store.misses,
    desk,
    planner,
    ...(day && { day }),
    ...asking,
  })

  const identity = botFramework(config)
  if (identity.tokens) await identity.authentication() // the first who calls must not wait for it
  const [allowedTenants, limits] = [config.ALLOWED_TENANTS, limitsFor(config)]
  const references = { addresses: archive.addresses, adminPlace: config.ADMIN_CONVERSATION_ID }
  const health = createTurnHealth(systemClock.ticks)
  const observer: Observer = {
    ...metrics.observer,
    turn: (...turn) => {
      metrics.observer.turn(...turn)
      health.note(...turn)
    },
  }
  const messages = createBot({ app, log, allowedTenants, references, limits, observer }, identity)

  const readiness = readinessOf(config, store, { warm: listener.warm, failing: health.failing, log })
  const figures = metrics.figures(config.METRICS_TOKEN)
  const failed = (error: unknown) => log.error('request failed', { error })
  const behind = { ...readiness, failed }
  const open = !config.MicrosoftAppId && !config.METRICS_TOKEN
  const front = createServer({ ...behind, messages, figures: { ...figures, open } })
  const server = await opened(front, config.PORT, config.HOST)
  log.info('listening', { address: server.address() })
  const doors = [server]
  if (config.METRICS_PORT) {
    const side = createSideDoor({ ...behind, figures: { ...figures, open: true } })
    doors.push(await opened(side, config.METRICS_PORT, '127.0.0.1'))
  }
  // Whoever taps in the first moment need not wait for what only words need, and figures.
  for (const { warm } of [listener, metrics]) setTimeout(warm, 500).unref()

  const messenger = createMessenger(identity, log)
  const stopRounds = await startRounds({ desk, planner, archive, config, presentation, messenger, log })
  const finish = async () => {
    await Promise.all([...doors.map(door => door.drain()), stopRounds()])
    await store.close()
  }
  endInOrder(process, finish, log)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
