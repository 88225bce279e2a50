import type { Input, Speaker } from '../../app.ts'
import type { Log } from '../../runtime/log.ts'
import { loggedId } from '../activity.ts'
import type { TurnContext } from '../channel/adapter.ts'
import type { HttpResponse } from '../protocol.ts'

/** What a person did: in the conversation with the bot, or in passing. */
export type Kind = Input['kind'] | 'searched' | 'asked' | 'tookFile' | 'refreshed'

/** What an activity wants of us. Whatever is said to it, is said in the shape in which it waits for an answer. */
export interface Handler {
  readonly kind: Kind
  readonly person: Speaker['person']
  /** Nothing of it is remembered: its order does not matter, and handling it twice does no harm. */
  readonly inPassing?: boolean
  answer(context: TurnContext): Promise<'answered' | 'silent'>
  /** `id`: a number that stands in the log as well. */
  apologise(context: TurnContext, id: string, error: unknown): Promise<unknown>
  /** That it was too much at once. */
  decline(context: TurnContext): Promise<unknown>
}

/** What came of it: a message, nothing to say, or an apology, which reached the person or did not. */
export type Outcome = 'answered' | 'silent' | 'apologised' | 'undelivered'

/** Thrown when not even an apology could be delivered. All there is to log has been logged. */
export const undelivered = new Error('The answer could not be delivered.')

/** Whatever fails is apologised for, once. */
const sorry = async (handler: Handler, context: TurnContext, id: string, log: Log, error: unknown) => {
  const told = await handler.apologise(context, id, error).then(
    () => true,
    () => false,
  )
  log.error('turn failed', { ...loggedId(context.activity), told, error })
  return told ? 'apologised' : 'undelivered'
}

/** Has something handled, under an id of its own. `done` is told what came of it. */
export const handling =
  (handler: Handler, id: string, log: Log, done: (outcome: Outcome) => void) =>
  async (context: TurnContext): Promise<void> => {
    const outcome: Outcome = await handler.answer(context).catch(error => sorry(handler, context, id, log, error))
    done(outcome)
    if (outcome === 'undelivered') throw undelivered
  }

/** The answer to an invoke, which goes out in the response itself. */
export const respond = (context: TurnContext, value: HttpResponse) =>
  context.sendActivity({ type: 'invokeResponse', value })
