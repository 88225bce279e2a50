import type { Heard } from '../../app/exact-words.ts'
import type { Environment } from '../../config/read.ts'
import { commonLanguage, type Language } from '../../conversation/ports.ts'
import type { GuidanceReply } from '../../conversation/replies.ts'
import { cleanLine } from '../../input/clean.ts'
import { dayInWords } from '../../presentation/citations.ts'
import { answerFor, type Topic } from '../../presentation/topics.ts'
import { adviceRecord } from '../../presentation/views/record.ts'
import { createWords } from '../../presentation/words.ts'
import { consult } from '../../rules/consult.ts'
import { firstDay } from '../../rules/held.ts'
import { listener, presentation, topics } from '../answering.ts'
import { asOf, command, json, lang, type Outcome } from '../command.ts'
import { type DayMeant, dayMeant } from '../day.ts'
import { type Chosen, WrongUsage } from '../options.ts'

/** A topic as data: what it answers on a day, in one language. */
const recordOf = (topic: Topic, language: Language, day: string) => {
  const { basis, certainty, sources, ...answer } = answerFor(topic, day)
  const { id, since, related, links } = topic
  const standing = { holdsFrom: firstDay(answer), basis, certainty, sources }
  return { id, ...topic[language], ...answer[language], ...standing, since, related, links }
}

/** A question that tells a whole situation is answered as `advise` answers it, each kind by its own seller. */
const adviceTo = ({ understanding, event }: Heard, then: Omit<DayMeant, 'ahead'>): GuidanceReply | undefined => {
  if (understanding.outcome !== 'none' || event.kind !== 'answered') return undefined
  const { answers } = event
  const advice = consult(answers, then.day)
  return advice.kind === 'guide' ? { kind: 'guidance', answers, sections: advice.sections, ...then } : undefined
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
  const { ahead, ...then } = dayMeant(chosen['as-of'], env)
  const { day } = then
  const context = { answers: {}, language: chosen.lang ?? commonLanguage }
  const heard = await listener()(question, context)
  const { understanding } = heard
  const { topic: best, offers, confidence } = understanding
  const language = chosen.lang ?? understanding.language
  const words = createWords()[language]
  const advice = adviceTo(heard, then)
  const outcome = advice ? 'answer' : understanding.outcome
  const topic = outcome === 'answer' && best ? topics().get(best) : undefined
  const exit = exits[outcome]
  if (chosen.json) {
    const entry = advice ? adviceRecord(words, advice.answers, day) : topic ? recordOf(topic, language, day) : {}
    return {
      text: JSON.stringify({ asOf: day, question, language, outcome, confidence, offers, ...entry }, null, 2),
      exit,
    }
  }
  const { present } = presentation()
  const note = ahead ? [words.t('ahead', { day: dayInWords(words, ahead) })] : []
  const reply = advice ?? (topic && ({ kind: 'topic', topic: topic.id, day } as const))
  if (reply) return { text: [...note, present(reply, language).summary].join('\n\n'), exit }
  if (outcome === 'offer') return { text: present({ kind: 'offers', offers }, language).summary, exit }
  return { text: present({ kind: 'person', why: 'unknown', answers: {} }, language).summary, exit }
}

/** `ask "…"`: one guidance question, or a situation told in a sentence: the answer of today or of a day with its sources, three offers, or an honest "don't know". */
export const ask = command(
  {
    does: 'One guidance question, or a situation in a sentence: its answer with the sources, three offers, or an honest “don’t know” (exit 4).',
    texts: '"QUESTION"',
    options,
    example: 'ask "Vem får bli återförsäljare?"',
  },
  answered,
)
