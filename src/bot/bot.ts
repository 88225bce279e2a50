import { randomUUID } from 'node:crypto'
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import type { App } from '../app.ts'
import type { Log } from '../log.ts'
import { readActivity } from './activity.ts'
import { deliver } from './deliver.ts'
import { turnOf } from './turn.ts'
import { noteWhereabouts, type Whereabouts } from './whereabouts.ts'

/** What HTTP answers. `body` is sent as JSON. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
}

/** Takes one POST to /api/messages: the parsed body, and the Authorization header as it came. Never rejects. */
export type Endpoint = (body: unknown, authorization: string | undefined) => Promise<Answer>

/** Bot Framework's own names, as they stand in the configuration. Without an app id nobody is asked who they are. */
export interface BotRegistration {
  readonly MicrosoftAppId: string
  readonly MicrosoftAppPassword: string
  readonly MicrosoftAppTenantId: string
  readonly MicrosoftAppType: string
}

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

const refusals = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']
const isRefusal = (error: unknown) =>
  error instanceof AuthenticationError || (error instanceof Error && refusals.includes(error.name))

export const createBot = (app: App, registration: BotRegistration, log: Log, whereabouts?: Whereabouts): Endpoint => {
  const gateway = new Gateway(new ConfigurationBotFrameworkAuthentication({ ...registration }))
  const logic = turnLogic(app, log, whereabouts)
  return async (body, authorization = '') => {
    const read = readActivity(body)
    if ('fault' in read) return { status: 400, body: { error: { code: 'bad-activity', message: read.fault } } }
    try {
      const response = await gateway.receive(authorization, read.activity as unknown as Activity, logic)
      return { status: response?.status ?? 200, ...(response?.body !== undefined && { body: response.body }) }
    } catch (error) {
      if (isRefusal(error)) return { status: 401 }
      log.error('activity failed', { activity: read.activity.id, error })
      return { status: 500, body: { error: { code: 'internal', message: 'The activity could not be handled.' } } }
    }
  }
}
