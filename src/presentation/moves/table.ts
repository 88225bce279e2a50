import type { MoveCase } from '../../moves/case.ts'
import type { MoveRow } from '../../moves/events.ts'
import { situationInWords } from '../answer-words.ts'
import { ownerInWords, stepInWords } from '../plan/in-words.ts'
import { type Vocabulary, vocabulary, type Words } from '../words.ts'

/** What a row of the table is made of. */
interface Row extends Pick<MoveRow, 'next' | 'left'> {
  readonly move: Pick<MoveCase, 'customer' | 'answers' | 'count' | 'termEnd'>
}

type Column = keyof Vocabulary['move']['column']

const record = (words: Words, { move, next, left }: Row): Record<Column, string> => ({
  customer: move.customer,
  situation: situationInWords(words, move.answers),
  count: move.count ?? '',
  termEnd: move.termEnd ?? '',
  next: next ? stepInWords(words, next.id) : words.t('move.allDone'),
  who: next ? ownerInWords(words, next) : '',
  latest: next?.latest ?? '',
  left: `${left.steps.length}`,
})

/** Moves as a table with its headings, for a spreadsheet: days as other programs read them. */
export const movesTable = (words: Words, rows: readonly Row[]): readonly (readonly string[])[] => {
  const columns = Object.keys(vocabulary[words.language].move.column) as Column[]
  const records = rows.map(row => record(words, row))
  return [
    columns.map(column => words.t(`move.column.${column}`)),
    ...records.map(each => columns.map(name => each[name])),
  ]
}
