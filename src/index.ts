import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createApp } from './app.ts'
import { createBot } from './bot/bot.ts'
import { botFramework } from './bot/identity.ts'
import { readConfig } from './config.ts'
import { createServer } from './http/server.ts'
import { createListener } from './listen.ts'
import { createLog } from './log.ts'
import { createPresentation } from './presentation/present.ts'
import { readTopics } from './presentation/topics.ts'
import { createEmbedded } from './storage/lowdb.ts'

/** Builds the rooms and opens the door. Rejects with one sentence that says what to mend. */
const start = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL, line => process.stdout.write(`${line}\n`))
  const store = await createEmbedded({ dataDir: config.DATA_DIR, log: line => log.warn('store', line) })
  const topics = readTopics()
  const presentation = createPresentation({ topics, expert: config.EXPERT_CONTACT })
  const app = createApp({ memories: store, listen: createListener([...topics.values()]), presentation })
  const messages = createBot({ app, log, allowedTenants: config.ALLOWED_TENANTS }, botFramework(config))
  const server = createServer({ messages, ready: store.ready })

  server.listen(config.PORT, config.HOST)
  await once(server, 'listening')
  log.info('listening', { address: server.address() })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close())
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
