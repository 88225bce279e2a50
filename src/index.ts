import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createHearing } from './app/lazy-listener.ts'
import { createRatings } from './app/ratings.ts'
import { createApp } from './app.ts'
import { botFramework } from './bot/auth/identity.ts'
import { createBot } from './bot/bot.ts'
import { watchConnector } from './bot/channel/connector-watch.ts'
import { limitsFor } from './bot/pipeline/rate-limits.ts'
import { createMessenger } from './bot/proactive.ts'
import { type Config, readConfig } from './config/config.ts'
import { pinnedDay } from './config/edition.ts'
import { warningsIn } from './config/warnings.ts'
import { commonLanguage } from './conversation/ports.ts'
import { createReadiness } from './health/readiness.ts'
import { createServer } from './http/server.ts'
import { openDesk, startRounds } from './jobs/start.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createBotSignIn } from './microsoft/entra/bot-sign-in.ts'
import { createPresentation } from './presentation/present.ts'
import { readTopics } from './presentation/topics.ts'
import { createWords } from './presentation/words.ts'
import { createLog, type Log } from './runtime/log.ts'
import { createEnd } from './runtime/shutdown.ts'
import { type OpenStore, openStore } from './storage/open.ts'

/** What has to be in order before anybody is sent to us. */
const readinessOf = (config: Config, store: Pick<OpenStore, 'ready'>, warm: () => Promise<void>, log: Log) => {
  const endpoint = { url: process.env.IDENTITY_ENDPOINT, header: process.env.IDENTITY_HEADER }
  const signIn = createBotSignIn(config, endpoint, { log })
  const words = createWords()[commonLanguage]
  const ready = async () => {
    await warm()
    await store.ready()
  }
  return createReadiness({ store: ready, signIn, config, words, now: () => new Date() })
}

/** The process ends in order when it is told to, and when nobody knows any more in what state it is. */
const endWith = (finish: () => Promise<unknown>, log: Log): void => {
  const end = createEnd({ log, finish, cut: () => process.exit(1) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  process.on('unhandledRejection', error => log.error('a promise failed that nobody waited for', { error }))
  process.on('uncaughtException', error => {
    log.error('unexpected', { error })
    process.exitCode = 1
    void end()
  })
}

/** Builds the rooms and opens the door. Rejects with one sentence that says what to mend. */
const start = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL, line => process.stdout.write(`${line}\n`))
  for (const warning of warningsIn(process.env, config)) log.warn('configuration', { ...warning })
  const metrics = createMetrics()
  watchConnector(metrics.observer.connector)

  const store = await openStore(config, line => log.warn('store', { ...line }))
  const { misses, feedback } = store
  const memories = metrics.watch(store.memories, ['sessions', 'people', 'places'])
  const archive = metrics.watch(store.archive, ['requests', 'addresses'])
  metrics.showOutbox(archive.requests)

  const topics = readTopics()
  const presentation = createPresentation({ topics, expert: config.EXPERT_CONTACT })
  const hearing = createHearing([...topics.values()])
  const listen = metrics.listening(hearing.listen)
  const ratings = createRatings({ feedback, topics: [...topics.values()] })
  const asking = config.FEEDBACK_DAYS > 0 ? { ratings } : {}
  const day = pinnedDay(config.POLICY_EDITION)
  const desk = openDesk({ config, memories, archive, log })
  const app = createApp({ memories, listen, presentation, misses, desk, ...(day && { day }), ...asking })

  const identity = botFramework(config)
  if (identity.tokens) await identity.authentication() // the first who calls must not wait for it
  const [allowedTenants, limits] = [config.ALLOWED_TENANTS, limitsFor(config)]
  const whereabouts = { addresses: archive.addresses, adminPlace: config.ADMIN_CONVERSATION_ID }
  const messages = createBot({ app, log, allowedTenants, whereabouts, limits, observer: metrics.observer }, identity)

  const readiness = readinessOf(config, store, hearing.warm, log)
  const figures = metrics.figures(config.METRICS_TOKEN)
  const failed = (error: unknown) => log.error('request failed', { error })
  const server = createServer({ messages, ...readiness, figures, failed })
  server.listen(config.PORT, config.HOST)
  await once(server, 'listening')
  log.info('listening', { address: server.address() })
  // Whoever taps in the first moment need not wait for what only words need, and figures.
  for (const { warm } of [hearing, metrics]) setTimeout(warm, 500).unref()

  const messenger = createMessenger(identity, log)
  const stopRounds = await startRounds({ desk, archive, config, presentation, messenger, log })
  const finish = async () => {
    await Promise.all([server.drain(), stopRounds()])
    await store.close()
  }
  endWith(finish, log)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
