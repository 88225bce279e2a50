/** One step back: what a change took away comes again; otherwise the last answer goes. */
import type { Answers } from '../rules/questions.ts'
import { forgetSituation, recallAnswers, rememberAnswers } from './answers.ts'
import { undoOrder } from './next-step.ts'
import type { Memories, Person } from './ports.ts'

/** What is known after it. */
export const back = async (person: Person, memories: Memories): Promise<Answers> => {
  const { sessions } = memories
  const known = await recallAnswers(person, memories)
  const { undo } = await sessions.recall(person.sessionId)
  if (undo) {
    await forgetSituation(known, person, memories)
    await sessions.forget(person.sessionId, 'undo')
    return (await rememberAnswers(undo, person, memories)).after
  }
  const last = undoOrder.find(question => known[question])
  if (last) await sessions.forget(person.sessionId, last)
  return recallAnswers(person, memories)
}
