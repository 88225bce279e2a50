import { type Answers, knownWith, ownChannels } from '../rules/questions.ts'
import type { Memories, Person, Preferences, Situation } from './ports.ts'

const together = (situation: Situation, { partner }: Preferences): Answers => ({
  ...situation,
  ...(partner && { partner }),
})

/** All that is known for an answer: this conversation's situation, and the person's own partner type. */
export const recallAnswers = async (person: Person, { sessions, people }: Memories): Promise<Answers> =>
  together(await sessions.recall(person.sessionId), await people.recall(person.personId))

/** Keeps answers where they belong, and tells what was known before and after. */
export const rememberAnswers = async (answers: Answers, person: Person, { sessions, people }: Memories) => {
  const { partner, ...situation } = answers
  const own = await people.remember(person.personId, partner ? { partner } : {})
  const { before, after } = await sessions.remember(person.sessionId, situation)
  const over = ownChannels.filter(name => before[name] && situation.channel && !situation[name])
  for (const name of over) await sessions.forget(person.sessionId, name)
  const now = over.length > 0 ? knownWith(before, situation) : after
  return { before: together(before, own.before), after: together(now, own.after) }
}
