/** The last answer once more. */
import type { Answers } from '../rules/questions.ts'
import { onDay } from './as-of.ts'
import { here, passedOn } from './next-step.ts'
import type { Memories, Person } from './ports.ts'
import type { Reply } from './replies.ts'

/** The last answer in few words, or what it stands on; where there is none yet, what is missing for one. */
export const saidAgain = (as: 'short' | 'sources', topic: string | undefined, known: Answers, day: string): Reply => {
  if (topic !== undefined) return { kind: 'again', as, of: { kind: 'topic', topic, ...onDay(day) } }
  const of = here(known, day)
  if (of.kind !== 'guidance') return of
  return as === 'short' ? passedOn('short', known, day) : { kind: 'again', as, of }
}

/** How an answer gets to a colleague: the one that was given, else how it is done. */
export const sharing = (known: Answers, day: string): Reply => {
  const reply = passedOn('colleague', known, day)
  return reply.kind === 'share' ? reply : { kind: 'sharing' }
}

export const lastTopic = async ({ sessionId }: Person, { sessions }: Memories): Promise<string | undefined> =>
  (await sessions.recall(sessionId)).topic

/** Which topic was answered last: none, where the situation was. */
export const rememberTopic = async (topic: string, { sessionId }: Person, { sessions }: Memories): Promise<void> => {
  const { topic: last } = await sessions.recall(sessionId)
  if (topic !== last) await sessions.remember(sessionId, { topic })
}
