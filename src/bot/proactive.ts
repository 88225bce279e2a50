import type { Message } from '../presentation/message.ts'
import type { Delivery, Messenger } from '../relationships/messenger.ts'
import type { Log } from '../runtime/log.ts'
import { addressedTo, type Place, withoutThread } from './activity.ts'
import type { Identity } from './auth/identity.ts'
import { type ConnectorAnswer, createConnector } from './channel/connector-client.ts'
import { forEachAdmin, type Viewers } from './handlers/refresh.ts'
import { adaptiveCard } from './protocol.ts'

/** Something of ours, which somebody has to mend: seconds until another try. */
const ours = 600

/** What an answer means for somebody who did not ask. Rejects when nobody knows: the channel said nothing at all. */
const deliveryOf = async ({ meaning, code, answered, retryAfter }: ConnectorAnswer): Promise<Delivery> => {
  switch (meaning) {
    case 'taken':
      return 'delivered'
    case 'nobody there':
      return 'gone'
    case 'never':
      return { retryAfterSeconds: ours }
    case 'not now':
      return { retryAfterSeconds: retryAfter }
    case 'perhaps':
      if (!answered) throw new Error(`The channel did not answer (${code}).`)
      return { retryAfterSeconds: retryAfter, doubtful: true }
  }
}

/** In a channel a new post, not an answer in the thread where somebody last spoke. */
const postIn = (conversation: Place['conversation']) => ({ ...conversation, id: withoutThread(conversation.id) })

/** Tells people something that they did not ask for just now. Sends once: the outbox repeats, and knows of it. */
export const createMessenger = (identity: Identity, log: Log, viewers?: Viewers): Messenger<Message> => {
  const send = createConnector(identity, log)
  return {
    deliver: async ({ reference: kept = '{}' }, message) => {
      const reference: Partial<Place> = JSON.parse(kept)
      if (!identity.mayCall(reference.serviceUrl ?? '')) return 'gone'
      const { conversation } = reference
      const { card, summary } = conversation ? await forEachAdmin(message, { conversation }, viewers) : message
      const said = { type: 'message', summary, attachments: [adaptiveCard(card)] }
      const activity = { ...said, channelData: { notification: { alert: true } } }
      const place = { ...reference, ...(conversation && { conversation: postIn(conversation) }) }
      const call = { method: 'POST', activity: addressedTo(place, activity) } as const
      try {
        const delivery = await send(call).then(deliveryOf)
        if (delivery !== 'delivered') log.warn('message not delivered', { outcome: delivery })
        return delivery
      } catch (error) {
        log.warn('message not delivered', { outcome: 'in doubt', error })
        throw error
      }
    },
  }
}
