import { type SourceId, sources } from '../rules/sources.ts'
import type { Statement } from '../rules/statement.ts'
import type { Words } from './words.ts'

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
