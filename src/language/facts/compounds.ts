/** Compounds that name a seller by their last part: "utvecklarfirma" is a firm, whatever it does. */

const sellers =
  /^(?!(?:aktie|moder|dotter|syster|stor|fastighets|riskkapital|kund))\p{L}{3,}(?:firma|bolag|byra|konsult|leverantor|distributor|aterforsaljare)(?:n|et|en|er|erna|n?s)?$/u

/** Any firm, for such a compound; or the word itself. */
export const sellerIn = (word: string): string => (sellers.test(word) ? 'firma' : word)
