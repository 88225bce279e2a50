import type { Language } from '../conversation/ports.ts'
import type { LinkId } from '../rules/guidance.ts'
import type { Words } from './words.ts'

const locales = { sv: 'sv-se', en: 'en-us' } as const satisfies Record<Language, string>

/** The address of a Partner Center page in a language. */
export const linkTo = (slug: LinkId, language: Language): string =>
  `https://learn.microsoft.com/${locales[language]}/partner-center/${slug}`

/** A page as a link, with what there is to say beside it. It always says that it leaves Teams. */
export const linkInWords = ({ t, language }: Words, slug: LinkId, ...asides: readonly string[]): string =>
  `[${t(`document.${slug}`)}](${linkTo(slug, language)}) (${[...asides, t('advice.opensBrowser')].join('; ')})`
