/** "Vad gällde för EA med Azure i november 2023?": the day that is asked about, and the situation, from one sentence. */

import { type Event, longestRead, type When } from '../../conversation/events.ts'
import type { FactReading, ReadFacts } from '../facts/fact-reader.ts'
import { isMark, read } from '../text/read.ts'
import { fillers } from '../words/fillers.ts'
import {
  aroundPast,
  asksNow,
  asksPast,
  asksStill,
  asksWhether,
  asOf,
  namedByYear,
  today as namesToday,
  ofSomethingElse,
  thatDay,
} from '../words/past.ts'
import { stopwords } from '../words/stopwords.ts'
import { dayIn, type FoundDay } from './days.ts'

const bare: Readonly<Record<string, string>> = { å: '[åa]', ä: '[äa]', ö: '[öo]' }

/** Any of the phrases as whole words, the longest first. */
const anyOf = (phrases: readonly string[]): string => {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length)
  const spelled = longestFirst.map(phrase => phrase.replace(/[åäö]/g, letter => bare[letter] ?? letter))
  return `(?<!\\p{L})(?:${spelled.join('|').replaceAll(' ', '\\s+')})(?!\\p{L})`
}

const opening = new RegExp(anyOf(asksPast), 'iu')
const openingNow = new RegExp(anyOf(asksNow), 'iu')
const rightBefore = new RegExp(`${anyOf(asOf)}\\s*$`, 'iu')
const then = new RegExp(anyOf(thatDay), 'iu')
const still = new RegExp(anyOf(asksStill), 'iu')
const whether = new RegExp(anyOf([...asksWhether, ...asksNow]), 'iu')
const todayNamed = new RegExp(anyOf(namesToday), 'iu')

const daysIn = (text: string): readonly FoundDay[] => {
  const found = dayIn(text)
  return found ? [found, ...daysIn(found.rest)] : []
}

interface Asked {
  readonly about: string
  readonly days: readonly FoundDay[]
}

/** What is asked, without the words that ask it; nothing when nobody asks about the past. */
const askedIn = (text: string): Asked | undefined => {
  const opens = opening.test(text)
  if (!opens && !openingNow.test(text)) return undefined
  const about = text.replace(opening, ', ').replace(namedByYear, name => name.slice(0, -5))
  const days = daysIn(about)
  if (opens) return { about, days }
  if (days.length === 0 || !rightBefore.test(text.slice(0, dayIn(text)?.at))) return undefined
  const rest = about.replace(openingNow, ', ')
  return { about: rest, days: daysIn(rest) }
}

/** The day that is meant; unsaid where several are named, or the one that is belongs to something else. */
const whenOf = (about: string, [found, ...others]: readonly FoundDay[], today: string): When => {
  if (!found || others.length > 0) return 'unsaid'
  const clause =
    about
      .slice(0, found.at)
      .split(/[.,;:?!]/)
      .at(-1) ?? ''
  if (ofSomethingElse.test(clause)) return 'unsaid'
  const { day, from } = found
  if ((from ?? day) > today) return { day, ahead: true }
  return { day: day > today ? today : day, ...(from && { from }) }
}

/** Nothing is left that could mean something else: a question about GDAP in 2022 is not about our situations. */
const isOnlyThat = (words: readonly string[]): boolean =>
  words.every(
    word => isMark(word) || /^\d+$/.test(word) || fillers.has(word) || stopwords.has(word) || aroundPast.has(word),
  )

const saying = ({ facts, ambiguity }: FactReading) => ({
  said: facts,
  ...(ambiguity && { unclear: { why: ambiguity.id, channels: ambiguity.channels } }),
  ...(ambiguity || Object.keys(facts).length > 0 ? { heard: 'whole' as const } : {}),
})

/** What is asked of today, without the words that ask it: whether it still holds, or what holds now; nothing when nobody asks that. */
const askedOfToday = (text: string, today: string): { readonly about: string; readonly when: When } | undefined => {
  if (still.test(text)) return { about: withoutDays(text.replace(still, ', ').replace(todayNamed, ' ')), when: 'now' }
  if (!whether.test(text)) return undefined
  const about = text.replace(whether, ', ')
  if (todayNamed.test(about)) return { about: about.replace(todayNamed, ' '), when: 'now' }
  const [found, ...others] = daysIn(about)
  if (!found || others.length > 0 || found.day < today || ofSomethingElse.test(about.slice(0, found.at)))
    return undefined
  const begun = (found.from ?? found.day) <= today
  return {
    about: found.rest,
    when: begun ? 'now' : { day: found.day, ahead: true, ...(found.from && { from: found.from }) },
  }
}

const withoutDays = (text: string): string => daysIn(text).at(-1)?.rest ?? text

/** Reads questions about a day. What it reads is for that answer only. */
export const pastReader = (readFacts: ReadFacts) => {
  const nowIn = (asked: ReturnType<typeof askedOfToday>): Event | undefined => {
    if (!asked) return undefined
    const tokens = read(asked.about)
    const reading = saying(readFacts(tokens))
    if (reading.unclear || !(reading.heard || isOnlyThat(tokens.map(({ word }) => word)))) return undefined
    return { kind: 'askedAsOf', when: asked.when, ...reading }
  }
  return (text: string, now: Date): Event | undefined => {
    const [today, said] = [now.toISOString().slice(0, 10), text.slice(0, longestRead).normalize('NFC')]
    const asked = askedIn(said)
    if (!asked) return nowIn(askedOfToday(said, today))
    const { about, days } = asked
    const tokens = read(days.at(-1)?.rest ?? about.replace(then, ' '))
    const reading = saying(readFacts(tokens))
    const dated = days.length > 0 || then.test(about)
    if (!(dated && reading.heard) && !isOnlyThat(tokens.map(({ word }) => word))) return undefined
    return { kind: 'askedAsOf', when: whenOf(about, days, today), ...reading }
  }
}
