/** "Compare EA with Open", "what if it was bought directly?": the texts of two situations, the first may be the one at hand. */

import { longestRead } from '../../conversation/events.ts'
import { withoutEnd } from '../../input/cut.ts'

/** How two are asked for, and the words that part them. */
const two = [
  {
    asks: /^(?:kan du )?(?:jämför|skillnad(?:en|er)? mellan|vad skiljer) (.+)/isu,
    parts: /(?<=.) (?:och|med|mot|från|kontra|vs\.?)(?= .)/gisu,
  },
  {
    asks: /^(?:can you )?(?:compare|(?:the )?differences? between) (.+)/isu,
    parts: /(?<=.) (?:and|with|to|against|versus|vs\.?)(?= .)/gisu,
  },
]
const withThisOne = [
  /^(?:jämför (?:det )?(?:med|mot)|men om|tänk om|hur blir det om|vad gäller om) (.+)/isu,
  /^(?:compare (?:it |this |that )?(?:with|to)|but if|and if|what if|suppose) (.+)/isu,
]

interface Compared {
  readonly one?: string
  readonly other: string
}

/** Each word that may part the two is tried, no more than so many. */
const mostWays = 6

/**
 * The two texts, in each way in which the message may be parted, the likeliest first: "EA with licenses direct and Azure
 * through a CSP". `one` is missing where the situation at hand is meant. Nothing when no comparison is asked for.
 */
export const comparedIn = (text: string): readonly Compared[] => {
  if (text.length > longestRead || text.includes('\n')) return []
  const said = withoutEnd(text.trim(), '?!.')
  const [, alone] = withThisOne.map(form => form.exec(said)).find(found => found !== null) ?? []
  if (alone) return [{ other: alone }]
  return two.flatMap(({ asks, parts }) => {
    const both = asks.exec(said)?.[1] ?? ''
    const ways = [...both.matchAll(parts)].slice(0, mostWays)
    return ways.map(({ 0: { length }, index }) => ({
      one: both.slice(0, index),
      other: both.slice(index + length).trim(),
    }))
  })
}
