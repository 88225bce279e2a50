import type { Language } from '../conversation/ports.ts'
import type { LinkId } from '../rules/guidance.ts'

const locales = { sv: 'sv-se', en: 'en-us' } as const satisfies Record<Language, string>

/** The address of a Partner Center page in a language. */
export const linkTo = (slug: LinkId, language: Language): string =>
  `https://learn.microsoft.com/${locales[language]}/partner-center/${slug}`
