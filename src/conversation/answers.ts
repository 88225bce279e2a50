import type { MoveAct } from '../moves/events.ts'
import { type Answers, knownWith, ownChannels, questionIds } from '../rules/questions.ts'
import type { Memories, Person, Preferences, Situation } from './ports.ts'

/** What is known for an answer, of the conversation and of the person. */
export const together = (
  { name: _, undo: __, topic: ___, ...situation }: Situation,
  { partner }: Preferences,
): Answers => ({
  ...situation,
  ...(partner && { partner }),
})

/** All that is known for an answer: this conversation's situation, and the person's own partner type. */
export const recallAnswers = async (person: Person, { sessions, people }: Memories): Promise<Answers> =>
  together(await sessions.recall(person.sessionId), await people.recall(person.personId))

/** Who asks for a plan without a card plans what the conversation is about. */
export const aboutThis = async (act: MoveAct, person: Person, memories: Memories): Promise<MoveAct> =>
  act.do === 'begin' && !act.shown ? { ...act, shown: await recallAnswers(person, memories) } : act

/** Keeps answers where they belong, and tells what was known before and after. */
export const rememberAnswers = async (answers: Answers, person: Person, { sessions, people }: Memories) => {
  const { partner, ...situation } = answers
  const own = await people.remember(person.personId, partner ? { partner } : {})
  const { before, after } = await sessions.remember(person.sessionId, situation)
  const now = knownWith(together(before, {}), situation)
  const over = (['channel', ...ownChannels] as const).filter(name => before[name] && !now[name])
  for (const name of over) await sessions.forget(person.sessionId, name)
  return { before: together(before, own.before), after: together(over.length > 0 ? now : after, own.after) }
}

const situationFacts = [...questionIds, ...ownChannels].filter(name => name !== 'partner')

/** Forgets the situation, and keeps what else goes with the conversation. */
export const forgetSituation = async (known: Answers, { sessionId }: Person, { sessions }: Memories) => {
  for (const name of situationFacts) if (known[name]) await sessions.forget(sessionId, name)
}
