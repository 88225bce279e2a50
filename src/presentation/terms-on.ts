import { termsIn } from './glossary.ts'
import type { Words } from './words.ts'

const most = 3

const textsIn = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

/** What the first few words of the field on a card mean, a line each. */
export const termsOn = ({ language }: Words, view: unknown): readonly string[] =>
  termsIn(language, textsIn(view).join('\n'))
    .slice(0, most)
    .map(term => `**${term[language].term}**: ${term[language].means}`)
