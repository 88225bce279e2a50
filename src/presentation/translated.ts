import { languages } from '../conversation/ports.ts'

/** Entries that hold their words in every language. One that lacks a language is an author's mistake: all are named at once. */
export const translated = <Entry extends { readonly id: string }>(file: string, entries: readonly Entry[]) => {
  const lacking = languages.flatMap(language => {
    const ids = entries.filter(entry => !(language in entry)).map(({ id }) => id)
    return ids.length > 0 ? [`"${language}" is missing in ${ids.join(', ')}`] : []
  })
  if (lacking.length > 0) throw new Error(`${file}: ${lacking.join('; ')}.`)
  return entries
}
