import type { Language } from '../conversation/ports.ts'
import { type DocumentId, pageOf } from '../rules/documents.ts'
import { vocabulary, type Words } from './words.ts'

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
