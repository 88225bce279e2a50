/** Exact commands and wishes for another language. */
import { type Language, languages } from '../../conversation/ports.ts'
import { compile, type Row } from '../text/patterns.ts'
import { isMark } from '../text/read.ts'
import { trained } from '../text/trained.ts'
import { commandWords, type Intent, intents, languageWords } from '../words/commands.ts'
import { fillers } from '../words/fillers.ts'

/** Builds the function that finds a command which is the whole message, give or take politeness. */
export const commandReader = () => {
  const rows: readonly Row<Intent>[] = intents.map(means => ({ means, phrases: commandWords[means] ?? [] }))
  const find = compile(rows)
  const exact = (words: readonly string[]): Intent | undefined => {
    const whole = find(words).filter(({ from, to }) => from === 0 && to === words.length)
    return whole[0]?.means
  }
  return (words: readonly string[]): Intent | undefined => {
    const spoken = words.filter(word => !isMark(word))
    const first = exact(spoken)
    if (first) return first
    let [from, to] = [0, spoken.length]
    while (from < to && fillers.has(spoken[from] ?? '')) from++
    while (to > from && fillers.has(spoken[to - 1] ?? '')) to--
    for (let start = from; start >= 0; start--) {
      const command = exact(spoken.slice(start, to)) ?? exact(spoken.slice(start))
      if (command) return command
    }
    return undefined
  }
}

/** "Svenska", "på engelska", "your language", "byt språk". */
const language = /^(sprak|language|lang$|svensk|engelsk|swed|engl|eng$|sve$|translat|overs[aä]tt)/

/** Whether a message speaks of languages at all. */
export const namesLanguage = (words: readonly string[]): boolean => words.some(word => language.test(word))

const denials = new Set('inte not dont cant ej ingen'.split(' '))

/** With two languages the other one. */
const after = (language: Language): Language =>
  languages[(languages.indexOf(language) + 1) % languages.length] ?? language

/** The language that a message asks for; the next one after now's where it names none, or says it does not know this one. */
export const languageReader = () => {
  const find = compile(trained.map((means): Row<Language> => ({ means, phrases: languageWords[means] })))
  return (words: readonly string[], now: Language): Language => {
    const named = find(words).at(-1)?.means
    if (named !== undefined && !words.some(word => denials.has(word))) return named
    return named === undefined || named === now ? after(now) : now
  }
}
