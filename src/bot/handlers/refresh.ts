import { z } from 'zod/v4'
import type { App } from '../../app.ts'
import type { Message } from '../../presentation/message.ts'
import type { Addresses } from '../../relationships/messenger.ts'
import { personKey } from '../../relationships/outbox.ts'
import type { IncomingActivity, Place } from '../activity.ts'
import { isCardAction, isGroup, speakerOf, tappedData } from '../turn.ts'
import { type Handler, respond } from './handler.ts'

/** Teams refreshes a card by itself for so many people at most. */
const most = 60
const verb = 'request-refresh'

/** The admins as Teams names them: those who have talked with the bot in person. */
export const createViewers = (addresses: Pick<Addresses, 'recall'>, admins: readonly string[]) => async () => {
  const known = await Promise.all(admins.map(id => addresses.recall(personKey(id))))
  return known
    .map(({ reference = '{}' }) => (JSON.parse(reference) as Partial<Place>).user?.id ?? '')
    .filter(id => id.startsWith('29:'))
}
export type Viewers = ReturnType<typeof createViewers>

/** The card of a request where several read it: for each of these Teams asks how it is for them now; everybody else may ask by its menu. */
const refreshing = (card: Message['card'], request: string, userIds: readonly string[]): Message['card'] => ({
  ...card,
  refresh: { action: { type: 'Action.Execute', verb, data: { verb, request } }, userIds: userIds.slice(0, most) },
})

/** The same message, refreshed for each admin where it is a request's and others read it. */
export const forEachAdmin = async (
  message: Message,
  place: Pick<IncomingActivity, 'conversation'>,
  viewers: Viewers | undefined,
): Promise<Message> => {
  const { card, request } = message
  if (!viewers || request === undefined || !isGroup(place)) return message
  return { ...message, card: refreshing(card, request, await viewers()) }
}

const invoke = z.looseObject({ trigger: z.string().optional() })
const asked = z.looseObject({ verb: z.literal(verb), request: z.string() })

/** The card stays as it is. `says` is shown beside it to whoever asked themselves. */
const unchanged = (says: string, status: 400 | 500, automatic: boolean) => ({
  ...{
    statusCode: automatic ? status : 200,
    type: `application/vnd.microsoft.${automatic ? 'error' : 'activity.message'}`,
  },
  value: automatic ? { code: status === 400 ? 'BadRequest' : 'InternalServerError', message: says } : says,
})

/**
 * Teams wants to know how a request's card is for one person. It is answered in the response and nowhere else: to change the card for
 * all would have it refreshed for all, again and again. For the same reason what is answered is never refreshed by itself.
 */
export const refreshHandler = (app: App, activity: IncomingActivity): Handler | undefined => {
  if (!isCardAction(activity)) return undefined
  const automatic = invoke.safeParse(activity.value).data?.trigger === 'automatic'
  const { data: wanted } = asked.safeParse(tappedData(activity))
  if (!automatic && !wanted) return undefined
  const speaker = speakerOf(activity)
  const input = { kind: 'tapped', data: { verb: 'request-look', request: wanted?.request } } as const
  const say = (body: object) => ({ status: 200, body })
  return {
    ...{ kind: 'refreshed', person: speaker.person, inPassing: true },
    answer: async context => {
      const message = await app.handle({ ...speaker, input })
      const { card, request, forAll, summary = '' } = message ?? {}
      const value = card && request !== undefined && forAll && refreshing(card, request, [])
      const type = 'application/vnd.microsoft.card.adaptive'
      await respond(context, say(value ? { statusCode: 200, type, value } : unchanged(summary, 400, automatic)))
      return 'answered'
    },
    apologise: async (context, id) =>
      respond(context, say(unchanged(await app.excuse(speaker, 'failed', id), 500, automatic))),
    decline: async context => respond(context, say(unchanged(await app.excuse(speaker, 'busy'), 500, automatic))),
  }
}
