/** Somebody said something of the situation: what is kept of it, and what is said back. */
import type { RequestAct } from '../relationships/chat/events.ts'
import { consult } from '../rules/consult.ts'
import { type Answers, knownWith, ownChannels, questionIds } from '../rules/questions.ts'
import { rememberTopic } from './again.ts'
import { forgetSituation, rememberAnswers } from './answers.ts'
import type { Answered } from './events.ts'
import { nextStep } from './next-step.ts'
import { mayDiffer, placed } from './own-channels.ts'
import type { Memories, Person } from './ports.ts'
import type { Reply } from './replies.ts'

const names = [...questionIds, ...ownChannels].filter(name => name !== 'partner')

const isGuided = (answers: Answers): boolean => consult(answers).kind === 'guide'

/** Something that was answered is answered otherwise. */
const isChanged = (before: Answers, after: Answers): boolean =>
  names.some(name => before[name] !== undefined && before[name] !== after[name])

/** A whole situation in one sentence, after an answer to another one: the next customer's. */
const isNext = ({ whole, shown }: Answered, said: Answers, known: Answers): boolean =>
  whole === true && shown === undefined && isGuided(said) && isGuided(known) && isChanged(known, { ...known, ...said })

/** "Back" leads to what was before a change, and to nothing else. */
const keepUndo = async ({ partner: _, ...before }: Answers, after: Answers, person: Person, memories: Memories) => {
  const { sessions } = memories
  const { undo } = await sessions.recall(person.sessionId)
  if (isChanged(before, after)) await sessions.remember(person.sessionId, { undo: before })
  else if (undo) await sessions.forget(person.sessionId, 'undo')
}

const forgetName = async ({ sessionId }: Person, { sessions }: Memories) => {
  if ((await sessions.recall(sessionId)).name) await sessions.forget(sessionId, 'name')
}

/** What was said is kept as it is; where its place is beside what is known, or it is about the next customer, it is put right. */
const kept = async (event: Answered, person: Person, memories: Memories) => {
  const { before, after } = await rememberAnswers(knownWith(event.shown ?? {}, event.answers), person, memories)
  const known = { ...before, ...event.shown }
  const said = placed(event.answers, known)
  const next = isNext(event, said, before)
  if (said === event.answers && !next) return { before, after, next }
  await forgetSituation(after, person, memories)
  if (next) await forgetName(person, memories)
  const right = await rememberAnswers(next ? said : knownWith(known, said), person, memories)
  return { before, after: right.after, next }
}

/** One turn of answering. A tap needs no reading before it writes. */
export const answered = async (event: Answered, person: Person, memories: Memories, day: string): Promise<Reply> => {
  const { before, after, next } = await kept(event, person, memories)
  if (event.name) await memories.sessions.remember(person.sessionId, { name: event.name })
  await keepUndo(before, after, person, memories)
  await rememberTopic(undefined, person, memories)
  if (event.shown && mayDiffer(event.answers, event.shown)) return { kind: 'sameSeller', answers: after }
  return nextStep(after, day, next ? {} : (event.shown ?? before), event.heard)
}

/** A new request is for the customer that the talk is about. */
export const forTheCustomer = async (
  act: RequestAct,
  { sessionId }: Person,
  { sessions }: Memories,
): Promise<RequestAct> => {
  if (act.do !== 'open' || act.typed) return act
  const { name } = await sessions.recall(sessionId)
  return name === undefined ? act : { ...act, typed: { customer: name } }
}
