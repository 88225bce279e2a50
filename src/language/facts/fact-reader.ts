/** Facts from sentences: what is certain, what must be asked back, and what a message is made of. */
import type { Answers } from '../../rules/questions.ts'
import type { Match } from '../text/patterns.ts'
import { read, type Token } from '../text/read.ts'
import { speller, wordsIn } from '../text/spelling.ts'
import { fillers } from '../words/fillers.ts'
import { misspelt } from '../words/misspelt.ts'
import { realWords } from '../words/real-words.ts'
import { stopwords } from '../words/stopwords.ts'
import { chosen, type Ruled, soldBy } from './chosen.ts'
import { type Cue, cueFinder, hintFinder, lexicon } from './cues.ts'
import { clausesOf, type Mark, slotOf } from './marks.ts'
import { meansProgramme } from './open-programme.ts'
import { setPolarity } from './polarity.ts'
import { dropOutdated } from './repair.ts'
import { roleSetter, type SetRoles } from './roles.ts'
import { type Settled, settled } from './settle.ts'
import type { Story } from './sold.ts'
import { replacedIn } from './succession.ts'
import { type ReadTold, toldReader } from './told.ts'

export interface FactReading extends Settled {
  readonly marks: readonly Mark[]
  /** It says what holds beside what does not: however it begins, it tells. */
  readonly told: boolean
  /** An order to put one answer in the place of another. */
  readonly replaces: boolean
}

/** A bare "open" that is not the programme is no mark at all. */
const onlyRealOpens = (marks: readonly Mark[], tokens: readonly Token[]): readonly Mark[] =>
  marks.filter(
    mark => !isNamed(mark, tokens) && (mark.cue.is !== 'open' || meansProgramme(mark, marks, tokens, fillers)),
  )

const calls = new Set(['heter', 'kallas', 'called', 'named', 'namn', 'name'])

/** "The customer is called EA Bygg": a name, whatever it begins with. */
const isNamed = ({ cue, from, to }: Mark, tokens: readonly Token[]): boolean =>
  (cue.is === 'channel' || cue.is === 'open') && calls.has(tokens[from - 1]?.word ?? '') && tokens[to]?.capital === true

/** Corrects typos towards the lexicon; `known` words are left alone. */
export const spellingReader = (known: Iterable<string>): ((tokens: readonly Token[]) => readonly Token[]) => {
  const spell = speller(misspelt, new Set([...wordsIn(lexicon), ...fillers, ...stopwords, ...realWords, ...known]))
  return tokens => tokens.map(token => ({ ...token, word: spell(token.word) }))
}

/** Compounds that name a seller by their last part: "utvecklarfirma" is a firm, whatever it does. */
const sellers = /\p{L}{3}(?:firma|bolag|byra|konsult|leverantor|distributor|aterforsaljare)(?:n|et|en|er|erna|n?s)?$/u
/** Firms that are no sellers: an "aktiebolag" is any, a "kundbolag" is the customer. */
const noSellers = /^(?:aktie|moder|dotter|syster|stor|fastighets|riskkapital|kund)/

/** Any firm, for such a compound; or the word itself. */
const sellerIn = (word: string): string => (sellers.test(word) && !noSellers.test(word) ? 'firma' : word)

/** The cues of a message; where a word means nothing by itself, the seller that its last part may name. */
const withSellers = (words: readonly string[], cues: (words: readonly string[]) => readonly Match<Cue>[]) => {
  const plain = cues(words)
  const named = words.map((word, at) => (plain.some(({ from, to }) => from <= at && at < to) ? word : sellerIn(word)))
  return named.some((word, at) => word !== words[at]) ? cues(named) : plain
}

export type ReadFacts = (tokens: readonly Token[]) => FactReading
export type ReadMarks = (tokens: readonly Token[]) => readonly Mark[]

/** Builds the reader of marks, as the rules see them: compiles the lexicon once. */
export const markReader = (): ReadMarks => {
  const cues = cueFinder()
  return tokens => {
    const words = tokens.map(({ word }) => word)
    const marks = onlyRealOpens(clausesOf(words, withSellers(words, cues)), tokens)
    setPolarity(marks, words)
    dropOutdated(marks, words)
    return marks
  }
}

/** Builds the reader of stories: the rules' marks, corrected by each mention's role. */
const ruledReader = (setRoles: SetRoles): ((tokens: readonly Token[]) => Ruled) => {
  const [readMarks, findHints] = [markReader(), hintFinder()]
  return tokens => {
    const words = tokens.map(({ word }) => word)
    const marks = readMarks(tokens)
    const mentions = setRoles(marks, words)
    const found = settled(marks, words)
    const hintsIn = () => clausesOf(words, findHints(words))
    return { words, marks, mentions, hintsIn, settled: found, ruled: soldBy(found) }
  }
}

export type ReadStory = (text: string) => Story

/** The same for a text as it was typed, to learn from. */
export const storyReader = (setRoles: SetRoles): ReadStory => {
  const [readRuled, spelled] = [ruledReader(setRoles), spellingReader([])]
  return text => readRuled(spelled(read(text)))
}

/** Builds the reader of facts. */
export const factReader = (readTold: ReadTold = toldReader()): ReadFacts => {
  const readRuled = ruledReader(roleSetter())
  return tokens => {
    const story = readRuled(tokens)
    const { words, marks } = story
    const people = Object.assign({}, ...marks.map(({ cue }) => (cue.is === 'person' ? cue.facts : {}))) as Answers
    const { facts, ...rest } = chosen(story, readTold)
    const sold = marks.filter(mark => slotOf(mark) === 'channel')
    const told = (facts.channel !== undefined || facts.licenseChannel !== undefined) && sold.some(mark => mark.dropped)
    const replaces = replacedIn(marks, words) !== undefined
    return { facts: { ...facts, ...people }, ...rest, marks, told, replaces }
  }
}
