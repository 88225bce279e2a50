import type { Environment } from '../../config/read.ts'
import { commonLanguage, type Language } from '../../conversation/ports.ts'
import { cleanLine } from '../../input/clean.ts'
import { dayInWords } from '../../presentation/citations.ts'
import { answerFor, type Topic } from '../../presentation/topics.ts'
import { createWords } from '../../presentation/words.ts'
import { firstDay } from '../../rules/held.ts'
import { listener, presentation, topics } from '../answering.ts'
import { asOf, command, json, lang, type Outcome } from '../command.ts'
import { dayMeant } from '../day.ts'
import { type Chosen, WrongUsage } from '../options.ts'

/** A topic as data: what it answers on a day, in one language. */
const recordOf = (topic: Topic, language: Language, day: string) => {
  const { basis, certainty, sources, ...answer } = answerFor(topic, day)
  const { id, since, related, links } = topic
  const standing = { holdsFrom: firstDay(answer), basis, certainty, sources }
  return { id, ...topic[language], ...answer[language], ...standing, since, related, links }
}

const options = {
  lang: { ...lang, is: 'the language of the answer; else that of the question' },
  ...{ json, 'as-of': asOf },
} as const
const exits = { answer: 0, offer: 0, none: 4 } as const

const answered = async (
  chosen: Chosen<typeof options>,
  texts: readonly string[],
  env: Environment,
): Promise<Outcome> => {
  const question = cleanLine(texts.join(' '))
  if (!question) throw new WrongUsage('The question is missing: ask "May I …?"')
  const { day, ahead } = dayMeant(chosen['as-of'], env)
  const context = { answers: {}, language: chosen.lang ?? commonLanguage }
  const { understanding } = await listener()(question, context)
  const { topic: best, outcome, offers, confidence } = understanding
  const language = chosen.lang ?? understanding.language
  const topic = outcome === 'answer' && best ? topics().get(best) : undefined
  const exit = exits[outcome]
  if (chosen.json) {
    const entry = topic ? recordOf(topic, language, day) : {}
    return {
      text: JSON.stringify({ asOf: day, question, language, outcome, confidence, offers, ...entry }, null, 2),
      exit,
    }
  }
  const { present } = presentation()
  const words = createWords()[language]
  const note = ahead ? [words.t('ahead', { day: dayInWords(words, ahead) })] : []
  if (topic)
    return { text: [...note, present({ kind: 'topic', topic: topic.id, day }, language).summary].join('\n\n'), exit }
  if (outcome === 'offer') return { text: present({ kind: 'offers', offers }, language).summary, exit }
  return { text: present({ kind: 'person', why: 'unknown', answers: {} }, language).summary, exit }
}

/** `ask "…"`: one guidance question: the answer of today or of a day with its sources, three offers, or an honest "don't know". */
export const ask = command(
  {
    does: 'One guidance question: its answer with the sources, three offers, or an honest “don’t know” (exit 4).',
    texts: '"QUESTION"',
    options,
    example: 'ask "Vem får bli återförsäljare?"',
  },
  answered,
)
