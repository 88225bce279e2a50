/** The last answer once more. */
import type { Answers } from '../rules/questions.ts'
import { onDay } from './as-of.ts'
import { nextStep } from './next-step.ts'
import type { Memories, Person } from './ports.ts'
import type { GuidanceReply, TopicReply } from './replies.ts'

/** A topic, or the situation; nothing where none was given. */
export const lastAnswer = (
  topic: string | undefined,
  known: Answers,
  day: string,
): GuidanceReply | TopicReply | undefined => {
  if (topic !== undefined) return { kind: 'topic', topic, ...onDay(day) }
  const reply = nextStep(known, day)
  return reply.kind === 'guidance' ? reply : undefined
}

/** Which topic was answered last: none, where the situation was. */
export const rememberTopic = async (topic: string | undefined, { sessionId }: Person, { sessions }: Memories) => {
  const { topic: last } = await sessions.recall(sessionId)
  if (topic !== undefined && topic !== last) await sessions.remember(sessionId, { topic })
  if (topic === undefined && last !== undefined) await sessions.forget(sessionId, 'topic')
}
