import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { onDay, situationOf } from './as-of.ts'
import { differenceBetween } from './difference.ts'
import type { AskedAsOf, Heard, ShareFor } from './events.ts'
import type { Situation } from './ports.ts'
import type { Reply } from './replies.ts'

/** The order in which "back" takes answers away: the last one asked for first. */
export const undoOrder = [
  'customer',
  'usageChannel',
  'licenseChannel',
  'kind',
  'channel',
] as const satisfies readonly (keyof Situation)[]

const begun = (answers: Answers): boolean => undoOrder.some(question => answers[question])

/** The question that waits for an answer, once somebody has begun to answer. */
export const pending = (answers: Answers): { asking?: 'channel' | 'kind' } => {
  const advice = consult(answers)
  return advice.kind === 'ask' && begun(answers) ? { asking: advice.question } : {}
}

/** The advice, or the question that is still missing. `before` is what the person saw last. */
export const nextStep = (answers: Answers, day: string, before: Answers = {}, heard?: Heard): Reply => {
  const advice = consult(answers, day)
  const how = heard ? { heard } : {}
  if (advice.kind === 'ask') return { kind: 'question', question: advice.question, answers, ...how }
  const difference = differenceBetween(before, answers, day)
  const { sections } = advice
  return { kind: 'guidance', answers, sections, ...onDay(day), ...(difference && { difference, before }), ...how }
}

/** Where the person is: at the form until something is known of the customer. */
export const here = (answers: Answers, day: string): Reply =>
  begun(answers) ? nextStep(answers, day) : { kind: 'form', answers }

/** What holds today: of the situation that is known or named; where neither is, that today is the day we answer for. */
export const now = (asked: AskedAsOf, known: Answers, day: string): Reply => {
  const answers = situationOf(asked, known)
  return begun(answers) ? nextStep(answers, day, {}, asked.heard) : { kind: 'today', day }
}

/** An answer to pass on; where there is none yet, what is missing for one. */
export const passedOn = (whom: ShareFor, answers: Answers, day: string): Reply => {
  const reply = here(answers, day)
  if (reply.kind !== 'guidance') return reply
  return { kind: 'share', for: whom, answers, sections: reply.sections, day }
}
