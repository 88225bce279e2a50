import { piecesOf } from '../../language/text/which-language.ts'
import type { Topic } from '../../presentation/topics.ts'
import { WrongUsage } from '../options.ts'

/** One more way to ask a topic. */
export interface Proposal {
  readonly phrase: string
  readonly topic: string
}

/** "phrase=topic", of which the topic exists. */
export const readProposal = (text: string, topics: readonly Topic[]): Proposal => {
  const at = text.lastIndexOf('=')
  const [phrase, topic] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()]
  if (!phrase || !topic) throw new WrongUsage(`--try "${text}" is not "phrase=topic".`)
  if (topics.some(({ id }) => id === topic)) return { phrase, topic }
  const ids = topics.map(({ id }) => id)
  throw new WrongUsage(`--try: "${topic}" is none of the ${ids.length} topics. The nearest: ${nearest(topic, ids)}.`)
}

/** The three ids that share most with what was written: threes of letters, of all that both have. */
const nearest = (written: string, ids: readonly string[]): string => {
  const pieces = new Set(piecesOf(written.toLowerCase()))
  const likeness = (id: string) => {
    const others = new Set(piecesOf(id))
    return (2 * [...others].filter(piece => pieces.has(piece)).length) / (pieces.size + others.size)
  }
  const ranked = ids.toSorted((a, b) => likeness(b) - likeness(a) || (a < b ? -1 : 1))
  return ranked.slice(0, 3).join(', ')
}
