/** Somebody said something of the situation: what is kept of it, and what is said back. */
import type { RequestAct } from '../relationships/chat/events.ts'
import { consult } from '../rules/consult.ts'
import { type Answers, knownWith, ownChannels, questionIds } from '../rules/questions.ts'
import { together } from './answers.ts'
import type { Answered } from './events.ts'
import { nextStep } from './next-step.ts'
import { mayDiffer, placed } from './own-channels.ts'
import type { Memories, Person, Situation } from './ports.ts'
import type { Reply } from './replies.ts'

const names = [...questionIds, ...ownChannels].filter(name => name !== 'partner')

const isGuided = (answers: Answers): boolean => consult(answers).kind === 'guide'

/** Something that was answered is answered otherwise. */
const isChanged = (before: Answers, after: Answers): boolean =>
  names.some(name => before[name] !== undefined && before[name] !== after[name])

/** A whole situation in one sentence, after an answer to another one: the next customer's. */
const isNext = ({ whole, shown }: Answered, said: Answers, known: Answers): boolean =>
  whole === true && shown === undefined && isGuided(said) && isGuided(known) && isChanged(known, { ...known, ...said })

/** Brings what is kept of a conversation from one state to another, in as few writes as that takes. */
const bring = async (from: Situation, to: Situation, { sessionId }: Person, { sessions }: Memories): Promise<void> => {
  const facts = Object.keys({ ...from, ...to }) as (keyof Situation)[]
  const changed = facts.filter(fact => to[fact] !== undefined && to[fact] !== from[fact])
  if (changed.length > 0)
    await sessions.remember(sessionId, Object.fromEntries(changed.map(fact => [fact, to[fact]])) as Situation)
  for (const fact of facts)
    if (from[fact] !== undefined && to[fact] === undefined) await sessions.forget(sessionId, fact)
}

const situationIn = ({ partner: _, ...situation }: Answers) => situation

/** What was said takes its place beside what is known, or begins the next customer's. "Back" leads to what was before a change. */
const kept = async (event: Answered, person: Person, memories: Memories) => {
  const { sessions, people } = memories
  const { partner, ...tapped } = knownWith(event.shown ?? {}, event.answers)
  const own = await people.remember(person.personId, partner ? { partner } : {})
  const stored = event.shown || !event.heard ? await sessions.remember(person.sessionId, tapped) : undefined
  const had = stored?.before ?? (await sessions.recall(person.sessionId))
  const before = together(had, own.before)
  const known = { ...before, ...event.shown }
  const said = placed(event.answers, known)
  const next = isNext(event, said, before)
  const after = next ? said : knownWith(known, said)
  const name = event.name ?? (next ? undefined : had.name)
  const undo = isChanged(before, after) ? situationIn(before) : undefined
  const now = { ...situationIn(after), ...(name && { name }), ...(undo && { undo }) }
  await bring(stored?.after ?? had, now, person, memories)
  return { before, after: together(now, own.after), next }
}

/** One turn of answering. A tap needs no reading before it writes. */
export const answered = async (event: Answered, person: Person, memories: Memories, day: string): Promise<Reply> => {
  const { before, after, next } = await kept(event, person, memories)
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
