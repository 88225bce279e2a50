/** Cross-validation over the topics' own phrasings: each tenth is asked of an engine that has not seen it. */
import { createUnderstanding } from '../../src/language/understand.ts'
import type { Topic } from '../../src/presentation/topics.ts'
import type { Result } from './figures.ts'
import { testTopics } from './real-topics.ts'

const folds = 10

/** A topic without the phrasings of one fold. */
const without = (topic: Topic, fold: number): Topic => {
  const rest = (asked: readonly string[]) => asked.filter((_, at) => at % folds !== fold)
  return {
    ...topic,
    sv: { ...topic.sv, asked: rest(topic.sv.asked) },
    en: { ...topic.en, asked: rest(topic.en.asked) },
  }
}

/** What the engine makes of every phrasing that it has not seen. */
export const crossValidated = (): readonly Result[] => {
  const topics = testTopics()
  return Array.from({ length: folds }, (_, fold) => {
    const understand = createUnderstanding({ topics: topics.map(topic => without(topic, fold)) })
    return topics.flatMap(({ id, ...words }) =>
      (['sv', 'en'] as const).flatMap(lang =>
        words[lang].asked
          .filter((_, at) => at % folds === fold)
          .map((text, at): Result => {
            const row = {
              id: `${id}-${lang}-${fold}-${at}`,
              text,
              lang,
              intent: 'ask',
              channel: null,
              kind: null,
              topic: id,
            }
            const got = understand(text, { answers: {}, language: lang })
            return { row, got, ranked: got.offers.length > 0 ? got.offers : got.topic ? [got.topic] : [] }
          }),
      ),
    )
  }).flat()
}
