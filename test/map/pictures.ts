import { languages } from '../../src/conversation/ports.ts'
import { drawInterview } from '../../src/map/interview.ts'
import { drawTable } from '../../src/map/table.ts'
import { createWords } from '../../src/presentation/words.ts'

const voices = createWords()

/** The pictures of the README, by file: what the rules and the words draw now. */
export const pictures: readonly (readonly [string, string])[] = languages.flatMap(language => [
  [`table.${language}.svg`, drawTable(voices[language])],
  [`interview.${language}.svg`, drawInterview(voices[language])],
])
