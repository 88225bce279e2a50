import type { Reply, TopicReply } from '../../conversation/replies.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { edition } from '../../rules/changes.ts'
import { situationInWords } from '../answer-words.ts'
import { button, continueButton, languageButton } from '../buttons.ts'
import { sourceInWords } from '../citations.ts'
import { message } from '../message.ts'
import { answerFor, type Topic } from '../topics.ts'
import type { Words } from '../words.ts'
import { topicSourceInWords } from './topic.ts'

type Again = Extract<Reply, { kind: 'again' }>

/** The first sentences, as many as one reads at a glance. */
const longestShort = 160
const beginningOf = (text: string): string => {
  const [first = text, second] = text.split(/(?<=[.!?]) (?=\p{Lu})/u)
  return second && first.length + second.length < longestShort ? `${first} ${second}` : first
}

const ofTopic = (words: Words, topic: Topic, { day }: TopicReply, as: Again['as']): readonly string[] => {
  const answer = answerFor(topic, day)
  if (as === 'short') return [beginningOf(answer[words.language].answer)]
  return answer.sources.map(source => topicSourceInWords(words, source))
}

/** The last answer in few words, or what it stands on. */
export const againView = (words: Words, { as, of }: Again, topic: Topic | undefined) => {
  const { t, language } = words
  const buttons = [
    ...continueButton(words, undefined),
    button(words, 'form'),
    languageButton(words),
    button(words, 'help'),
  ]
  if (of.kind === 'topic')
    return message(topic ? topic[language].question : '', topic ? ofTopic(words, topic, of, as) : [], buttons)
  const { answers, sections, day = edition } = of
  const sources = new Set(sections.map(({ guidance }) => guidanceOn(guidance, day).reason.source))
  const lines = [...sources].map(source => sourceInWords(words, source))
  return message(`${t('again.sources')}: ${situationInWords(words, answers)}`, lines, buttons)
}
