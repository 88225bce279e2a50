import { languages } from '../../src/conversation/ports.ts'
import { drawInterview } from '../../src/map/interview.ts'
import { drawTable } from '../../src/map/table.ts'
import { createWords } from '../../src/presentation/words.ts'
import { edition } from '../../src/rules/changes.ts'
import { dayOf } from '../../src/rules/days.ts'
import { editionIds } from '../../src/rules/editions.ts'

/** The first day of the newest edition: the pictures are of today's answers, and the same until the rules change. */
export const drawnOn = dayOf(editionIds.at(-1) ?? edition)

const voices = createWords()

/** The pictures of the README, by file: what the rules and the words draw now. */
export const pictures: readonly (readonly [string, string])[] = languages.flatMap(language => [
  [`table.${language}.svg`, drawTable(voices[language], { day: drawnOn })],
  [`interview.${language}.svg`, drawInterview(voices[language], drawnOn)],
])
