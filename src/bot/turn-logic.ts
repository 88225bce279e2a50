import type { App, Turn } from '../app.ts'
import type { Log } from '../log.ts'
import { loggedId } from './activity.ts'
import { deliver } from './deliver.ts'
import type { Exchange } from './gateway.ts'
import type { Outcome } from './observer.ts'
import { noteWhereabouts, type Whereabouts } from './whereabouts.ts'

export type Logic = (context: Exchange) => Promise<void>

export interface Rooms {
  readonly app: App
  readonly log: Log
  /** Where people are reached when the bot has something to tell them; nowhere when left out. */
  readonly whereabouts?: Whereabouts
}

/** Thrown when not even an apology could be delivered. All there is to log has been logged. */
export const undelivered = new Error('The answer could not be delivered.')

const answer = async ({ app, whereabouts }: Rooms, turn: Turn, context: Exchange): Promise<Outcome> => {
  const message = await app.handle(turn)
  const language = message?.language ?? (await app.languageOf(turn))
  if (whereabouts) await noteWhereabouts(whereabouts, context.activity, turn, language)
  if (message) await deliver(context, message)
  return message ? 'answered' : 'silent'
}

/** Whatever fails is apologised for, once, with a number that stands in the log as well. */
const apologise = async ({ app, log }: Rooms, turn: Turn, context: Exchange, id: string, error: unknown) => {
  const told = await deliver(context, await app.apologise(turn, id, error)).then(
    () => true,
    () => false,
  )
  log.error('turn failed', { ...loggedId(context.activity), told, error })
  return told ? 'apologised' : 'undelivered'
}

/** One turn, under an id of its own. `done` is told what came of it. */
export const turnLogic =
  (rooms: Rooms, turn: Turn, id: string, done: (outcome: Outcome) => void): Logic =>
  async context => {
    const outcome = await answer(rooms, turn, context).catch(error => apologise(rooms, turn, context, id, error))
    done(outcome)
    if (outcome === 'undelivered') throw undelivered
  }
