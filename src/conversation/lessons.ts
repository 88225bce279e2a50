import { type LessonStep, lessons } from '../rules/lessons.ts'
import type { Memories, Person } from './ports.ts'
import type { Reply } from './replies.ts'

/** The lesson asked for, or the one where the person left off, by the rules of a day; who has read them all begins again. */
export const lessonFor = async (
  asked: LessonStep | undefined,
  { personId }: Person,
  { people }: Memories,
  day: string,
): Promise<Reply> => {
  const { lesson: left } = asked ? { lesson: asked } : await people.recall(personId)
  const step = asked ?? (left === 'end' ? undefined : left) ?? lessons[0]
  await people.remember(personId, { lesson: step })
  return step === 'end' ? { kind: 'learnt' } : { kind: 'lesson', lesson: step, day }
}
