import type { TopicReply } from '../../conversation/replies.ts'
import { type Button, button, continueButton, languageButton } from '../buttons.ts'
import { linkInWords } from '../citations.ts'
import type { Topic } from '../topics.ts'
import type { Words } from '../words.ts'
import { ratingView } from './rating.ts'
import { paragraphs } from './section.ts'
import { termsOn } from './terms-on.ts'

/** A topic by its title: a tap asks it. */
export const topicButton = ({ language }: Words, topic: Topic): Button => ({
  title: topic[language].title,
  data: { verb: 'topic', topic: topic.id },
})

const sourcesOf = (words: Words, { sources }: Topic): string[] =>
  sources.map(({ document, date, heading }) => {
    const named = { document: linkInWords(words, document), date: words.date(date) }
    return heading ? words.t('topic.sourceWithHeading', { ...named, heading }) : words.t('topic.source', named)
  })

const sinceOf = (words: Words, { since }: Topic): string[] =>
  since.map(({ date, document, certainty, ...texts }) =>
    words.t('advice.sinceSource', {
      date: date ? words.date(date) : words.t('advice.undated'),
      text: texts[words.language],
      document: words.t(`document.${document}`),
      certainty: words.t(`certainty.${certainty}`),
    }),
  )

/** An answer to a guidance question, with its sources, what changed since, and two questions to go on with. */
export const topicView = (
  words: Words,
  topic: Topic,
  related: readonly Topic[],
  { asking, rated }: Pick<TopicReply, 'asking' | 'rated'>,
  mark?: string,
) => {
  const { t, language } = words
  const since = sinceOf(words, topic)
  return {
    progress: [],
    title: topic[language].question,
    answer: topic[language].answer,
    basis: t(`topic.basis.${topic.basis}`),
    since: since.length > 0 ? [{ title: t('topic.since'), text: paragraphs(since) }] : [],
    sourcesTitle: t('topic.sources'),
    sources: paragraphs(sourcesOf(words, topic)),
    terms: termsOn(words, topic[language].answer),
    toggle: t('advice.toggle'),
    waiting: asking ? [{ text: t('topic.waiting', { question: t(`question.${asking}.ask`) }) }] : [],
    buttons: [
      ...continueButton(words, asking),
      ...related.slice(0, 2).map(each => topicButton(words, each)),
      languageButton(words),
      button(words, 'help'),
    ],
    rating: ratingView(words, { topic: topic.id }, mark, rated),
  }
}
