import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../../runtime/clock.ts'
import { onErrand } from '../../runtime/errand.ts'
import type { Log } from '../../runtime/log.ts'
import { type IncomingActivity, tenantsOf } from '../activity.ts'
import type { Logic } from '../channel/adapter.ts'
import { createExpiring } from '../expiring.ts'
import { type Handler, handling } from '../handlers/handler.ts'
import { surfaceOf } from '../handlers/surface.ts'
import type { HttpResponse } from '../protocol.ts'
import { createVersions } from './client.ts'
import type { Observer } from './observer.ts'
import { createQueues } from './queue.ts'
import type { Limits } from './rate-limits.ts'
import { createRepeats } from './repeats.ts'

/** Runs `logic` on an activity, and says what HTTP answers. Never rejects. */
export type Serve = (activity: IncomingActivity, logic: Logic) => Promise<HttpResponse>

interface Means {
  readonly serve: Serve
  readonly log: Log
  readonly observer: Observer
  /** No limits when left out. */
  readonly limits?: Limits | undefined
  readonly ticks: Clock['ticks']
}

/** Whoever asks for too much reads so once a minute: in milliseconds, and of how many people it is remembered. */
const patience = { age: 60_000, most: 10_000 }

/** Milliseconds that too much waits for its answer: a program that asks as fast as it is answered asks slowly then, and nobody else waits for it. */
const slowness = 250

/** Tells a person that it was too much: an invoke each time, since it waits for an answer, everything else once in a while. */
const createDeclining = ({ serve, ticks }: Means) => {
  const told = createExpiring<true>(patience, ticks)
  return async (handler: Handler, activity: IncomingActivity): Promise<HttpResponse> => {
    const { sessionId } = handler.person
    await pause(slowness)
    if (activity.type === 'invoke') return serve(activity, context => handler.decline(context))
    if (told.get(sessionId)) return serve(activity, async () => {})
    told.set(sessionId, true)
    return serve(activity, context => handler.decline(context))
  }
}

/** Has something handled, counted, under an id that follows it through the log and the clients. */
const createTaking = ({ serve, log, observer, limits, ticks }: Means) => {
  const versionOf = createVersions()
  return (handler: Handler, activity: IncomingActivity) => {
    observer.client(surfaceOf(activity), versionOf(activity))
    const [id, began] = [randomUUID(), ticks()]
    const logic = handling(handler, id, log, outcome =>
      observer.turn(handler.kind, outcome, (ticks() - began) / 1000, handler.person.personId),
    )
    const charge = (milliseconds: number) => limits?.spend(handler.person.personId, milliseconds)
    return onErrand({ id, charge }, () => serve(activity, logic))
  }
}

/**
 * An activity that was let in, with what it wants of us. Who asks too much is told so. In a conversation a repeat gets the answer
 * of the first, and everything else is done in order of arrival for one person, and side by side for others; what is asked in
 * passing is done at once.
 */
export const createPipeline = (means: Means) => {
  const { observer, limits, ticks } = means
  const once = createRepeats(ticks, () => observer.repeated())
  const queues = createQueues()
  const decline = createDeclining(means)
  const take = createTaking(means)
  return (handler: Handler, activity: IncomingActivity): Promise<HttpResponse> => {
    const { inPassing } = handler
    const { sessionId, personId } = handler.person
    const refuse = (by: Parameters<Observer['limited']>[0]) => {
      observer.limited(by)
      return decline(handler, activity)
    }
    const admit = () => {
      const limit = limits?.({ person: personId, tenant: tenantsOf(activity)[0], inPassing })
      if (limit) return refuse(limit)
      const work = () => take(handler, activity)
      return inPassing ? work() : (queues.run(sessionId, work) ?? refuse('queue'))
    }
    return inPassing ? admit() : once(sessionId, activity, admit)
  }
}
