/** "Compare EA with Open", "what if it was bought directly?": the texts of two situations, the first may be the one at hand. */

const two = [
  /^(?:kan du )?(?:jämför|skillnad(?:en|er)? mellan|vad skiljer) (.+?) (?:och|med|mot|från|kontra|vs\.?) (.+)$/iu,
  /^(?:can you )?(?:compare|(?:the )?differences? between) (.+?) (?:and|with|to|against|versus|vs\.?) (.+)$/iu,
]
const withThisOne = [
  /^(?:jämför (?:det )?(?:med|mot)|men om|tänk om|hur blir det om|vad gäller om) (.+)$/iu,
  /^(?:compare (?:it |this |that )?(?:with|to)|but if|and if|what if|suppose) (.+)$/iu,
]

const clean = (text: string): string => text.trim().replace(/[?!.]+$/, '')

/** The two texts; `one` is missing where the situation at hand is meant. Nothing when no comparison is asked for. */
export const comparedIn = (text: string): { readonly one?: string; readonly other: string } | undefined => {
  const said = clean(text)
  const [, alone] = withThisOne.map(form => form.exec(said)).find(found => found !== null) ?? []
  if (alone) return { other: alone }
  const [, one, other] = two.map(form => form.exec(said)).find(found => found !== null) ?? []
  return one && other ? { one, other } : undefined
}
