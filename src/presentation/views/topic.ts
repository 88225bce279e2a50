import type { TopicReply } from '../../conversation/replies.ts'
import { pageOf } from '../../rules/documents.ts'
import { firstDay, holdsOn } from '../../rules/held.ts'
import { type Button, button, continueButton, languageButton } from '../buttons.ts'
import { dayInWords, heldInWords, linkInWords } from '../citations.ts'
import { answerFor, answerOn, newestAnswer, type Topic, type TopicAnswer, type TopicSource } from '../topics.ts'
import type { Words } from '../words.ts'
import { fold, termsOn } from './folds.ts'
import { ratingView } from './rating.ts'
import { paragraphs } from './section.ts'

/** A topic by its title: a tap asks it. */
export const topicButton = ({ language }: Words, topic: Topic): Button => ({
  title: topic[language].title,
  data: { verb: 'topic', topic: topic.id },
})

/** A source with its heading and the day on which somebody last looked. */
export const topicSourceInWords = (words: Words, { document, date, heading, seen }: TopicSource): string => {
  const newer =
    date !== null && pageOf(document)?.archived ? [words.t('archived', { date: dayInWords(words, date) })] : []
  const named = {
    document: linkInWords(words, document, ...newer),
    date: words.date(date),
    seen: dayInWords(words, seen),
  }
  return heading ? words.t('topic.sourceWithHeading', { ...named, heading }) : words.t('topic.source', named)
}

/** How firmly the answer stands, on what, and since when. */
const standingOf = (words: Words, answer: TopicAnswer): string =>
  words.t('topic.standing', {
    basis: words.t(`topic.basis.${answer.basis}`),
    certainty: words.t(`certainty.${answer.certainty}`),
    since: heldInWords(words, answer),
  })

/** What changed beside the answer by that day, newest first, folded away. */
const historyOf = (words: Words, { since }: Topic, day: string) => {
  const lines = since
    .filter(note => holdsOn(note, day))
    .toSorted((one, other) => firstDay(other).localeCompare(firstDay(one)))
    .map(note =>
      words.t('advice.sinceSource', {
        date: `**${heldInWords(words, note)}**`,
        text: note[words.language],
        document: words.t(`document.${note.source.document}`),
        certainty: words.t(`certainty.${note.certainty}`),
      }),
    )
  return fold('since', words.t('topic.since'), lines)
}

const firstSentence = (text: string): string => text.match(/^.*?[.!?](?= |$)/)?.[0] ?? text

/** Of a day with another answer: that it is the archive, and what is answered today. */
export const archiveOf = (words: Words, topic: Topic, answer: TopicAnswer, day: string | undefined) => {
  if (day === undefined) return []
  const [now, known] = [newestAnswer(topic), answerOn(topic, day)]
  if (known === now) return []
  const title = words.t(`topic.archive.${known ? 'title' : 'unknown'}`, {
    day: dayInWords(words, day),
    first: dayInWords(words, firstDay(answer)),
  })
  const today = words.t('topic.archive.today', { answer: firstSentence(now[words.language].answer) })
  return [{ title, today: now === answer ? [] : [{ text: today }] }]
}

/** Later than any day: of an answer without a day all that changed is told. */
const always = '9999'

/** An answer to a guidance question, today's or a day's, with what no longer holds, its sources, and two questions to go on with. */
export const topicView = (
  words: Words,
  topic: Topic,
  related: readonly Topic[],
  { asking, rated, day }: Pick<TopicReply, 'asking' | 'rated' | 'day'>,
  mark?: string,
) => {
  const { t, language } = words
  const answer = answerFor(topic, day)
  const { before } = answer[language]
  return {
    progress: [],
    archive: archiveOf(words, topic, answer, day),
    title: topic[language].question,
    answer: answer[language].answer,
    before: before ? [{ text: t('topic.before', { text: before }) }] : [],
    basis: standingOf(words, answer),
    sourcesTitle: t('topic.sources'),
    sources: paragraphs(answer.sources.map(source => topicSourceInWords(words, source))),
    folds: [
      ...historyOf(words, topic, day ?? always),
      ...fold('terms', t('glossary.here'), termsOn(words, answer[language].answer)),
    ],
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
