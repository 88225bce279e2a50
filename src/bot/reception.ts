import { randomUUID } from 'node:crypto'
import type { Turn } from '../app.ts'
import { correlating } from '../log.ts'
import { type IncomingActivity, tenantsOf } from './activity.ts'
import type { Answer } from './answer.ts'
import { asideTo, asMessage, silence } from './excess.ts'
import { createLanes } from './lanes.ts'
import type { Limits } from './limits.ts'
import type { Observer } from './observer.ts'
import { createRecent } from './recent.ts'
import { createRepeats } from './repeats.ts'
import { type Logic, type Rooms, turnLogic } from './turn-logic.ts'

/** Runs `logic` on an activity, and says what HTTP answers. Never rejects. */
export type Serve = (activity: IncomingActivity, logic: Logic) => Promise<Answer>

interface Means extends Rooms {
  readonly serve: Serve
  readonly observer: Observer
  /** No limits when left out. */
  readonly limits?: Limits | undefined
  readonly now: () => number
}

/** Whoever asks for too much reads so once a minute: in milliseconds, and of how many people it is remembered. */
const patience = { age: 60_000, most: 10_000 }

/** Tells a person that it was too much: a tap each time, since it waits for an answer, everything else once in a while. */
const createExcess = ({ app, serve, now }: Means) => {
  const told = createRecent<true>(patience, now)
  return async (turn: Turn, activity: IncomingActivity): Promise<Answer> => {
    const { sessionId } = turn.person
    if (activity.type === 'invoke') return asideTo(activity, await app.slowDown(turn))
    if (told.find(sessionId)) return silence(activity)
    told.keep(sessionId, true)
    const message = asMessage(await app.slowDown(turn))
    return serve(activity, async context => void (await context.sendActivity(message)))
  }
}

/** One turn, counted, under an id that follows it through the log and the clients. */
const take = ({ serve, observer, ...rooms }: Means, turn: Turn, activity: IncomingActivity) => {
  const [id, began] = [randomUUID(), performance.now()]
  const logic = turnLogic(rooms, turn, id, outcome =>
    observer.turn(turn.input.kind, outcome, (performance.now() - began) / 1000),
  )
  return correlating(id, () => serve(activity, logic))
}

/**
 * An activity that was let in, with the turn that it means. A repeat gets the answer of the first; who asks too much is told so;
 * everything else is done in order of arrival for one person in one conversation, and side by side for others.
 */
export const createReception = (means: Means) => {
  const { observer, limits, now } = means
  const once = createRepeats(now, () => observer.repeated())
  const inLane = createLanes()
  const excess = createExcess(means)
  return (turn: Turn, activity: IncomingActivity): Promise<Answer> => {
    const { sessionId, personId } = turn.person
    const refuse = (by: Parameters<Observer['limited']>[0]) => {
      observer.limited(by)
      return excess(turn, activity)
    }
    return once(sessionId, activity, () => {
      const limit = limits?.({ person: personId, tenant: tenantsOf(activity)[0] })
      if (limit) return refuse(limit)
      return inLane(sessionId, () => take(means, turn, activity)) ?? refuse('queue')
    })
  }
}
