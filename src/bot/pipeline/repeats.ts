import { hash } from 'node:crypto'
import type { Clock } from '../../runtime/clock.ts'
import type { IncomingActivity } from '../activity.ts'
import { createExpiring } from '../expiring.ts'
import type { HttpResponse } from '../protocol.ts'

/**
 * How long an answer is remembered for who asks the same again, in milliseconds, and how many are. Teams repeats a message after
 * 15 s under its own id, and a tap after 15 s and again 30 s later under new ids: whenever no answer came in time.
 */
export const repeatLimits = {
  ids: { most: 20_000, age: 180_000 },
  /** Answers with a card in them are large. */
  cards: { most: 250, age: 180_000 },
  taps: { most: 500, age: 180_000 },
  /** A tap that comes again so soon after it was answered is a double click; later, somebody wants it again. */
  doubleClick: 2_000,
  /** A tap that took so long was probably given up and sent again: it is known for `givenUp` after its end. */
  slow: 10_000,
  givenUp: 60_000,
} as const

/** What was asked for, whatever its id; and how the answer is to come, since that makes another answer. */
const contentOf = ({ type, name, text, value, replyToId, deliveryMode }: IncomingActivity): string =>
  hash('sha256', JSON.stringify([type, name, text, value, replyToId, deliveryMode]), 'base64url')

/** Answers by activity. What was refused or failed may be tried again. Nothing is taken out of a cache here: emptying one costs its whole length. */
const createAnswers = (ticks: Clock['ticks']) => {
  const underway = new Map<string, Promise<HttpResponse>>()
  const ids = createExpiring<Promise<HttpResponse>>(repeatLimits.ids, ticks)
  const cards = createExpiring<Promise<HttpResponse>>(repeatLimits.cards, ticks)
  const settle = async (key: string, answer: Promise<HttpResponse>) => {
    const { status, body } = await answer
    underway.delete(key)
    if (status < 400) (body === undefined ? ids : cards).set(key, answer)
  }
  return {
    find: (key: string): Promise<HttpResponse> | undefined => underway.get(key) ?? ids.get(key) ?? cards.get(key),
    keep: (key: string, answer: Promise<HttpResponse>): void => {
      underway.set(key, answer)
      void settle(key, answer)
    },
  }
}

interface Tap {
  readonly mark: string
  readonly answer: Promise<HttpResponse>
}

/** The last thing that each person did in a conversation, if that was a tap: what they do next ends its time. */
const createTaps = (ticks: Clock['ticks']) => {
  const taps = createExpiring<Tap>(repeatLimits.taps, ticks)
  const settle = async (session: string, tap: Tap, began: number) => {
    const { status } = await tap.answer
    if (taps.get(session) !== tap) return
    const ttl = ticks() - began < repeatLimits.slow ? repeatLimits.doubleClick : repeatLimits.givenUp
    if (status >= 400) taps.delete(session)
    else taps.set(session, tap, { ttl })
  }
  return {
    find: (session: string, mark: string): Promise<HttpResponse> | undefined => {
      const tap = taps.get(session)
      return tap?.mark === mark ? tap.answer : undefined
    },
    keep: (session: string, mark: string | undefined, answer: Promise<HttpResponse>): void => {
      if (mark === undefined) return void taps.delete(session)
      const tap = { mark, answer }
      taps.set(session, tap)
      void settle(session, tap, ticks())
    },
  }
}

/** Does `work`, unless it is a repeat: then the answer is that of the first, once there is one. `work` must not reject. */
export const createRepeats = (ticks: Clock['ticks'], repeated: () => void) => {
  const [answers, taps] = [createAnswers(ticks), createTaps(ticks)]
  return (session: string, activity: IncomingActivity, work: () => Promise<HttpResponse>): Promise<HttpResponse> => {
    const content = contentOf(activity)
    // An id alone is not trusted to be the only one of its kind.
    const id = activity.id === undefined ? undefined : `${content} ${session} ${activity.id}`
    const mark = activity.value === undefined ? undefined : content
    const before = (id && answers.find(id)) || (mark && taps.find(session, mark))
    if (before) {
      repeated()
      return before
    }
    const answer = work()
    if (id) answers.keep(id, answer)
    taps.keep(session, mark, answer)
    return answer
  }
}
