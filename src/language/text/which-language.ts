/** Which language a message is written in: naive Bayes over words and pieces of words, with the conversation's language as prior. */
import type { Language } from '../../conversation/ports.ts'
import languageModel from '../models/languages.json' with { type: 'json' }
import { isTrained } from './trained.ts'

interface Speech {
  /** The language of this message; the conversation's where the message does not tell. */
  readonly language: Language
  /** The language to go on in: the conversation's, unless a long message clearly is in the other. */
  readonly settled: Language
}

/** Names are the same in both languages, and tell nothing. */
const names = new Set(
  'azure microsoft ms advisor open ea csp csps office copilot dynamics teams exchange partner partners intune visio project entra power bi sharepoint onedrive windows defender sentinel value enterprise agreement premium business pay as you go payg mca mpa nce gdap dap e api'.split(
    ' ',
  ),
)

/** Weights are tenths of a nat. */
const prior = 4
/** A word that was never seen is guessed from its pieces, and believed this much at most. */
const mostOfPieces = 25
const mostOfWord = 40
/** A message flips the conversation's language only with so many telling words, and so much evidence. */
const enoughWords = 4
const enoughEvidence = 60

/** The words of a text as they are written, for the language model. */
export const lettersOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’´`]/g, '')
    .match(/\p{L}+/gu) ?? []

/** Beginnings, ends and threes of letters. */
export const piecesOf = (word: string): readonly string[] => {
  const framed = `^${word}$`
  return Array.from({ length: Math.max(0, framed.length - 2) }, (_, at) => framed.slice(at, at + 3))
}

const weightsIn = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list.split(' ').map(item => {
      const at = item.lastIndexOf(':')
      return [item.slice(0, at), Number(item.slice(at + 1))]
    }),
  )

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

/** Builds the language guesser. Positive evidence is Swedish. A conversation in a language that it cannot tell stays in it. */
export const speechReader = (model: { words: string; pieces: string } = languageModel) => {
  const words = weightsIn(model.words)
  const pieces = weightsIn(model.pieces)
  const evidenceOf = (word: string): number => {
    if (names.has(word)) return 0
    const known = words.get(word)
    if (known !== undefined) return clip(known, mostOfWord)
    if (word.length < 3) return 0
    return clip(piecesOf(word).reduce((sum, piece) => sum + (pieces.get(piece) ?? 0), 0) / 2, mostOfPieces)
  }
  return (text: string, conversation: Language): Speech => {
    if (!isTrained(conversation)) return { language: conversation, settled: conversation }
    const evidence = lettersOf(text).map(evidenceOf)
    const sum = evidence.reduce((total, each) => total + each, 0)
    const language = sum + (conversation === 'sv' ? prior : -prior) > 0 ? 'sv' : 'en'
    const telling = evidence.filter(each => each * sum > 0 && Math.abs(each) >= 8).length
    const flips = telling >= enoughWords && Math.abs(sum) >= enoughEvidence
    return { language, settled: flips ? language : conversation }
  }
}
