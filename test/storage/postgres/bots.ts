import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startBot } from '../../playground/playground.ts'

/** Teams' side, which takes its time: what reached whom, in order. */
const startTeams = async () => {
  const arrived: { readonly chat: string; readonly summary: string; readonly card: unknown }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const [, chat = ''] = /conversations\/([^/]+)/.exec(request.url ?? '') ?? []
    const { summary = '', attachments = [] } = JSON.parse(Buffer.concat(chunks).toString() || '{}')
    arrived.push({ chat: decodeURIComponent(chat), summary, card: attachments[0]?.content })
    await pause(30)
    // Two steps: restify, where another test has loaded it, changes Node's own writeHead, which then returns nothing.
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end('{"id":"sent"}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, arrived, stop: () => void server.close().closeAllConnections() }
}

/** Real processes of the bot on one database, and a round-robin before them. */
export const startBots = async (count: number, env: NodeJS.ProcessEnv) => {
  const teams = await startTeams()
  const root = await mkdtemp(join(tmpdir(), 'kanalguiden-bots-'))
  const bots = await Promise.all(
    Array.from({ length: count }, (_, n) => startBot({ dataDir: join(root, String(n)), env })),
  )
  let turn = 0
  const figures = { turns: 0, repeated: 0 }

  /** One request to the next process; where nobody answers, to the one after it, as the channel and its load balancer do. */
  const post = async (activity: object): Promise<string> => {
    const id = `activity ${++figures.turns}`
    for (;;) {
      const { port } = bots[turn++ % bots.length] ?? { port: 9 }
      const options = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...activity, id, serviceUrl: teams.url }),
        signal: AbortSignal.timeout(20_000),
      }
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, options).catch(() => undefined)
      const text = await response?.text().catch(() => undefined)
      if (response?.status === 200 && text !== undefined) return text
      figures.repeated++
      await pause(20)
    }
  }
  return {
    teams,
    bots,
    figures,
    post,
    end: async () => {
      await Promise.all(bots.map(bot => bot.stop()))
      teams.stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** The data of the first button with that verb, and that step, in whatever came back. */
export const dataIn = (said: string, verb: string, step?: string): Record<string, unknown> | undefined => {
  const found = said.matchAll(/"data":(\{"verb":"[^{}]*\})/g)
  return [...found].map(([, data = '{}']) => JSON.parse(data)).find(each => each.verb === verb && each.step === step)
}
