/** Bare answers to the question that is being asked: a number, an id, "don't know". */
import { type Answers, questions } from '../rules/questions.ts'
import { isMark } from './read.ts'
import { fillers } from './words/fillers.ts'

/** The questions that can be open when somebody types. */
export type Asking = 'channel' | 'kind'

const ordinals: Readonly<Record<string, number>> = {
  ett: 1,
  en: 1,
  one: 1,
  forsta: 1,
  first: 1,
  tva: 2,
  two: 2,
  andra: 2,
  second: 2,
  tre: 3,
  three: 3,
  tredje: 3,
  third: 3,
  fyra: 4,
  four: 4,
  fjarde: 4,
  fourth: 4,
  fem: 5,
  five: 5,
  femte: 5,
  fifth: 5,
  sex: 6,
  six: 6,
  sjatte: 6,
  sixth: 6,
  sju: 7,
  seven: 7,
  sjunde: 7,
  seventh: 7,
  atta: 8,
  eight: 8,
  attonde: 8,
  eighth: 8,
}

const aroundNumbers = new Set(
  'nummer nr no number alternativ option val choice svar answer punkt sista last st den det the tar valjer pick choose'.split(
    ' ',
  ),
)

const dontKnow = new Set(
  `vet inte|vet ej|vet inte riktigt|vet faktiskt inte|ingen aning|inte en aning|har ingen aning|osaker|inte saker|ar osaker|oklart|okant|minns inte|vet inte sakert|ingen som vet|ingen koll|har ingen koll|vet inte an
  |dont know|do not know|dont know yet|not sure|no idea|no clue|unsure|unclear|unknown|idk|dunno|havent a clue|not certain|cant say|cannot say|cant tell|dont remember|not known|dont really know|have no idea|really dont know`
    .split('|')
    .map(phrase => phrase.trim()),
)

/** The words that carry something, without politeness. */
const coreOf = (words: readonly string[], spare: ReadonlySet<string> = new Set()): readonly string[] =>
  words.filter(word => !isMark(word) && (!fillers.has(word) || spare.has(word)))

/** Whether a message says no more than "don't know". */
export const isDontKnow = (words: readonly string[]): boolean => {
  const spare = new Set(['inte', 'not', 'no'])
  return dontKnow.has(coreOf(words, spare).join(' ')) || dontKnow.has(words.filter(word => !isMark(word)).join(' '))
}

const numberIn = (words: readonly string[]): number | undefined => {
  const spoken = words.filter(word => !isMark(word))
  const core = spoken.filter(word => !aroundNumbers.has(word))
  const [only] = core.length === 1 ? core : coreOf(core)
  if (only === undefined || (core.length > 1 && coreOf(core).length !== 1)) return undefined
  return /^\d$/.test(only) ? Number(only) : ordinals[only]
}

/** The answer that a bare message gives to the open question, if it is one. */
export const answerTo = (asking: Asking | undefined, words: readonly string[]): Answers | undefined => {
  if (asking === undefined) return undefined
  if (isDontKnow(words)) return { [asking]: 'unknown' }
  const options: readonly string[] = questions[asking]
  const typed = words.filter(word => !isMark(word)).join('-')
  const option = options.find(id => id === typed) ?? options[(numberIn(words) ?? 0) - 1]
  return option === undefined ? undefined : ({ [asking]: option } as Answers)
}
