import { type Event, longestRead } from '../../conversation/events.ts'
import { type Language, languages } from '../../conversation/ports.ts'
import { withoutEnd } from '../../input/cut.ts'
import { type Answers, questionIds, questions } from '../../rules/questions.ts'
import { termNamed } from '../glossary.ts'
import { requestCommands } from '../requests/input.ts'
import { type Vocabulary, vocabulary } from '../words.ts'
import { plainVerbs } from './tap.ts'

/** Lower case, one space between words, no quotes around and no full stop behind. */
export const plain = (text: string) =>
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
  if (command === 'then') return { kind: 'askedThen', when: 'unsaid' }
  if (command === 'language') return { kind: 'choseLanguage', language }
  if (command === 'learn') return { kind: 'wantedLesson' }
  const request = requestCommands.get(command)
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

function labelOf(language: Language, question: keyof Answers, option: string): string {
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

/** What stands before and behind a word that is to be explained, in every language. */
const framings = languages
  .flatMap(language => vocabulary[language].glossary.asks)
  .map(phrase => plain(phrase).split('…'))

/** "What does X mean?": the topic about it where there is one, else the word itself. */
const explained = (said: string): Event | undefined => {
  const asked = said.replace(/ ?\?$/, '')
  const term = framings
    .filter(([before = '', behind = '']) => asked.startsWith(before) && asked.endsWith(behind))
    .map(([before = '', behind = '']) => termNamed(asked.slice(before.length, asked.length - behind.length)))
    .find(each => each !== undefined)
  return term && (term.topic ? { kind: 'asked', topic: term.topic } : { kind: 'wantedTerm', term: term.id })
}

/** What was typed word for word as a command, a label, an id or a number. Several answers may stand in one message. */
export const understandTyped = (text: string, asking: 'channel' | 'kind' | undefined): Event | undefined => {
  if (text.length > longestRead) return undefined
  const said = plain(text)
  const command =
    commands.get(said) ?? (said.includes('?') ? commands.get(plain(said.replaceAll('?', ' '))) : undefined)
  if (command) return command
  const term = explained(said)
  if (term) return term
  const numbered = asking && answerTo(asking, said)
  if (numbered) return { kind: 'answered', answers: numbered }
  const whole = answers.get(said)
  const parts = whole ? [whole] : said.split(/[,;/+&]/).map(part => answers.get(part.trim()))
  return parts.every(part => part !== undefined)
    ? { kind: 'answered', answers: Object.assign({}, ...parts) }
    : undefined
}
