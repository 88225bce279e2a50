import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createApp } from './app.ts'
import { createBot } from './bot/bot.ts'
import { botFramework } from './bot/identity.ts'
import { createMessenger } from './bot/messenger.ts'
import { readConfig } from './config/config.ts'
import { createServer } from './http/server.ts'
import { createListener } from './listen.ts'
import { createLog } from './log.ts'
import { openDesk, startRounds } from './office.ts'
import { createPresentation } from './presentation/present.ts'
import { readTopics } from './presentation/topics.ts'
import { openStore } from './storage/open.ts'

/** Builds the rooms and opens the door. Rejects with one sentence that says what to mend. */
const start = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL, line => process.stdout.write(`${line}\n`))
  const store = await openStore(config, line => log.warn('store', { ...line }))
  const { memories, archive, misses } = store
  const topics = readTopics()
  const presentation = createPresentation({ topics, expert: config.EXPERT_CONTACT })
  const desk = openDesk({ config, memories, archive, log })
  const listen = createListener([...topics.values()])
  const app = createApp({ memories, listen, presentation, misses, desk })
  const whereabouts = { addresses: archive.addresses, adminPlace: config.ADMIN_CONVERSATION_ID }
  const identity = botFramework(config)
  const messages = createBot({ app, log, allowedTenants: config.ALLOWED_TENANTS, whereabouts }, identity)
  const server = createServer({ messages, ready: store.ready })

  server.listen(config.PORT, config.HOST)
  await once(server, 'listening')
  log.info('listening', { address: server.address() })
  const messenger = createMessenger(identity, log)
  const stopRounds = await startRounds({ desk, archive, config, presentation, messenger, log })
  const stop = () => {
    server.close()
    void stopRounds().then(store.close)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
