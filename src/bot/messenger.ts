import { ActivityTypes, CardFactory, CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder'
import { z } from 'zod/v4'
import type { Log } from '../log.ts'
import type { Message } from '../presentation/present.ts'
import type { Delivery, Messenger } from '../relationships/messenger.ts'
import type { Identity } from './identity.ts'

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

/** The SDK's client, as far as we reach into it. */
interface Repeating {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown } }
}

/**
 * The SDK sends a message again by itself after a 429, 500 or 504, so that it may arrive twice, and there is no option
 * against it (4.23.3). The outbox repeats more slowly, and knows of it. A test counts what goes out.
 */
const onlyOnce = ({ turnState, adapter }: TurnContext): void => {
  const connector = turnState.get<Repeating>((adapter as CloudAdapter).ConnectorClientKey)
  connector?.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
}

/** Tells people something that they did not ask for just now. */
export const createMessenger = ({ authentication, tokens, mayCall }: Identity, log: Log): Messenger<Message> => {
  const adapter = new CloudAdapter(authentication)
  const appId = tokens?.audience ?? ''
  return {
    deliver: async ({ reference: kept = '{}' }, { card, summary }) => {
      const reference: Partial<ConversationReference> = JSON.parse(kept)
      if (!mayCall(reference.serviceUrl ?? '')) return 'gone'
      const activity = { type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard(card)] }
      try {
        await adapter.continueConversationAsync(appId, reference, async context => {
          onlyOnce(context)
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
