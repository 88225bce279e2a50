import { ActivityTypes, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { z } from 'zod/v4'
import type { Log } from '../log.ts'
import type { Message } from '../presentation/present.ts'
import type { Delivery, Messenger } from '../relationships/messenger.ts'
import type { BotRegistration } from './bot.ts'

/** What a failed request tells, as far as we read it. */
const failure = z.object({ statusCode: z.int().optional(), code: z.string().optional() })

/** Nobody there (403), nowhere to go (404): not again until they talk. */
const gone = [403, 404]
/** Nothing was even sent. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']
/** Our own fault, which somebody has to mend: seconds until another try. */
const ours = 600

const secondsIn = (error: unknown): number => {
  const headers = (error as { response?: { headers?: { get?: (name: string) => unknown } } }).response?.headers
  const seconds = Number(headers?.get?.('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0
}

/** Teams' own rules: 429, 412 and 5xx again later, 403 and 404 not again. Whoever gets no answer at all knows nothing. */
const deliveryOf = (error: unknown): Delivery | undefined => {
  const { statusCode, code } = failure.safeParse(error).data ?? {}
  if (code && unreached.includes(code)) return { retryAfterSeconds: 0 }
  if (statusCode === undefined) return undefined
  if (gone.includes(statusCode)) return 'gone'
  const later = statusCode === 412 || statusCode === 429 || statusCode >= 500
  return { retryAfterSeconds: later ? secondsIn(error) : ours }
}

/**
 * Tells people something they did not ask for just now. The SDK's own repetitions are off: it sends a message again after
 * a 500 or 504, in the same breath, and the outbox does that slower and knows of it.
 */
export const createMessenger = (registration: BotRegistration, log: Log): Messenger<Message> => {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...registration },
    ...([undefined, undefined, undefined] as const),
    { noRetryPolicy: true },
  )
  const adapter = new CloudAdapter(authentication)
  return {
    deliver: async ({ reference = '{}' }, { card, summary }) => {
      const activity = { type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard(card)] }
      try {
        await adapter.continueConversationAsync(registration.MicrosoftAppId, JSON.parse(reference), async context => {
          await context.sendActivity({ ...activity, channelData: { notification: { alert: true } } })
        })
        return 'delivered'
      } catch (error) {
        const delivery = deliveryOf(error)
        log.warn('message not delivered', { outcome: delivery ?? 'in doubt', error })
        if (!delivery) throw error
        return delivery
      }
    },
  }
}
