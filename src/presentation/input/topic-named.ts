import { longestRead } from '../../conversation/events.ts'
import { languages } from '../../conversation/ports.ts'
import type { Topic } from '../topics.ts'
import { plain } from './typed.ts'

/** Finds the topic whose title or question was typed word for word, in any language: what a button says can be typed, too. */
export const topicNamer = (topics: readonly Topic[]) => {
  const wordsOf = (topic: Topic) => languages.flatMap(language => [topic[language].title, topic[language].question])
  const named = new Map(topics.flatMap(topic => wordsOf(topic).map(words => [plain(words), topic.id] as const)))
  return (text: string): string | undefined => (text.length > longestRead ? undefined : named.get(plain(text)))
}
