import { createListener } from '../../app/listen.ts'
import { commonLanguage, languages } from '../../conversation/ports.ts'
import { createPresentation } from '../../presentation/present.ts'
import { readTopics } from '../../presentation/topics.ts'
import { chooseOptions, WrongUsage } from '../options.ts'

/** `ask "…"`: one guidance question: the answer with its sources, three offers, or an honest "don't know". */
export const ask = async ([question, ...args]: readonly string[]): Promise<string> => {
  if (!question || question.startsWith('--')) throw new WrongUsage('The question is missing: ask "May I …?"')
  const { lang, json = false } = chooseOptions(args, { lang: languages, json: [] })
  const topics = readTopics()
  const { understanding } = await createListener([...topics.values()])(question, {
    answers: {},
    language: lang ?? commonLanguage,
  })
  const { topic: best, outcome, offers, confidence } = understanding
  const language = lang ?? understanding.settled
  const topic = outcome === 'answer' && best ? topics.get(best) : undefined
  if (json) {
    const known = Object.entries({ ...topic, ...topic?.[language] })
    const entry = Object.fromEntries(known.filter(([name]) => !languages.some(each => each === name)))
    return JSON.stringify({ question, language, outcome, confidence, offers, ...entry }, null, 2)
  }
  const { present } = createPresentation({ topics })
  if (topic) return present({ kind: 'topic', topic: topic.id }, language).summary
  if (outcome === 'offer') return present({ kind: 'offers', offers }, language).summary
  return present({ kind: 'person', why: 'unknown', answers: {} }, language).summary
}
