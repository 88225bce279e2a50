import type { AnswerReply } from '../../conversation/search.ts'
import { channelIds, type Section } from '../../rules/channels.ts'
import { guidances } from '../../rules/guidance.ts'
import { factsInWords, optionInWords } from '../answer-words.ts'
import { answerFor, type Topic } from '../topics.ts'
import type { Words } from '../words.ts'

/** No longer is the line under a title in a list of results. */
const longestLine = 110

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= longestLine ? line : `${line.slice(0, line.lastIndexOf(' ', longestLine))} …`
}

const verdictOf = ({ t }: Words, { guidance }: Section): string => t(`verdict.${guidances[guidance].verdict}`)

/** One kind: the verdict and why. Both: the verdict for each, unless it is the same for the same reason. */
const adviceLine = (words: Words, sections: readonly Section[]): string => {
  const [section, ...others] = sections
  if (!section) return ''
  if (others.every(({ guidance }) => guidance === section.guidance)) {
    return `${verdictOf(words, section)}. ${words.t(`guidance.${section.guidance}`)}`
  }
  const each = sections.map(one => `${optionInWords(words, 'kind', one.kind)}: ${verdictOf(words, one)}`)
  return each.join(' · ')
}

/** An answer in a list: its title, and one line. */
export const headlineOf = (words: Words, reply: AnswerReply, topics: ReadonlyMap<string, Topic>) => {
  if (reply.kind === 'guidance') {
    return { title: factsInWords(words, reply.answers), line: shortened(adviceLine(words, reply.sections)) }
  }
  const topic = topics.get(reply.topic)
  if (!topic) return { title: '', line: '' }
  return { title: topic[words.language].title, line: shortened(answerFor(topic, reply.day)[words.language].answer) }
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
