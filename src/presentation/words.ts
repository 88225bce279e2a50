import { createInstance, type TFunction } from 'i18next'
import en from '../../locales/en.json' with { type: 'json' }
import sv from '../../locales/sv.json' with { type: 'json' }
import type { Language } from '../conversation/ports.ts'
import type { OptionOf, QuestionId } from '../rules/questions.ts'

/** Every answer that the rules know has a label and a clue to tell it by. */
type Answerable = { readonly [Q in QuestionId]: Record<OptionOf<Q>, { readonly label: string; readonly clue: string }> }

/** All words of all languages. English is the reference: the compiler names each key that a language lacks. */
export const vocabulary = { en, sv: sv satisfies typeof en } as const satisfies Record<Language, Answerable>

/** One language's voice: fixed once, so that no turn can change another's. */
export interface Words {
  readonly language: Language
  readonly t: TFunction
  /** An ISO day or month in words; null is "undated". */
  readonly date: (iso: string | null) => string
}

const tags = { sv: 'sv-SE', en: 'en-GB' } as const

/** A formatter takes longer to make than the rest of a card: each is made when the first date needs it. */
const formatter = (language: Language, options: Intl.DateTimeFormatOptions) => {
  let made: Intl.DateTimeFormat | undefined
  return (iso: string) => {
    made ??= new Intl.DateTimeFormat(tags[language], { ...options, timeZone: 'UTC' })
    return made.format(new Date(iso))
  }
}

const dates = (language: Language) => {
  const day = formatter(language, { dateStyle: 'long' })
  const month = formatter(language, { month: 'long', year: 'numeric' })
  return (iso: string) => (iso.length > 'yyyy-mm'.length ? day : month)(iso)
}

/** The words of each language. A missing key is an author's mistake and throws. */
export const createWords = (resources: Record<Language, object> = vocabulary): Record<Language, Words> => {
  const i18n = createInstance({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: resources.en }, sv: { translation: resources.sv } },
    parseMissingKeyHandler: key => {
      throw new Error(`No words for "${key}": add the key to every file in locales/.`)
    },
  })
  void i18n.init()
  const words = (language: Language): Words => {
    const t = i18n.getFixedT(language)
    const inWords = dates(language)
    return { language, t, date: iso => (iso ? inWords(iso) : t('date.none')) }
  }
  return { en: words('en'), sv: words('sv') }
}
