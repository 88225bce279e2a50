import { commonLanguage, type Language, languages, type Memories, type Person } from '../conversation/ports.ts'

interface Client {
  readonly person: Person
  /** The locale tag of the person's client, when it sends one. */
  readonly locale?: string | undefined
  /** The same from beside the message, where the client did not send it with it. */
  readonly client?: string
}

/** sv-SE, sv_SE → sv, en-GB → en, of a language that we do not speak → the common one; nothing where nothing is said. */
const localeLanguage = (locale = ''): Language | undefined => {
  const [spoken = ''] = locale.trim().toLowerCase().split(/[-_]/)
  return spoken === '' ? undefined : (languages.find(language => language === spoken) ?? commonLanguage)
}

/** The language of a client, where nothing else is known of the person. */
export const spokenBy = (locale?: string): Language => localeLanguage(locale) ?? commonLanguage

/** A choice wins, then what they write in, then their client; where it does not say, what it said last, and then this message. */
export const languageFor = async (
  { person, locale, client: beside }: Client,
  { people }: Memories,
  heard: Language = commonLanguage,
): Promise<Language> => {
  const { language, spoken, client } = await people.recall(person.personId)
  return language ?? spoken ?? localeLanguage(locale) ?? client ?? localeLanguage(beside) ?? heard
}

/** Keeps what somebody's client speaks, for the day on which it does not say. The common language need not be written down. */
export const noteClient = async ({ person: { personId }, locale }: Client, { people }: Memories): Promise<void> => {
  const speaks = localeLanguage(locale)
  if (speaks && speaks !== ((await people.recall(personId)).client ?? commonLanguage))
    await people.remember(personId, { client: speaks })
}
