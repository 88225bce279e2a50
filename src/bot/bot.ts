import { randomUUID } from 'node:crypto'
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import type { App } from '../app.ts'
import type { Log } from '../log.ts'
import { type IncomingActivity, readActivity } from './activity.ts'
import { deliver } from './deliver.ts'
import { createDoor } from './door.ts'
import type { Identity } from './identity.ts'
import { invokesBefore } from './invokes.ts'
import { createRefusals, type Reason } from './refusals.ts'
import { turnOf } from './turn.ts'
import { noteWhereabouts, type Whereabouts } from './whereabouts.ts'

/** What HTTP answers. `body` is sent as JSON. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
}

/** Takes the parsed body of one POST to /api/messages. Never rejects. */
type Endpoint = (body: unknown) => Promise<Answer>

/** Takes the Authorization header as it came, before the body is read: an answer at once, or a way in. Never rejects. */
export type Entrance = (authorization: string | undefined) => Promise<Answer | Endpoint>

type Logic = (context: TurnContext) => Promise<void>

class Gateway extends CloudAdapter {
  /** One activity, with the invoke's response where there is one; no HTTP response in between. */
  receive(authorization: string, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic)
  }
}

/** One turn: what concerns us is answered, and whatever fails is apologised for, once, with a number. */
const turnLogic =
  (app: App, log: Log, whereabouts?: Whereabouts): Logic =>
  async context => {
    const turn = turnOf(context.activity)
    if (!turn) return
    try {
      const message = await app.handle(turn)
      if (whereabouts) await noteWhereabouts(whereabouts, context.activity, turn, await app.languageOf(turn))
      if (message) await deliver(context, message)
    } catch (error) {
      const id = randomUUID()
      log.error('turn failed', { id, activity: context.activity.id, error })
      await deliver(context, await app.apologise(turn, id))
    }
  }

const sdkRefusals = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']
const isRefusal = (error: unknown) =>
  error instanceof AuthenticationError || (error instanceof Error && sdkRefusals.includes(error.name))

const fault = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
})

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

interface Rooms {
  readonly app: App
  readonly log: Log
  readonly allowedTenants: readonly string[]
  /** Where people are reached when the bot has something to tell them; nowhere when left out. */
  readonly whereabouts?: Whereabouts
}

/** A turn, once the SDK has let the activity in as well; undefined where it has not. */
const createServing = ({ app, log, whereabouts }: Rooms, { authentication }: Identity) => {
  const gateway = new Gateway(authentication)
  const logic = invokesBefore(turnLogic(app, log, whereabouts), app, log)
  return async (activity: IncomingActivity, authorization = ''): Promise<Answer | undefined> => {
    try {
      const response = await gateway.receive(authorization, activity as unknown as Activity, logic)
      return { status: response?.status ?? 200, ...(response?.body !== undefined && { body: response.body }) }
    } catch (error) {
      if (isRefusal(error)) return undefined
      log.error('activity failed', { activity: activity.id, error })
      return fault(500, 'internal', 'The activity could not be handled.')
    }
  }
}

export const createBot = (rooms: Rooms, identity: Identity): Entrance => {
  const door = createDoor(identity, rooms.allowedTenants)
  const serve = createServing(rooms, identity)
  const note = createRefusals(rooms.log)
  const refuse = (reason: Reason): Answer => {
    note(reason)
    return refusalFor(reason)
  }
  return async authorization => {
    const admission = await door.admit(authorization)
    if (admission.refused) return refuse(admission.refused)
    return async body => {
      const read = readActivity(body)
      if ('fault' in read) return fault(400, 'bad-activity', read.fault)
      const reason = door.objection(admission, read.activity)
      if (reason) return refuse(reason)
      return (await serve(read.activity, authorization)) ?? refuse('sdk')
    }
  }
}
