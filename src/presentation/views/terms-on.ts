import { termsIn } from '../glossary.ts'
import type { Words } from '../words.ts'
import { paragraphs } from './section.ts'

const most = 3

const textsIn = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

/** What the words on a card mean, folded away; nothing when there is nothing to explain. */
export const termsOn = (words: Words, view: unknown): readonly { id: string; title: string; text: string }[] => {
  const terms = termsIn(words.language, textsIn(view).join('\n')).slice(0, most)
  if (terms.length === 0) return []
  const lines = terms.map(term => `**${term[words.language].term}**: ${term[words.language].means}`)
  return [{ id: 'terms', title: words.t('glossary.here', { count: terms.length }), text: paragraphs(lines) }]
}
