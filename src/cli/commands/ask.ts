import { createListener } from '../../app/listen.ts'
import { commonLanguage, type Language, languages } from '../../conversation/ports.ts'
import { createPresentation } from '../../presentation/present.ts'
import { answerFor, readTopics, type Topic } from '../../presentation/topics.ts'
import { createWords } from '../../presentation/words.ts'
import { firstDay } from '../../rules/held.ts'
import { dayMeant } from '../day.ts'
import { environment } from '../environment.ts'
import { anyText, chooseOptions, WrongUsage } from '../options.ts'

/** A topic as data: what it answers on a day, in one language. */
const recordOf = (topic: Topic, language: Language, day: string) => {
  const { basis, certainty, sources, ...answer } = answerFor(topic, day)
  const { id, since, related, links } = topic
  const standing = { holdsFrom: firstDay(answer), basis, certainty, sources }
  return { id, ...topic[language], ...answer[language], ...standing, since, related, links }
}

/** `ask "…"`: one guidance question: the answer of today or of a day with its sources, three offers, or an honest "don't know". */
export const ask = async ([question, ...args]: readonly string[], env = environment()): Promise<string> => {
  if (!question || question.startsWith('--')) throw new WrongUsage('The question is missing: ask "May I …?"')
  const given = chooseOptions(args, { lang: languages, json: [], 'as-of': anyText })
  const { lang, json = false, 'as-of': asOf } = given
  const { day, ahead } = dayMeant(asOf, env)
  const topics = readTopics()
  const { understanding } = await createListener([...topics.values()])(question, {
    answers: {},
    language: lang ?? commonLanguage,
  })
  const { topic: best, outcome, offers, confidence } = understanding
  const language = lang ?? understanding.settled
  const topic = outcome === 'answer' && best ? topics.get(best) : undefined
  if (json) {
    const entry = topic ? recordOf(topic, language, day) : {}
    return JSON.stringify({ question, language, outcome, confidence, offers, ...entry }, null, 2)
  }
  const { present } = createPresentation({ topics })
  const words = createWords()[language]
  const note = ahead ? [words.t('ahead', { day: words.date(ahead) })] : []
  if (topic) return [...note, present({ kind: 'topic', topic: topic.id, day }, language).summary].join('\n\n')
  if (outcome === 'offer') return present({ kind: 'offers', offers }, language).summary
  return present({ kind: 'person', why: 'unknown', answers: {} }, language).summary
}
