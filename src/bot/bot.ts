import { type Clock, systemClock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import { type IncomingActivity, loggedId, readActivity } from './activity.ts'
import { createAuthorization } from './auth/authorize.ts'
import type { Identity } from './auth/identity.ts'
import { createRefusals, type Reason } from './auth/refusals.ts'
import { createAdapter } from './channel/adapter.ts'
import { createConnector } from './channel/connector-client.ts'
import { createSender } from './channel/sender.ts'
import { fileConsentHandler } from './handlers/file-consent.ts'
import { createFileOffers } from './handlers/file-offer.ts'
import { undelivered } from './handlers/handler.ts'
import { messageExtensionHandler } from './handlers/message-extension.ts'
import { reactionHandler } from './handlers/reaction.ts'
import { refreshHandler } from './handlers/refresh.ts'
import { type Rooms as TurnRooms, turnHandler } from './handlers/turn-handler.ts'
import { nobody, type Observer } from './pipeline/observer.ts'
import { createPipeline, type Serve } from './pipeline/pipeline.ts'
import type { Limits } from './pipeline/rate-limits.ts'
import { fault, type HttpResponse } from './protocol.ts'

/** Takes the parsed body of one POST to /api/messages. Never rejects. */
type Endpoint = (body: unknown) => Promise<HttpResponse>

/** Takes the Authorization header as it came, before the body is read: an answer at once, or a way in. Never rejects. */
export type Entrance = (authorization: string | undefined) => Promise<HttpResponse | Endpoint>

/** Who is not who they say learns nothing; who is, but has no business here, learns why. */
const refusalFor = (reason: Reason): HttpResponse => {
  switch (reason) {
    case 'foreign tenant':
      return fault(403, 'foreign-tenant', 'This bot does not serve that tenant.')
    case 'foreign channel':
      return fault(403, 'foreign-channel', 'This bot does not serve that channel.')
    case 'foreign host':
      return fault(403, 'foreign-service-url', 'This bot does not call that host.')
    case 'keys unavailable':
      return fault(503, 'try-again', 'The token cannot be checked at the moment.')
    default:
      return { status: 401 }
  }
}

interface Rooms extends TurnRooms {
  readonly log: Log
  readonly allowedTenants: readonly string[]
  /** How much a person and a tenant may ask; no limits when left out. */
  readonly limits?: Limits | undefined
  readonly observer?: Observer
  readonly clock?: Clock
}
type Means = Rooms & Required<Pick<Rooms, 'observer' | 'clock'>>

/** Activities through the adapter. What it fails at is logged. */
const createServing = ({ log, observer }: Means, identity: Identity): Serve => {
  const receive = createAdapter(createSender({ send: createConnector(identity, log), log, late: observer.late }))
  return async (activity, logic) => {
    try {
      return await receive(activity, logic)
    } catch (error) {
      if (error !== undelivered) log.error('activity failed', { ...loggedId(activity), error })
      return fault(500, 'internal', 'The activity could not be handled.')
    }
  }
}

/** What was let in goes to who handles it; what does not concern us is passed over. */
const createDispatch = (means: Means, identity: Identity) => {
  const { app } = means
  const serve = createServing(means, identity)
  const offers = createFileOffers(means.clock.ticks)
  const run = createPipeline({ ...means, serve, ticks: means.clock.ticks })
  return (activity: IncomingActivity): Promise<HttpResponse> => {
    const handler =
      messageExtensionHandler(app, activity) ??
      reactionHandler(app, activity) ??
      refreshHandler(app, activity) ??
      fileConsentHandler({ app, offers, identity }, activity) ??
      turnHandler({ ...means, offers }, activity)
    return handler ? run(handler, activity) : serve(activity, async () => {})
  }
}

export const createBot = (rooms: Rooms, identity: Identity): Entrance => {
  const means: Means = { observer: nobody, clock: systemClock, ...rooms }
  const { observer, clock } = means
  const { authenticate, authorize } = createAuthorization(identity, rooms.allowedTenants, clock)
  const note = createRefusals(rooms.log, clock.ticks)
  const refuse = (reason: Reason): HttpResponse => {
    note(reason)
    observer.refused(reason)
    return refusalFor(reason)
  }
  const dispatch = createDispatch(means, identity)
  return async authorization => {
    const admission = await authenticate(authorization)
    if (admission.refused) return refuse(admission.refused)
    return async body => {
      const read = readActivity(body)
      if ('fault' in read) return fault(400, 'bad-activity', read.fault)
      const reason = await authorize(admission, read.activity, authorization)
      return reason ? refuse(reason) : dispatch(read.activity)
    }
  }
}
