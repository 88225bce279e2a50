import type { BatchRow } from '../../conversation/batch.ts'
import type { Answers } from '../../rules/questions.ts'

/** What stands in a piece of text. */
export interface Reading {
  readonly facts: Answers
  readonly unclear?: string
}
export type Read = (text: string) => Reading

export const says = ({ facts, unclear }: Reading): boolean => Object.keys(facts).length > 0 || unclear !== undefined
export const isComplete = ({ facts }: Pick<Reading, 'facts'>): boolean =>
  facts.channel !== undefined && facts.kind !== undefined

/** What several cells say together. A cell by itself may say more than in a row: "open". */
export const readCells = (cells: readonly string[], read: Read): Reading => {
  const said = cells.filter(Boolean).map(read)
  const facts: Answers = Object.assign({}, ...said.map(each => each.facts))
  const unclear = facts.channel ? undefined : said.find(each => each.unclear)?.unclear
  return { facts, ...(unclear && { unclear }) }
}

export const batchRow = (name: string, { facts, unclear }: Reading): BatchRow => ({
  name,
  answers: facts,
  ...(unclear && { unclear }),
})
