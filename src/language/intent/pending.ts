/** Bare answers to the question that is being asked: a number, an id, "don't know". */
import { type Answers, questions } from '../../rules/questions.ts'
import { fold, isMark } from '../text/read.ts'
import { fillers } from '../words/fillers.ts'

/** The questions that can be open when somebody types. */
export type Asking = 'channel' | 'kind'

/** Number words, by their number. */
const numbers: readonly string[] = fold(
  'ett en one första first|två two andra second|tre three tredje third|fyra four fjärde fourth|fem five femte fifth|sex six sjätte sixth|sju seven sjunde seventh|åtta eight åttonde eighth',
).split('|')
const ordinals = new Map(numbers.flatMap((words, at) => words.split(' ').map(word => [word, at + 1] as const)))

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

/** What may stand around "don't know". */
const softeners = new Set(
  'faktiskt tyvarr sorry forlat actually honestly arligt talat really tbh riktigt sakert an yet sadly unfortunately om det about that dar no nej men mig fraga dig du jag vi i we har have a en'.split(
    ' ',
  ),
)

/** The words that carry something, without politeness. */
const coreOf = (words: readonly string[], spare: ReadonlySet<string> = new Set()): readonly string[] =>
  words.filter(word => !isMark(word) && (!fillers.has(word) || spare.has(word)))

/** Whether a message says no more than "don't know". */
export const isDontKnow = (words: readonly string[]): boolean => {
  const spare = new Set(['inte', 'not', 'no'])
  const plainly = words.filter(word => !isMark(word) && !softeners.has(word))
  return [coreOf(words, spare), coreOf(plainly, spare), plainly].some(list => dontKnow.has(list.join(' ')))
}

const numberIn = (words: readonly string[]): number | undefined => {
  const spoken = words.filter(word => !isMark(word))
  const core = spoken.filter(word => !aroundNumbers.has(word))
  const [only] = core.length === 1 ? core : coreOf(core)
  if (only === undefined || (core.length > 1 && coreOf(core).length !== 1)) return undefined
  return /^\d$/.test(only) ? Number(only) : ordinals.get(only)
}

const microsoft = new Set('microsoft microsofts ms msft'.split(' '))
const aroundSellers = new Set(
  'av fran hos av via genom from by with through off direkt direct straight sjalva themselves'.split(' '),
)

/** "Microsoft", to the question where it was bought: anywhere else the word may mean anything. */
const isMicrosoft = (words: readonly string[]): boolean => {
  const named = coreOf(words).filter(word => !aroundSellers.has(word))
  return named.length > 0 && named.every(word => microsoft.has(word))
}

/** The answer that a bare message gives to the open question, if it is one. */
export const answerTo = (asking: Asking | undefined, words: readonly string[]): Answers | undefined => {
  if (asking === undefined) return undefined
  if (isDontKnow(words)) return { [asking]: 'unknown' }
  if (asking === 'channel' && isMicrosoft(words)) return { channel: 'microsoft-direct' }
  const options: readonly string[] = questions[asking]
  const typed = words.filter(word => !isMark(word)).join('-')
  const option = options.find(id => id === typed) ?? options[(numberIn(words) ?? 0) - 1]
  return option === undefined ? undefined : ({ [asking]: option } as Answers)
}
