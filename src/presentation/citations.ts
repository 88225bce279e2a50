import type { Language } from '../conversation/ports.ts'
import { edition, newest } from '../rules/changes.ts'
import { type DocumentId, documents } from '../rules/documents.ts'
import { dayOf, editionOn } from '../rules/editions.ts'
import { type SourceId, sources } from '../rules/sources.ts'
import type { Statement } from '../rules/statements.ts'
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
  const path = documents[document]
  return path ? `https://learn.microsoft.com/${vocabulary[language].language.documents}/${path}` : undefined
}

/** A document as a link, with what there is to say beside it. It always says that it leaves Teams. */
export const linkInWords = ({ t, language }: Words, document: DocumentId, ...asides: readonly string[]): string => {
  const [title, address] = [t(`document.${document}`), linkTo(document, language)]
  return address ? `[${title}](${address}) (${[...asides, t('advice.opensBrowser')].join('; ')})` : title
}

/** A day in words, or the newest wording, which has none. */
export const dayInWords = ({ t, date }: Words, day: string): string => (day === newest ? t('then.newest') : date(day))

/** Which edition an answer of a day is from. */
export const editionInWords = ({ t, date }: Words, day: string): string =>
  day === newest ? t('advice.editionNewest') : t('advice.edition', { date: date(dayOf(editionOn(day) ?? edition)) })
