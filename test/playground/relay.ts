import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Person, people } from './scene.ts'

/** Who speaks, in which language, and where (`COPILOT`, as Teams names it); may change while the relay runs. */
export type Voice = { locale: string; speaker: Person; product?: string }

type Activity = {
  type?: string
  locale?: string
  from?: { id?: string; name?: string; aadObjectId?: string }
  entities?: { type?: string; locale?: string }[]
  channelData?: object
}

/** Stands before the bot, for the playground always says `en-US` and lets nobody but its current user speak. */
export async function startRelay(botPort: number, voice: Voice): Promise<{ port: number; stop(): void }> {
  const server = createServer((request, response) => {
    pass(request, response, botPort, voice).catch(() => response.writeHead(502).end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

/** The activity as this voice would have sent it; what it does not carry (a conversationUpdate has no locale) is not added. */
export function inVoice(activity: Activity, { locale, speaker, product }: Voice): Activity {
  const { id, name, aadObjectId } = speaker
  const speaks = activity.from?.id === people.anna.id && ['message', 'invoke'].includes(activity.type ?? '')
  return {
    ...activity,
    ...(activity.locale && { locale }),
    ...(activity.entities && {
      entities: activity.entities.map(entity => (entity.locale ? { ...entity, locale } : entity)),
    }),
    ...(product && { channelData: { ...activity.channelData, productContext: product } }),
    ...(speaks && { from: { ...activity.from, id, name, aadObjectId } }),
  }
}

async function pass(request: IncomingMessage, response: ServerResponse, botPort: number, voice: Voice): Promise<void> {
  const body = await text(request)
  const answer = await fetch(`http://127.0.0.1:${botPort}${request.url}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(inVoice(JSON.parse(body) as Activity, voice)) }),
  })
  const type = answer.headers.get('content-type')
  response.writeHead(answer.status, type ? { 'content-type': type } : {}).end(await answer.text())
}
