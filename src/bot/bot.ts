import type { Activity } from 'botbuilder'
import type { Log } from '../runtime/log.ts'
import { type IncomingActivity, loggedId, readActivity } from './activity.ts'
import { type Answer, fault } from './answer.ts'
import { createAuthorization } from './auth/authorize.ts'
import type { Identity } from './auth/identity.ts'
import { createRefusals, type Reason } from './auth/refusals.ts'
import { createAdapter } from './channel/adapter.ts'
import { createConnector } from './channel/connector-client.ts'
import { createSender } from './channel/sender.ts'
import { undelivered } from './handlers/handler.ts'
import { messageExtensionHandler } from './handlers/message-extension.ts'
import { reactionHandler } from './handlers/reaction.ts'
import { type Rooms as Conversing, turnHandler } from './handlers/turn-handler.ts'
import { nobody, type Observer } from './pipeline/observer.ts'
import { createPipeline, type Serve } from './pipeline/pipeline.ts'
import type { Limits } from './pipeline/rate-limits.ts'

/** Takes the parsed body of one POST to /api/messages. Never rejects. */
type Endpoint = (body: unknown) => Promise<Answer>

/** Takes the Authorization header as it came, before the body is read: an answer at once, or a way in. Never rejects. */
export type Entrance = (authorization: string | undefined) => Promise<Answer | Endpoint>

/** Who is not who they say learns nothing; who is, but has no business here, learns why. */
const refusalFor = (reason: Reason): Answer => {
  switch (reason) {
    case 'foreign tenant':
      return fault(403, 'foreign-tenant', 'This bot does not serve that tenant.')
    case 'foreign host':
      return fault(403, 'foreign-service-url', 'This bot does not call that host.')
    case 'keys unavailable':
      return fault(503, 'try-again', 'The token cannot be checked at the moment.')
    default:
      return { status: 401 }
  }
}

interface Rooms extends Conversing {
  readonly log: Log
  readonly allowedTenants: readonly string[]
  /** How much a person and a tenant may ask; no limits when left out. */
  readonly limits?: Limits | undefined
  readonly observer?: Observer
}

/** Activities through the gateway. What it fails at is logged. */
const createServing = ({ log }: Rooms, identity: Identity): Serve => {
  const receive = createAdapter(createSender({ send: createConnector(identity), log }))
  return async (activity, logic) => {
    try {
      const response = await receive(activity as unknown as Activity, logic)
      return { status: response?.status ?? 200, ...(response?.body !== undefined && { body: response.body }) }
    } catch (error) {
      if (error !== undelivered) log.error('activity failed', { ...loggedId(activity), error })
      return fault(500, 'internal', 'The activity could not be handled.')
    }
  }
}

/** What was let in is received as what it is; what does not concern us is passed over. */
const createAdmission = (rooms: Rooms, identity: Identity) => {
  const { app, observer = nobody } = rooms
  const serve = createServing(rooms, identity)
  const receive = createPipeline({ ...rooms, serve, observer, now: () => Date.now() })
  return (incoming: IncomingActivity): Promise<Answer> => {
    const activity = incoming as unknown as Activity
    const handler = messageExtensionHandler(app, activity) ?? reactionHandler(app, activity) ?? turnHandler(rooms, activity)
    return handler ? receive(handler, incoming) : serve(incoming, async () => {})
  }
}

export const createBot = (rooms: Rooms, identity: Identity): Entrance => {
  const door = createAuthorization(identity, rooms.allowedTenants)
  const note = createRefusals(rooms.log)
  const refuse = (reason: Reason): Answer => {
    note(reason)
    rooms.observer?.refused(reason)
    return refusalFor(reason)
  }
  const receive = createAdmission(rooms, identity)
  return async authorization => {
    const admission = await door.admit(authorization)
    if (admission.refused) return refuse(admission.refused)
    return async body => {
      const read = readActivity(body)
      if ('fault' in read) return fault(400, 'bad-activity', read.fault)
      const reason = await door.objection(admission, read.activity, authorization)
      return reason ? refuse(reason) : receive(read.activity)
    }
  }
}
