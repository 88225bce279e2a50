import { atThePlanner } from '../moves/handle.ts'
import type { Planner } from '../moves/ports.ts'
import { atTheDesk } from '../relationships/chat/handle.ts'
import { left } from '../relationships/chat/leave.ts'
import { waitingFor } from '../relationships/chat/list.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import { edition } from '../rules/changes.ts'
import { consult } from '../rules/consult.ts'
import type { Answers } from '../rules/questions.ts'
import { lastTopic, rememberTopic, saidAgain, sharing } from './again.ts'
import { answered, forTheCustomer } from './answered.ts'
import { aboutThis, recallAnswers, rememberAnswers } from './answers.ts'
import { adviceAsOf, onDay, situationOf } from './as-of.ts'
import { back } from './back.ts'
import { advised } from './batch.ts'
import { comparisonOf } from './comparison.ts'
import type { AskedAsOf, Event } from './events.ts'
import { lessonFor } from './lessons.ts'
import { here, nextStep, now, passedOn, pending } from './next-step.ts'
import type { Memories, Person } from './ports.ts'
import type { Rated } from './rating.ts'
import type { Reply } from './replies.ts'

/** The answer that was rated, once more, with thanks. It says nothing of where the conversation is now. */
const ratedAgain = ({ of, helpful, why }: Rated, known: Answers, today: string): Reply => {
  if (!of) return { kind: 'nothing' }
  const rated = helpful ? 'helpful' : why ? 'explained' : 'unhelpful'
  if ('topic' in of) return { kind: 'topic', topic: of.topic, ...onDay(today), ...pending(known), rated }
  const { shown, before, day = edition, asked, from } = of
  const reply = asked ? adviceAsOf({ day, ...(from && { from }) }, shown, today) : nextStep(shown, day, before)
  return reply.kind === 'guidance' ? { ...reply, rated } : reply
}

/** One turn: what a person did, and all that is remembered, → what we say, by the rules of a day. */
export const converse = async (
  event: Event,
  person: Person,
  memories: Memories,
  desk?: Desk,
  day: string = edition,
  planner?: Planner,
): Promise<Reply> => {
  const { sessions, people, places } = memories
  const answers = () => recallAnswers(person, memories)
  /** What a question about today says of the situation is remembered: it is today's conversation. */
  const known = async ({ said, shown }: AskedAsOf) =>
    said && !shown ? (await rememberAnswers(said, person, memories)).after : answers()
  switch (event.kind) {
    case 'joined': {
      const { before } = await places.remember(person.placeId, { greeted: true })
      return before.greeted ? { kind: 'nothing' } : { kind: 'greeting' }
    }
    case 'left':
      await places.forget(person.placeId)
      if (desk && !person.group) await left(person, desk)
      return { kind: 'nothing' }
    case 'wantedLanguages':
      return { kind: 'greeting' }
    case 'greeted':
      return { kind: 'form', answers: await answers(), greeted: { waiting: desk ? await waitingFor(person, desk) : 0 } }
    case 'askedForHelp':
      return { kind: 'help', ...onDay(day) }
    case 'thanked':
      return { kind: 'welcome' }
    case 'showed':
      return { kind: 'unreadable', ...pending(await answers()) }
    case 'wantedForm':
      return { kind: 'form', answers: { ...(await answers()), ...event.shown } }
    case 'wantedInterview':
      if (consult(await answers()).kind === 'guide') await sessions.forget(person.sessionId)
      return nextStep(await answers(), day)
    case 'answered':
      return answered(event, person, memories, day)
    case 'compared':
      return comparisonOf(event.one, event.other, day) ?? here(await answers(), day)
    case 'pastedBatch':
      return {
        kind: 'batch',
        rows: event.rows.map(each => advised(each, day)),
        unread: event.unread,
        ...onDay(day),
      }
    case 'wasUnclear': {
      const { after } = await rememberAnswers(event.answers, person, memories)
      return { kind: 'question', question: 'channel', answers: after, unclear: event.unclear, heard: event.heard }
    }
    case 'asked':
      await rememberTopic(event.topic, person, memories)
      return { kind: 'topic', topic: event.topic, ...onDay(day), ...pending(await answers()) }
    case 'askedSomething':
      if (event.offers.length === 0) return { kind: 'person', why: 'unknown', answers: await answers() }
      return {
        kind: 'offers',
        offers: event.offers,
        ...(event.leaving && { leaving: event.leaving }),
        ...pending(await answers()),
      }
    case 'askedAsOf':
      if (event.when === 'now') return now(event, await known(event), day)
      return adviceAsOf(event.when, situationOf(event, await answers()), day, event)
    case 'wantedAgain':
      return saidAgain(event.as, await lastTopic(person, memories), await answers(), day)
    case 'wantedSharing':
      return sharing(await answers(), day)
    case 'wantedLesson':
      return lessonFor(event.step, person, memories, day)
    case 'wantedTerm':
      return { kind: 'term', term: event.term }
    case 'wantedGlossary':
      return { kind: 'glossary' }
    case 'wantedPerson':
      return { kind: 'person', why: 'wanted', answers: await answers() }
    case 'strayed': {
      const known = await answers()
      const waiting = pending(known)
      if (waiting.asking) return { kind: 'notUnderstood', text: event.text, ...waiting }
      return { kind: 'person', why: 'strayed', answers: known }
    }
    case 'wentOn':
      return here(await answers(), day)
    case 'wentBack':
      return here(await back(person, memories), day)
    case 'restarted':
      await sessions.forget(person.sessionId)
      return { kind: 'form', answers: await answers() }
    case 'cancelled':
      await sessions.forget(person.sessionId)
      return { kind: 'cancelled' }
    case 'choseLanguage':
      await people.remember(person.personId, { language: event.language })
      return here(await answers(), day)
    case 'notUnderstood':
      return { ...event, ...pending(await answers()) }
    case 'rated':
      return ratedAgain(event, await answers(), day)
    case 'move':
      return {
        kind: 'move',
        said: await atThePlanner(await aboutThis(event.act, person, memories), person, day, planner),
      }
    case 'wantedShare':
      if (event.for !== 'short' || event.shown) return passedOn(event.for, event.shown ?? (await answers()), day)
      return saidAgain('short', await lastTopic(person, memories), await answers(), day)
    case 'request':
      return {
        kind: 'request',
        said: await atTheDesk(await forTheCustomer(event.act, person, memories), person, await answers(), desk),
      }
  }
}
