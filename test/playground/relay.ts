import { randomUUID } from 'node:crypto'
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
  text?: string
  attachments?: unknown
  replyToId?: string
}

interface Relay {
  readonly port: number
  /** Asks the bot what Teams asks and the playground does not, in the place of whoever spoke last; resolves with the status. */
  invoke(name: string, value: object): Promise<number>
  stop(): void
}

/** Stands before the bot, for the playground always says `en-US` and lets nobody but its current user speak. */
export async function startRelay(botPort: number, voice: Voice): Promise<Relay> {
  let last: Activity = {}
  const server = createServer((request, response) => {
    pass(request, response, botPort, voice)
      .then(({ type = '', ...passed }) => {
        if (['message', 'invoke'].includes(type)) last = { ...passed, type }
      })
      .catch(() => response.writeHead(502).end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  const invoke = async (name: string, value: object) => {
    const { text: _, attachments: __, replyToId: ___, ...spoken } = last
    const activity = { ...spoken, type: 'invoke', id: randomUUID(), name, value }
    return (await handedOn(`http://127.0.0.1:${botPort}/api/messages`, 'POST', JSON.stringify(activity))).status
  }
  return { port: (server.address() as AddressInfo).port, invoke, stop }
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

const handedOn = (url: string, method: string, body: string | undefined) =>
  fetch(url, { method, headers: { 'content-type': 'application/json' }, ...(body && { body }) })

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  botPort: number,
  voice: Voice,
): Promise<Activity> {
  const body = await text(request)
  const activity = body ? inVoice(JSON.parse(body) as Activity, voice) : {}
  const url = `http://127.0.0.1:${botPort}${request.url}`
  const answer = await handedOn(url, request.method ?? 'GET', body && JSON.stringify(activity))
  const type = answer.headers.get('content-type')
  response.writeHead(answer.status, type ? { 'content-type': type } : {}).end(await answer.text())
  return activity
}
