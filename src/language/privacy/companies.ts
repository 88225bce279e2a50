/** Firms by their form: "Bygg & Plåt AB" is one name from its first word to its last. */
import { goesOn, type Piece } from './pieces.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What stands behind the name of a firm, in any case; and what does so in capitals only, being a word otherwise. */
const forms = {
  any: new Set('ab oy oyj ltd inc gmbh llc plc aps asa aktiebolag handelsbolag kommanditbolag publ'.split(' ')),
  capital: new Set('AS SA BV NV AG KB HB EF SE Co Corp Limited Incorporated Corporation'.split(' ')),
}

const isForm = ({ folded, text, capital }: Piece): boolean =>
  forms.any.has(folded) || (capital && forms.capital.has(text))

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
