/** The shortest text that, said again and again, makes all of this one. */
const unitOf = (text: string): string => text.slice(0, (text + text).indexOf(text, 1))

/** Whether a secret is none: hardly any different characters, or the same few again and again. */
export const isGuessable = (text: string, least: number): boolean =>
  new Set(text).size < least || unitOf(text).length <= text.length / 2
