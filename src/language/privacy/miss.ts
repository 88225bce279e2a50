/** What is kept of a message that was not understood. */
import type { Miss } from '../../conversation/ports.ts'
import type { Understanding } from '../intent/understanding.ts'
import { withoutPlaceholders } from '../text/placeholders.ts'
import type { Topic } from '../topics/topic.ts'
import { cleaner } from './clean.ts'

/** No answer was found, or nothing that could be used. */
const isMissed = ({ intent, outcome, facts, ambiguity }: Understanding): boolean => {
  if (intent === 'ask' || intent === 'out_of_scope') return outcome !== 'answer'
  return intent === 'inform' && !ambiguity && Object.keys(facts).length === 0
}

/** Builds the function that makes a miss of a message: nothing when it was understood, or when no word of it may be kept. */
export const missMaker = (topics: readonly Topic[]) => {
  const cleaned = cleaner(topics)
  return (text: string, understanding: Understanding, now: Date): Miss | undefined => {
    if (!isMissed(understanding)) return undefined
    const kept = cleaned(text)
    if (!/\p{L}/u.test(withoutPlaceholders(kept))) return undefined
    const { language, outcome, topic } = understanding
    const day = now.toISOString().slice(0, 10)
    return { text: kept, language, day, outcome: outcome === 'offer' ? 'offer' : 'none', ...(topic && { best: topic }) }
  }
}
