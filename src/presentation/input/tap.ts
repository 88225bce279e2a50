import { type AsOf, type Event, longestRead, type ShareFor, sharedFor } from '../../conversation/events.ts'
import { type Language, languages } from '../../conversation/ports.ts'
import { dayOf, today } from '../../rules/days.ts'
import { editionIds } from '../../rules/editions.ts'
import { type LessonStep, lessonSteps } from '../../rules/lessons.ts'
import { type Answers, knownWith, ownChannels, type QuestionId, questionIds, questions } from '../../rules/questions.ts'
import { understandMove } from '../moves/input.ts'
import { understandRequest } from '../requests/input.ts'
import { asOfIn } from './as-of.ts'
import { understandRating } from './rating.ts'

/** What needs nothing but its name, whether it is tapped or typed. */
export const plainVerbs: ReadonlyMap<unknown, Event> = new Map<unknown, Event>([
  ['interview', { kind: 'wantedInterview' }],
  ['continue', { kind: 'wentOn' }],
  ['back', { kind: 'wentBack' }],
  ['restart', { kind: 'restarted' }],
  ['cancel', { kind: 'cancelled' }],
  ['help', { kind: 'askedForHelp' }],
  ['person', { kind: 'wantedPerson' }],
  ['glossary', { kind: 'wantedGlossary' }],
  ['languages', { kind: 'wantedLanguages' }],
])

type CardData = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is CardData =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOption = (name: keyof Answers, value: unknown): boolean => {
  const options: readonly unknown[] = name in questions ? questions[name as QuestionId] : questions.channel
  return options.includes(value)
}

/** The answers in a card's data; nothing at all when one of them is not an answer that exists. An empty input is no answer. */
const answersIn = (data: unknown): Answers | undefined => {
  if (data === undefined) return {}
  if (!isRecord(data)) return undefined
  const given = [...questionIds, ...ownChannels].filter(name => data[name] !== undefined && data[name] !== '')
  if (!given.every(name => isOption(name, data[name]))) return undefined
  return Object.fromEntries(given.map(name => [name, data[name]]))
}

/** The form asks where it was bought, and where the Azure was: one kind alone, or the same seller, is one answer. */
const eachInPlace = (answers: Answers): Answers => {
  const { channel, usageChannel, kind, ...more } = answers
  if (!channel || !usageChannel || !kind) return answers
  if (kind === 'license' || channel === usageChannel) return { ...more, channel, kind }
  if (kind === 'usage') return { ...more, channel: usageChannel, kind }
  return { ...more, kind, licenseChannel: channel, usageChannel }
}

/** The words that a tap says as if they were typed: an example sentence of ours. */
export const saidByTap = (data: unknown): string | undefined =>
  isRecord(data) && data.verb === 'say' && typeof data.text === 'string' ? data.text.slice(0, longestRead) : undefined

/**
 * What a tap on a card means. A card of another version, or one that was tampered with, is not understood;
 * neither is one from a time when answers could be rated, where they no longer can.
 */
export const understandCard = (data: unknown, topicIds: ReadonlySet<string>, rateable = false): Event => {
  const request = isRecord(data) ? understandRequest(data) : undefined
  if (request) return request
  const given = answersIn(data)
  const answers = given && eachInPlace(given)
  const shown = isRecord(data) ? answersIn(data.shown) : undefined
  if (!isRecord(data) || !answers || !shown) return { kind: 'notUnderstood' }
  const seen = data.shown === undefined ? {} : { shown }
  const { for: whom = 'anybody' } = data
  const move = understandMove(data, shown, answersIn)
  if (move) return move
  switch (data.verb) {
    case 'answer':
      return data.asOf === undefined
        ? { kind: 'answered', answers, ...seen }
        : answeredOf(asOfIn(data.asOf), knownWith(shown, answers))
    case 'compare':
      return { kind: 'compared', one: shown, other: answers }
    case 'change':
    case 'form':
      return { kind: 'wantedForm', ...seen }
    case 'then':
      return { kind: 'askedAsOf', when: isDayOnCard(data.day) ? { day: data.day } : 'unsaid', ...seen }
    case 'request':
      return { kind: 'request', act: { do: 'open', ...seen } }
    case 'share':
      return isShareFor(whom) ? { kind: 'wantedShare', for: whom, ...seen } : { kind: 'notUnderstood' }
    case 'rate':
      return rateable
        ? understandRating(data, { shown, before: answersIn(data.before) }, topicIds)
        : { kind: 'notUnderstood' }
    case 'topic':
      return typeof data.topic === 'string' && topicIds.has(data.topic)
        ? { kind: 'asked', topic: data.topic }
        : { kind: 'notUnderstood' }
    case 'learn':
      if (data.lesson === undefined) return { kind: 'wantedLesson' }
      return isStep(data.lesson) ? { kind: 'wantedLesson', step: data.lesson } : { kind: 'notUnderstood' }
    case 'language':
      return isLanguage(data.language) ? { kind: 'choseLanguage', language: data.language } : { kind: 'notUnderstood' }
    default:
      return plainVerbs.get(data.verb) ?? { kind: 'notUnderstood' }
  }
}

/** An answer to a question about what applied then. */
const answeredOf = (when: AsOf | undefined, shown: Answers): Event =>
  when ? { kind: 'askedAsOf', when, shown } : { kind: 'notUnderstood' }

const isStep = (value: unknown): value is LessonStep => (lessonSteps as readonly unknown[]).includes(value)
const isShareFor = (value: unknown): value is ShareFor => value === 'anybody' || sharedFor.some(each => each === value)
const isLanguage = (value: unknown): value is Language => (languages as readonly unknown[]).includes(value)

/** A card names only days on which an edition begins, and today. */
const isDayOnCard = (value: unknown): value is string => value === today || editionIds.some(id => dayOf(id) === value)
