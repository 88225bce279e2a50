import type { Event } from '../../conversation/events.ts'
import { type RatingReason, ratingReasons } from '../../conversation/ports.ts'
import { cut } from '../../input/cut.ts'
import type { Answers } from '../../rules/questions.ts'
import { fromIn, isKnownDay } from './as-of.ts'

/** No more of what somebody writes beside a rating is read. */
const longestComment = 500

const isReason = (value: unknown): value is RatingReason => (ratingReasons as readonly unknown[]).includes(value)

const isMark = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

const explanationIn = ({ ratingReason: reason, ratingComment: comment }: Readonly<Record<string, unknown>>) => ({
  ...(isReason(reason) && { reason }),
  ...(typeof comment === 'string' && comment.trim() && { comment: cut(comment, longestComment) }),
})

/** What a tap on "Did this help?" says, and of which answer. */
export const understandRating = (
  data: Readonly<Record<string, unknown>>,
  { shown, before }: { readonly shown: Answers; readonly before: Answers | undefined },
  topicIds: ReadonlySet<string>,
): Event => {
  const { helpful, mark, topic, explained, day, asked, from } = data
  if (typeof helpful !== 'boolean' || !isMark(mark) || !before || !(day === undefined || isKnownDay(day)))
    return { kind: 'notUnderstood' }
  const then = asked === true ? { asked, ...fromIn(from) } : {}
  const of =
    topic === undefined ? { shown, before, ...(day !== undefined && { day }), ...then } : { topic: String(topic) }
  if ('topic' in of && !topicIds.has(of.topic)) return { kind: 'notUnderstood' }
  const why = !helpful && explained === true ? { why: explanationIn(data) } : {}
  return { kind: 'rated', helpful, mark, of, ...why }
}
