import type { Language } from '../conversation/ports.ts'
import { edition } from '../rules/changes.ts'
import { type DocumentId, pageOf } from '../rules/documents.ts'
import { editionOn } from '../rules/editions.ts'
import { firstDay, type Held } from '../rules/held.ts'
import { type SourceId, sources } from '../rules/sources.ts'
import type { Statement } from '../rules/statement.ts'
import { vocabulary, type Words } from './words.ts'

/** Numbers the sources of a card in the order in which its statements name them. */
export const createFootnotes = ({ t, date }: Words) => {
  const numbered: SourceId[] = []
  const numberOf = (source: SourceId) => {
    if (!numbered.includes(source)) numbered.push(source)
    return numbered.indexOf(source) + 1
  }
  return {
    /** A sentence with its mark: the source's number, and how it stands there unless the document says it outright. */
    cite: (sentence: string, { basis, source }: Statement): string => {
      const how = basis === 'stated' ? '' : `, ${t(`basis.${basis}`)}`
      return `${sentence} [${numberOf(source)}${how}]`
    },
    list: (): string[] => numbered.map((id, index) => `[${index + 1}] ${sourceInWords({ t, date }, id)}`),
  }
}

export type Footnotes = ReturnType<typeof createFootnotes>

/** Document, heading and date in words. */
export const sourceInWords = ({ t, date }: Pick<Words, 't' | 'date'>, id: SourceId): string => {
  const { document, date: day } = sources[id]
  return `${t(`document.${document}`)}, ${t(`source.${id}`)}, ${date(day)}`
}

/** The address of a document in a language; nothing where it has no page. */
export const linkTo = (document: DocumentId, language: Language): string | undefined => {
  const page = pageOf(document)
  return page ? `https://learn.microsoft.com/${vocabulary[language].language.documents}/${page.path}` : undefined
}

/** A document as a link, with what there is to say beside it. It always says that it leaves Teams. */
export const linkInWords = ({ t, language }: Words, document: DocumentId, ...asides: readonly string[]): string => {
  const [title, address] = [t(`document.${document}`), linkTo(document, language)]
  return address ? `[${title}](${address}) (${[...asides, t('advice.opensBrowser')].join('; ')})` : title
}

/** Which edition an answer of a day is from. */
export const editionInWords = ({ t, date }: Words, day: string): string =>
  t('advice.edition', { date: dayInWords({ t, date }, editionOn(day) ?? edition) })

/** A day inside a sentence: with its article, where the language wants one. A month has none. */
export const dayInWords = ({ t, date }: Pick<Words, 't' | 'date'>, iso: string): string =>
  iso.length > 'yyyy-mm'.length ? t('date.day', { date: date(iso) }) : date(iso)

/** Since when something is known to hold, as it may be said: the date of a page is no day of change. */
export const heldInWords = (words: Words, held: Held): string => {
  const how = 'from' in held ? 'from' : 'by' in held ? 'by' : 'seen'
  return words.t(`held.${how}`, { date: dayInWords(words, firstDay(held)) })
}
