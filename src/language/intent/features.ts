/** What the intent model looks at: words and pairs of words, with facts as one word each, beginnings of words, and the message's shape. */
import type { Mark } from '../facts/marks.ts'
import { isMark } from '../text/read.ts'

const placeholders: Readonly<Record<string, string>> = {
  channel: '<channel>',
  open: '<channel>',
  kind: '<kind>',
  ambiguous: '<channel>',
  seller: '<seller>',
}

/** The words of a message, with each fact put as one word. */
const shapeOf = (words: readonly string[], marks: readonly Mark[]): readonly string[] => {
  const shape: string[] = []
  let at = 0
  for (const mark of marks) {
    const placeholder = placeholders[mark.cue.is]
    if (!placeholder) continue
    shape.push(...words.slice(at, mark.from), placeholder)
    at = mark.to
  }
  return [...shape, ...words.slice(at)]
}

const beginning = 5

/** The features of a message, each a short name; the same ones in training and in use. */
export const featuresOf = (words: readonly string[], marks: readonly Mark[]): readonly string[] => {
  const shape = shapeOf(words, marks).filter(word => !isMark(word) || word === '?')
  const features: string[] = ['*']
  const spoken = shape.filter(word => word !== '?')
  spoken.forEach((word, at) => {
    features.push(word, `${spoken[at - 1] ?? '^'}_${word}`)
    if (word.length > beginning && !word.startsWith('<'))
      features.push(`${word.slice(0, beginning)}-`, `-${word.slice(-4)}`)
  })
  features.push(`${spoken.at(-1) ?? ''}_$`, `#${Math.min(6, Math.ceil(spoken.length / 2))}`, `1:${spoken[0] ?? ''}`)
  if (spoken.length > 2) features.push(`${spoken[0]}_${spoken[1]}_${spoken[2]}`)
  if (words.includes('?')) features.push('?')
  if (spoken.length > 0 && spoken.every(word => word.startsWith('<'))) features.push('<bare>')
  for (const signal of new Set(marks.flatMap(({ cue }) => (cue.is === 'signal' ? [cue.signal] : []))))
    features.push(`~${signal}`)
  return [...new Set(features)]
}
