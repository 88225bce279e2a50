import type { GuidanceReply } from '../../conversation/replies.ts'
import type { AnswerReply } from '../../conversation/search.ts'
import { channelIds } from '../../rules/channels.ts'
import { factsInWords, optionInWords } from '../answer-words.ts'
import { answerFor, type Topic } from '../topics.ts'
import type { Words } from '../words.ts'
import { besideInWords, headlineInWords } from './section.ts'
import { archiveOf } from './topic.ts'

/** No longer is the line under a title in a list of results. */
const longestLine = 110

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= longestLine ? line : `${line.slice(0, line.lastIndexOf(' ', longestLine))} …`
}

/** One kind: the verdict, and what the document of 2020 said. Both: the verdict for each, unless it is the same. */
const adviceLine = (words: Words, { sections, day }: GuidanceReply): string => {
  const [section, ...others] = sections
  if (!section) return ''
  if (others.every(({ guidance }) => guidance === section.guidance)) {
    return [headlineInWords(words, section, day), besideInWords(words, section, day) ?? ''].join('. ')
  }
  const each = sections.map(one => `${words.t(`kind.${one.kind}.short`)}: ${headlineInWords(words, one, day)}`)
  return each.join(' · ')
}

/** In the place of the first word: that it is an answer of the past. */
const titleOf = (words: Words, { answers, day, now }: GuidanceReply): string => {
  const facts = factsInWords(words, answers)
  return now ? `${words.t('advice.archive', { date: words.date(day) })} ${facts}` : facts
}

/** An answer in a list: its title, and one line. */
export const headlineOf = (words: Words, reply: AnswerReply, topics: ReadonlyMap<string, Topic>) => {
  if (reply.kind === 'guidance') {
    return { title: titleOf(words, reply), line: shortened(adviceLine(words, reply)) }
  }
  const topic = topics.get(reply.topic)
  if (!topic) return { title: '', line: '' }
  const answer = answerFor(topic, reply.day)
  const archive = archiveOf(words, topic, answer, reply.day).map(({ title }) => title)
  return {
    title: [...archive, topic[words.language].title].join(' '),
    line: shortened(answer[words.language].answer),
  }
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Every word of `typed` begins a word of `title`: enough while somebody is still typing. */
const begins = (typed: readonly string[], title: string): boolean => {
  const known = wordsIn(title)
  return typed.length > 0 && typed.every(word => known.some(each => each.startsWith(word)))
}

/** Nobody types more of a title. */
const longestTitle = 120

/** Channels and topics by how their names begin, or other ways to ask: for what is typed but not understood yet. */
export const namedLike = (words: Words, text: string, topics: readonly Topic[]) => {
  const typed = text.length > longestTitle ? [] : wordsIn(text)
  const titled = topics.filter(topic => begins(typed, topic[words.language].title))
  const asked = topics.filter(topic => topic[words.language].asked.some(phrase => begins(typed, phrase)))
  return {
    channels: channelIds.filter(id => begins(typed, optionInWords(words, 'channel', id))),
    topics: [...titled, ...asked].map(({ id }) => id),
  }
}
