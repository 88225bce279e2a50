import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { botFramework } from '../../src/bot/auth/identity.ts'
import { createBot } from '../../src/bot/bot.ts'
import { createServer } from '../../src/http/server.ts'
import { createLog } from '../../src/runtime/log.ts'
import { openFiles } from '../../src/storage/folder/files.ts'
import { createEmbedded } from '../../src/storage/folder/lowdb.ts'
import { createMisses } from '../../src/storage/folder/misses.ts'
import { openArchive } from '../../src/storage/folder/open.ts'
import { startConnector } from '../bot/channel/fake-connector.ts'
import { newApp } from '../conversation/person.ts'
import { newOffice } from '../relationships/chat/office.ts'
import { loggedTo } from '../storage/logs.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}

export interface Response {
  readonly status: number
  readonly body: string
}

const expected = { deliveryMode: 'expectReplies' }

/** The SDK writes the conversation's id, which is the channel's own, into a header, and fails where it cannot stand in one. */
const isAddressable = (activity: object): boolean => {
  const { id } = ('conversation' in activity && (activity.conversation as { id?: unknown })) || {}
  return typeof id !== 'string' || /^[\x20-\x7e]*$/.test(id)
}

/** The whole bot behind its door on this machine, with its records on disk and a channel that always answers. */
export const openPlace = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kanalguiden-fuzz-'))
  const stored: object[] = []
  const storage = { dataDir, log: loggedTo(stored) }
  const own = await openFiles(storage)
  const [store, archive] = [await createEmbedded(own), await openArchive(own)]
  const { desk } = newOffice({ requests: archive.requests })
  const connector = await startConnector()
  const lines: string[] = []
  const log = createLog('info', line => lines.push(line))
  const bot = createBot({ app: newApp(store, desk), log, allowedTenants: [] }, botFramework(registration))
  const server = createServer({ messages: bot, ready: store.ready })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 25 })

  const post = async (activity: unknown): Promise<Response> => {
    const own = typeof activity === 'object' && activity !== null && !Array.isArray(activity)
    const way = own ? { serviceUrl: connector.url, ...(!isAddressable(activity) && expected) } : {}
    const body = JSON.stringify(own ? { ...activity, ...way } : (activity ?? null))
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
    const asked = request({ port, agent, headers, method: 'POST', path: '/api/messages', host: '127.0.0.1' }).end(body)
    const [response] = await once(asked, 'response')
    return { status: response.statusCode, body: await text(response) }
  }

  let closed: Promise<void> | undefined
  const closeStore = () => {
    closed ??= own.close()
    return closed
  }
  /** Reads all that was written as somebody would who starts anew: whatever is no record is told of. */
  const reread = async (): Promise<unknown[]> => {
    const complaints: object[] = [...stored]
    const again = { dataDir, log: loggedTo(complaints) }
    await closeStore()
    const anew = await openFiles(again)
    const fresh = await createEmbedded(anew)
    await openArchive(anew)
    await (await createMisses({ ...again, days: 90 })).all()
    for (const kind of ['sessions', 'people', 'places'] as const) {
      const files = await readdir(join(dataDir, kind), { recursive: true })
      for (const file of files.filter(name => name.endsWith('.json'))) {
        await fresh[kind].recall(JSON.parse(await readFile(join(dataDir, kind, file), 'utf8')).id)
      }
    }
    await anew.close()
    return complaints
  }
  const close = async () => {
    agent.destroy()
    connector.stop()
    server.server.closeAllConnections()
    server.close()
    await closeStore()
    await rm(dataDir, { recursive: true, maxRetries: 5 })
  }
  return { port, post, lines, connector, reread, close }
}
export type Place = Awaited<ReturnType<typeof openPlace>>
