import { type Event, longestRead } from '../../conversation/events.ts'
import { type Language, languages } from '../../conversation/ports.ts'
import { withoutEnd } from '../../input/cut.ts'
import { type Answers, type QuestionId, questionIds, questions } from '../../rules/questions.ts'
import { termNamed } from '../glossary.ts'
import { moveCommands } from '../moves/input.ts'
import { requestCommands } from '../requests/input.ts'
import type { Topic } from '../topics.ts'
import { inEach, type Vocabulary, vocabulary } from '../words.ts'
import { plainVerbs } from './tap.ts'

/** Lower case, one space between words, no quotes around and no full stop behind. */
const plain = (text: string) =>
  withoutEnd(
    text
      .toLowerCase()
      .replaceAll(/["'“”’„]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    '.!',
  )

type Commands = Vocabulary['command']

const eventOf = (command: keyof Commands, language: Language): Event => {
  if (command === 'then') return { kind: 'askedAsOf', when: 'unsaid' }
  if (command === 'language') return { kind: 'choseLanguage', language }
  if (command === 'learn') return { kind: 'wantedLesson' }
  const request = requestCommands.get(command) ?? moveCommands.get(command)
  return plainVerbs.get(command) ?? request ?? (command === 'form' ? { kind: 'wantedForm' } : { kind: 'greeted' })
}

/** Every command in every language, by what people type. */
const commands = new Map<string, Event>(
  languages.flatMap(language =>
    (Object.entries(vocabulary[language].command) as [keyof Commands, string[]][]).flatMap(([command, phrases]) =>
      phrases.map(phrase => [plain(phrase), eventOf(command, language)] as const),
    ),
  ),
)

/**
 * Every answer by its id and its label in every language. "I don't know" needs a question, so it is not here.
 * Where two questions share an id, the one that is asked first keeps it: it is entered last.
 */
const answers = new Map<string, Answers>(
  questionIds.toReversed().flatMap(question =>
    questions[question]
      .filter(option => option !== 'unknown')
      .flatMap(option => {
        const labels = languages.map(language => labelOf(language, question, option))
        return [option, ...labels].map(label => [plain(label), { [question]: option }] as const)
      }),
  ),
)

function labelOf(language: Language, question: QuestionId, option: string): string {
  const options: Record<string, { label: string } | undefined> = vocabulary[language][question]
  return options[option]?.label ?? option
}

/** The pending question's answer by its number, or "I don't know" in any language. */
const answerTo = (asking: 'channel' | 'kind', text: string): Answers | undefined => {
  const options: readonly string[] = questions[asking]
  const byNumber = /^\d+$/.test(text) ? options[Number(text) - 1] : undefined
  const unsure = languages.some(language => plain(labelOf(language, asking, 'unknown')) === text)
  const option = byNumber ?? (unsure || text === 'unknown' ? 'unknown' : undefined)
  return option === undefined ? undefined : { [asking]: option }
}

/** What stands before and behind a word that is to be explained. */
const framings = inEach(language => vocabulary[language].glossary.asks.map(phrase => plain(phrase).split('…')))

/** The words that a language asks about, where it frames them so. */
const askedAbout = (said: string, language: Language): readonly string[] => {
  const asked = said.replace(/ ?\?$/, '')
  return framings[language]
    .filter(([before = '', behind = '']) => asked.startsWith(before) && asked.endsWith(behind))
    .map(([before = '', behind = '']) => asked.slice(before.length, asked.length - behind.length))
}

/** "What does X mean?": the topic about it where there is one, else the word itself. */
const explained = (said: string): Event | undefined => {
  const term = languages
    .flatMap(language => askedAbout(said, language))
    .map(termNamed)
    .find(each => each !== undefined)
  return term && (term.topic ? { kind: 'asked', topic: term.topic } : { kind: 'wantedTerm', term: term.id })
}

const unasked = (said: string): string => plain(said.replaceAll('?', ' '))

/** Several answers in one message. */
const partsOf = (said: string): readonly string[] => said.split(/[,;/+&]/).map(part => part.trim())

/** A language's commands and labels; what languages are called is said in any of them. */
const phrases = inEach((language): ReadonlySet<string> => {
  const { language: _, ...spoken } = vocabulary[language].command
  const labels = questionIds.flatMap(question => questions[question].map(option => labelOf(language, question, option)))
  return new Set([...Object.values(spoken).flat(), ...labels].map(plain))
})

const isSaidIn = (said: string, language: Language): boolean =>
  [[said], [unasked(said)], partsOf(said)].some(parts => parts.every(part => phrases[language].has(part))) ||
  askedAbout(said, language).some(word => termNamed(word) !== undefined)

/** The one language in which this is said word for word; nothing where it is in several, or in none. */
export const languageTyped = (text: string): Language | undefined => {
  if (text.length > longestRead) return undefined
  const said = plain(text)
  const [only, ...others] = languages.filter(language => isSaidIn(said, language))
  return others.length === 0 ? only : undefined
}

/** What was typed word for word as a command, a label, an id or a number. Several answers may stand in one message. */
export const understandTyped = (text: string, asking: 'channel' | 'kind' | undefined): Event | undefined => {
  if (text.length > longestRead) return undefined
  const said = plain(text)
  const command = commands.get(said) ?? commands.get(unasked(said))
  if (command) return command
  const term = explained(said)
  if (term) return term
  const numbered = asking && answerTo(asking, said)
  if (numbered) return { kind: 'answered', answers: numbered }
  const whole = answers.get(said)
  const parts = whole ? [whole] : partsOf(said).map(part => answers.get(part))
  return parts.every(part => part !== undefined)
    ? { kind: 'answered', answers: Object.assign({}, ...parts) }
    : undefined
}

/** Finds the topic whose title or question was typed word for word, in any language: what a button says can be typed, too. */
export const topicNamer = (topics: readonly Topic[]) => {
  const wordsOf = (topic: Topic) => languages.flatMap(language => [topic[language].title, topic[language].question])
  const named = new Map(topics.flatMap(topic => wordsOf(topic).map(words => [plain(words), topic.id] as const)))
  return (text: string): string | undefined => (text.length > longestRead ? undefined : named.get(plain(text)))
}
