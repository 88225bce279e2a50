import type { Message } from '../presentation/message.ts'
import type { Delivery, Messenger } from '../relationships/messenger.ts'
import type { Log } from '../runtime/log.ts'
import { addressedTo, type Place } from './activity.ts'
import type { Identity } from './auth/identity.ts'
import { type ConnectorAnswer, createConnector } from './channel/connector-client.ts'
import { signInFailed } from './channel/credentials.ts'
import { adaptiveCard } from './protocol.ts'

/** Nobody there (403), nowhere to go (404): not again until they talk. */
const gone = [403, 404]
/** Nothing was even sent. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', signInFailed]
/** Our own fault, which somebody has to mend: seconds until another try. */
const ours = 600

/** Teams' own rules: 429, 412 and 5xx again later, 403 and 404 not again. */
const deliveryOf = ({ status, retryAfter }: ConnectorAnswer): Delivery => {
  if (status < 300) return 'delivered'
  if (gone.includes(status)) return 'gone'
  return { retryAfterSeconds: status === 412 || status === 429 || status >= 500 ? retryAfter : ours }
}

/** Whoever gets no answer at all knows nothing, unless nothing went out. */
const notSent = (error: NodeJS.ErrnoException): Delivery => {
  if (unreached.includes(error.code ?? '')) return { retryAfterSeconds: 0 }
  throw error
}

/** Tells people something that they did not ask for just now. Sends once: the outbox repeats, and knows of it. */
export const createMessenger = (identity: Identity, log: Log): Messenger<Message> => {
  const send = createConnector(identity)
  return {
    deliver: async ({ reference: kept = '{}' }, { card, summary }) => {
      const reference: Partial<Place> = JSON.parse(kept)
      if (!identity.mayCall(reference.serviceUrl ?? '')) return 'gone'
      const said = { type: 'message', summary, attachments: [adaptiveCard(card)] }
      const activity = { ...said, channelData: { notification: { alert: true } } }
      const call = { method: 'POST', activity: addressedTo(reference, activity) } as const
      try {
        const delivery = await send(call).then(deliveryOf, notSent)
        if (delivery !== 'delivered') log.warn('message not delivered', { outcome: delivery })
        return delivery
      } catch (error) {
        log.warn('message not delivered', { outcome: 'in doubt', error })
        throw error
      }
    },
  }
}
