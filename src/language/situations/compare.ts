/** "Compare EA with Open", "what if it was bought directly?": the texts of two situations, the first may be the one at hand. */

import { longestRead } from '../../conversation/events.ts'
import { withoutEnd } from '../../input/cut.ts'

const two = [
  /^(?:kan du )?(?:jämför|skillnad(?:en|er)? mellan|vad skiljer) (.+?) (?:och|med|mot|från|kontra|vs\.?) (.+)/isu,
  /^(?:can you )?(?:compare|(?:the )?differences? between) (.+?) (?:and|with|to|against|versus|vs\.?) (.+)/isu,
]
const withThisOne = [
  /^(?:jämför (?:det )?(?:med|mot)|men om|tänk om|hur blir det om|vad gäller om) (.+)/isu,
  /^(?:compare (?:it |this |that )?(?:with|to)|but if|and if|what if|suppose) (.+)/isu,
]

/** The two texts; `one` is missing where the situation at hand is meant. Nothing when no comparison is asked for. */
export const comparedIn = (text: string): { readonly one?: string; readonly other: string } | undefined => {
  if (text.length > longestRead || text.includes('\n')) return undefined
  const said = withoutEnd(text.trim(), '?!.')
  const [, alone] = withThisOne.map(form => form.exec(said)).find(found => found !== null) ?? []
  if (alone) return { other: alone }
  const [, one, other] = two.map(form => form.exec(said)).find(found => found !== null) ?? []
  return one && other ? { one, other } : undefined
}
