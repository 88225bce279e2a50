import { createInstance, type TFunction } from 'i18next'
import { commonLanguage, type Language, languages } from '../conversation/ports.ts'
import * as spoken from '../languages.ts'
import type { OptionOf, QuestionId } from '../rules/questions.ts'

/** Every answer that the rules know has a label and a clue to tell it by. */
type Answerable = { readonly [Q in QuestionId]: Record<OptionOf<Q>, { readonly label: string; readonly clue: string }> }

export type Vocabulary = typeof spoken.en

/** All words of all languages. English is the reference: the compiler names each key that a language lacks. */
export const vocabulary: Record<Language, Vocabulary> = spoken satisfies Record<Language, Answerable>

/** One of something for each language. */
export const inEach = <Thing>(make: (language: Language) => Thing) =>
  Object.fromEntries(languages.map(language => [language, make(language)])) as Record<Language, Thing>

/** One language's voice: fixed once, so that no turn can change another's. */
export interface Words {
  readonly language: Language
  readonly t: TFunction
  /** An ISO day or month in words; null is "undated". */
  readonly date: (iso: string | null) => string
}

/** A language's name, as it calls itself. */
export const nameOf = ({ t }: Words, language: Language): string => t('language.name', { lng: language })

/** What one language is called in another: "Swedish", "engelska". */
export const languageInWords = ({ language }: Words, other: Language): string =>
  new Intl.DisplayNames([vocabulary[language].language.tag], { type: 'language' }).of(other) ?? other

export const othersThan = (language: Language) => languages.filter(other => other !== language)

/** A formatter takes longer to make than the rest of a card: each is made when the first date needs it. */
const formatter = (language: Language, options: Intl.DateTimeFormatOptions) => {
  let made: Intl.DateTimeFormat | undefined
  return (iso: string) => {
    made ??= new Intl.DateTimeFormat(vocabulary[language].language.tag, { ...options, timeZone: 'UTC' })
    return made.format(new Date(iso))
  }
}

const dates = (language: Language) => {
  const day = formatter(language, { dateStyle: 'long' })
  const month = formatter(language, { month: 'long', year: 'numeric' })
  return (iso: string) => (iso.length > 'yyyy-mm'.length ? day : month)(iso)
}

/** Words without anything to fill in are looked up once: there are as many as keys in locales/. */
const onceEach = (t: TFunction): TFunction => {
  const known = new Map<unknown, string>()
  return new Proxy(t, {
    apply: (look, self, args: readonly unknown[]) => {
      if (args.length > 1) return Reflect.apply(look, self, args)
      const words = known.get(args[0]) ?? String(Reflect.apply(look, self, args))
      known.set(args[0], words)
      return words
    },
  })
}

/** The words of each language. A missing key is an author's mistake and throws. */
export const createWords = (resources: Record<Language, object> = vocabulary): Record<Language, Words> => {
  const i18n = createInstance({
    lng: commonLanguage,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: inEach(language => ({ translation: resources[language] })),
    parseMissingKeyHandler: key => {
      throw new Error(`No words for "${key}": add the key to every file in locales/.`)
    },
  })
  void i18n.init()
  return inEach((language): Words => {
    const t = onceEach(i18n.getFixedT(language))
    const inWords = dates(language)
    return { language, t, date: iso => (iso ? inWords(iso) : t('date.none')) }
  })
}
