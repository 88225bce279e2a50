import terms from '../../locales/glossary.json' with { type: 'json' }
import { type Language, languages } from '../conversation/ports.ts'
import type { DocumentId } from '../rules/documents.ts'
import { translated } from './translated.ts'
import { inEach } from './words.ts'

interface TermWords {
  readonly term: string
  readonly means: string
  /** What else people and documents call it. */
  readonly said: readonly string[]
}

/** A word of the field in every language: one entry of `locales/glossary.json`. */
export type Term = { readonly [L in Language]: TermWords } & {
  readonly id: string
  /** The guidance topic that says more. */
  readonly topic?: string
  /** What it means, by this document; nothing where the explanation is our own. */
  readonly source?: { readonly document: DocumentId; readonly date: string | null; readonly seen: string }
  /** Everybody knows it: it is explained when asked for, and not on each card on which it stands. */
  readonly everyday?: true
}

/** The words of the field, in the order of the file. `as`: JSON knows no literal types; a test holds the shape. */
export const glossary = translated('locales/glossary.json', terms as readonly Term[])

const byId = new Map(glossary.map(term => [term.id, term]))
export const termOf = (id: string): Term | undefined => byId.get(id)

const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** "Enterprise Agreement (EA)" is also called by what stands before the brackets. */
const formsOf = ({ term, said }: TermWords): string[] =>
  [term, term.replace(/ \([^()]*\)$/, ''), ...said].map(plain).filter((form, index, all) => all.indexOf(form) === index)

const entriesIn = (language: Language, which: readonly Term[]) =>
  which.toReversed().flatMap(term => formsOf(term[language]).map(form => [form, term] as const))

/** Every term by whatever it is called, in any language. Where two share a name the first of the file keeps it. */
const named = new Map(languages.flatMap(language => entriesIn(language, glossary)))
export const termNamed = (text: string): Term | undefined => named.get(plain(text))

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A short form stands alone, a long one may carry an ending. Longer forms go first, so that they win. */
const finder = (language: Language) => {
  const forms = new Map(
    entriesIn(
      language,
      glossary.filter(({ everyday }) => !everyday),
    ),
  )
  const sought = [...forms.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map(form => (form.length < 5 ? `${escaped(form)}(?!\\p{L})` : escaped(form)))
  return { forms, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join('|')})`, 'giu') }
}
const finders = inEach(finder)

/** The terms that stand in a text, in the order in which they come; each once. */
export const termsIn = (language: Language, text: string): readonly Term[] => {
  const { forms, pattern } = finders[language]
  const found = [...text.matchAll(pattern)].map(([form]) => forms.get(form.toLowerCase()))
  return [...new Set(found)].filter(term => term !== undefined)
}
