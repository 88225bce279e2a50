import { createListener } from '../../../src/app/listen.ts'
import { createApp } from '../../../src/app.ts'
import { createBot } from '../../../src/bot/bot.ts'
import { createServer } from '../../../src/http/server.ts'
import { createPresentation } from '../../../src/presentation/present.ts'
import { readTopics } from '../../../src/presentation/topics.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { openFiles } from '../../../src/storage/folder/files.ts'
import { createEmbedded } from '../../../src/storage/folder/lowdb.ts'
import { startIdentity } from '../../bot/auth/fake-identity.ts'

// Ours as in production: who speaks must be vouched for. The keys are on this machine, so it is put together here.
const log = createLog('warn', line => console.log(line))
const store = await createEmbedded(await openFiles({ dataDir: process.env.DATA_DIR ?? '', log }))
const topics = readTopics()
const presentation = createPresentation({ topics })
const app = createApp({ memories: store, presentation, listen: createListener([...topics.values()]) })
const { identity, token } = await startIdentity()
const { tokens: _, ...open } = identity
const messages = createBot({ app, log, allowedTenants: [] }, process.env.OPEN ? open : identity)
const server = createServer({ messages, ready: store.ready })
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ token: token(), address: server.address() })))
