/** Firms by their form: "Bygg & Plåt AB" is one name from its first word to its last. */
import { goesOn, type Piece } from './pieces.ts'
import type { Vocabulary } from './vocabulary.ts'
import { companyForms } from './words/names.ts'

const isForm = ({ folded, text, capital }: Piece): boolean =>
  companyForms.any.has(folded) || (capital && companyForms.capital.has(text))

/** How far back from the form at `end` the name begins. The word before the form is always part of it. */
const beginningOf = (pieces: readonly Piece[], end: number, { isSmall, isOwn, isKnown }: Vocabulary): number => {
  const isPart = ({ removed, capital, first, folded }: Piece) =>
    removed || (capital ? !first || !isOwn(folded) : !isKnown(folded))
  let from = end
  while (from > 0) {
    const [word, next] = [pieces[from - 1], pieces[from]]
    const part =
      word && next && goesOn(next) && !isSmall(word.folded) && (from === end || /[&+]/.test(next.gap) || isPart(word))
    if (!part) break
    from--
  }
  return from
}

/** The places of all pieces that belong to the name of a firm. */
export const companiesIn = (pieces: readonly Piece[], vocabulary: Vocabulary): ReadonlySet<number> => {
  const names = new Set<number>()
  pieces.forEach((piece, end) => {
    if (!isForm(piece)) return
    for (let at = beginningOf(pieces, end, vocabulary); at <= end; at++) names.add(at)
  })
  return names
}
