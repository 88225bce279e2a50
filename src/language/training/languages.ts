/** Trains the language model: how much more likely a word, or a piece of a word, is in Swedish than in English. */
import { lettersOf, piecesOf } from '../text/which-language.ts'
import type { Labelled } from './examples.ts'
import prose from './prose.json' with { type: 'json' }

/** Rounding: a weight of 1 in the file is a tenth of a nat. */
const steps = 10
const seldomPiece = 3

const count = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** Swedish over English, in tenths of a nat: "hej:31 hello:-28". Weightless items are left out. */
const ratios = (swedish: readonly string[], english: readonly string[], least: number, smooth: number): string => {
  const [sv, en] = [count(swedish), count(english)]
  const share = swedish.length / english.length
  return [...new Set([...sv.keys(), ...en.keys()])]
    .filter(item => (sv.get(item) ?? 0) + (en.get(item) ?? 0) >= least)
    .map(item => {
      const odds = ((sv.get(item) ?? 0) + smooth * share) / (((en.get(item) ?? 0) + smooth) * share)
      return [item, Math.round(Math.log(odds) * steps)] as const
    })
    .filter(([, weight]) => weight !== 0)
    .map(([item, weight]) => `${item}:${weight}`)
    .join(' ')
}

/** The model of models/languages.json. */
export const trainLanguages = (examples: readonly Labelled[]) => {
  const wordsIn = (lang: 'sv' | 'en') =>
    [...examples.filter(example => example.lang === lang).map(({ text }) => text), ...prose[lang]].flatMap(lettersOf)
  const [sv, en] = [wordsIn('sv'), wordsIn('en')]
  return {
    words: ratios(sv, en, 1, 0.4),
    pieces: ratios([...new Set(sv)].flatMap(piecesOf), [...new Set(en)].flatMap(piecesOf), seldomPiece, 0.7),
  }
}
