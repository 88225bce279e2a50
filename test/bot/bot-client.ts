import type { Ratings } from '../../src/app/ratings.ts'
import { botFramework } from '../../src/bot/auth/identity.ts'
import { createBot, type Entrance } from '../../src/bot/bot.ts'
import type { HttpResponse } from '../../src/bot/protocol.ts'
import type { Memories } from '../../src/conversation/ports.ts'
import { createLog } from '../../src/runtime/log.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { newApp } from '../conversation/person.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}

/** Everything a request goes through once it is parsed. */
export const through =
  (bot: Entrance) =>
  async (activity: unknown, authorization?: string): Promise<HttpResponse> => {
    const inside = await bot(authorization)
    return typeof inside === 'function' ? inside(activity) : inside
  }

/** A bot in the local profile whose log lines can be read, and which answers in the response. */
export const newBot = (
  memories: Memories = createInMemory(),
  allowedTenants: readonly string[] = [],
  ratings?: Ratings,
) => {
  const lines: string[] = []
  const log = createLog('info', line => lines.push(line))
  const bot = createBot({ app: newApp(memories, undefined, ratings), log, allowedTenants }, botFramework(registration))
  return { bot, lines, post: (activity: unknown): Promise<HttpResponse> => through(bot)(activity) }
}

/** A message in a personal chat, answered in the response. */
export const message = (text: string | undefined, more: object = {}) => ({
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  deliveryMode: 'expectReplies',
  conversation: { id: 'chat', conversationType: 'personal' },
  from: { id: '29:anna', aadObjectId: 'object-anna', name: 'Anna' },
  recipient: { id: '28:bot', name: 'Kanalguiden' },
  locale: 'en-US',
  ...(text !== undefined && { text }),
  ...more,
})

export const execute = (data: unknown, more: object = {}) =>
  message(undefined, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', data }, trigger: 'manual' },
    ...more,
  })

/** What Teams asks outside of any message: answered in the response itself. */
export const invoke = (name: string, value: unknown, more: object = {}) =>
  message(undefined, { type: 'invoke', name, value, deliveryMode: undefined, ...more })

interface Said {
  readonly type: string
  readonly summary?: string
  readonly text?: string
  readonly attachments?: readonly { readonly contentType: string; readonly content: { readonly body: unknown } }[]
  readonly value?: { readonly status: number; readonly body: { readonly type: string; readonly value: unknown } }
}

/** What came back in the response. */
export const saidIn = ({ body }: HttpResponse): readonly Said[] =>
  (body as { readonly activities?: readonly Said[] } | undefined)?.activities ?? []
