import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { recallAnswers, rememberAnswers } from './answers.ts'
import { advised } from './cases.ts'
import { comparisonOf } from './comparison.ts'
import { differenceBetween } from './difference.ts'
import type { Event, Heard, Rated, Reply } from './events.ts'
import { lessonFor } from './lessons.ts'
import type { Memories, Person, Situation } from './ports.ts'
import { atTheDesk } from './request-desk.ts'
import type { Desk } from './request-ports.ts'

/** The order in which "back" takes answers away: the last one asked for first. */
const undoOrder = ['customer', 'kind', 'channel'] as const satisfies readonly (keyof Situation)[]

const begun = (answers: Answers): boolean => undoOrder.some(question => answers[question])

/** The question that waits for an answer, once somebody has begun to answer. */
const pending = (answers: Answers): { asking?: 'channel' | 'kind' } => {
  const advice = consult(answers)
  return advice.kind === 'ask' && begun(answers) ? { asking: advice.question } : {}
}

/** The advice, or the question that is still missing. `before` is what the person saw last. */
const nextStep = (answers: Answers, before: Answers = {}, heard?: Heard): Reply => {
  const advice = consult(answers)
  const aside = heard ? { heard } : {}
  if (advice.kind === 'ask') return { kind: 'question', question: advice.question, answers, ...aside }
  const difference = differenceBetween(before, answers)
  return { kind: 'guidance', answers, sections: advice.sections, ...(difference && { difference, before }), ...aside }
}

/** The answer that was rated, once more, with thanks. It says nothing of where the conversation is now. */
const ratedAgain = ({ of, helpful, why }: Rated, known: Answers): Reply => {
  if (!of) return { kind: 'nothing' }
  const rated = helpful ? 'helpful' : why ? 'explained' : 'unhelpful'
  if ('topic' in of) return { kind: 'topic', topic: of.topic, ...pending(known), rated }
  const reply = nextStep(of.shown, of.before)
  return reply.kind === 'guidance' ? { ...reply, rated } : reply
}

/** Where the person is: at the form until something is known of the customer. */
const here = (answers: Answers): Reply => (begun(answers) ? nextStep(answers) : { kind: 'form', answers })

/** One turn: what a person did, and all that is remembered, → what we say. */
export const converse = async (event: Event, person: Person, memories: Memories, desk?: Desk): Promise<Reply> => {
  const { sessions, people, places } = memories
  const answers = () => recallAnswers(person, memories)
  switch (event.kind) {
    case 'joined': {
      const { before } = await places.remember(person.placeId, { greeted: true })
      return before.greeted ? { kind: 'nothing' } : { kind: 'greeting' }
    }
    case 'left':
      await places.forget(person.placeId)
      if (!person.group) await desk?.erase(person)
      return { kind: 'nothing' }
    case 'greeted':
      return { kind: 'greeting' }
    case 'askedForHelp':
      return { kind: 'help' }
    case 'thanked':
      return { kind: 'welcome' }
    case 'wantedForm':
      return { kind: 'form', answers: { ...(await answers()), ...event.shown } }
    case 'wantedInterview':
      if (consult(await answers()).kind === 'guide') await sessions.forget(person.sessionId)
      return nextStep(await answers())
    case 'answered': {
      const { before, after } = await rememberAnswers({ ...event.shown, ...event.answers }, person, memories)
      return nextStep(after, event.shown ?? before, event.heard)
    }
    case 'compared':
      return comparisonOf(event.one, event.other) ?? here(await answers())
    case 'listed':
      return { kind: 'batch', cases: event.cases.map(advised) }
    case 'wasUnclear': {
      const { after } = await rememberAnswers(event.answers, person, memories)
      return { kind: 'question', question: 'channel', answers: after, unclear: event.unclear, heard: event.heard }
    }
    case 'asked':
      return { kind: 'topic', topic: event.topic, ...pending(await answers()) }
    case 'askedSomething':
      if (event.offers.length === 0) return { kind: 'person', why: 'unknown', answers: await answers() }
      return { kind: 'offers', offers: event.offers, ...pending(await answers()) }
    case 'wantedLesson':
      return lessonFor(event.step, person, memories)
    case 'wantedTerm':
      return { kind: 'term', term: event.term }
    case 'wantedGlossary':
      return { kind: 'glossary' }
    case 'wantedPerson':
      return { kind: 'person', why: 'wanted', answers: await answers() }
    case 'strayed': {
      const known = await answers()
      if (pending(known).asking) return { kind: 'notUnderstood', text: event.text, answers: known }
      return { kind: 'person', why: 'strayed', answers: known }
    }
    case 'wentOn':
      return here(await answers())
    case 'wentBack': {
      const known = await answers()
      const last = undoOrder.find(question => known[question])
      if (last) await sessions.forget(person.sessionId, last)
      return here(await answers())
    }
    case 'restarted':
      await sessions.forget(person.sessionId)
      return { kind: 'form', answers: await answers() }
    case 'cancelled':
      await sessions.forget(person.sessionId)
      return { kind: 'cancelled' }
    case 'choseLanguage':
      await people.remember(person.personId, { language: event.language })
      return here(await answers())
    case 'notUnderstood':
      return { ...event, answers: await answers() }
    case 'rated':
      return ratedAgain(event, await answers())
    case 'request':
      return { kind: 'request', said: await atTheDesk(event.act, person, await answers(), desk) }
  }
}
