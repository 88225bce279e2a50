import type { BatchRow } from '../../conversation/batch.ts'
import { type Answers, ownChannels } from '../../rules/questions.ts'

/** What stands in a piece of text. */
export interface Reading {
  readonly facts: Answers
  readonly unclear?: string
}
export type Read = (text: string) => Reading

export const says = ({ facts, unclear }: Reading): boolean => Object.keys(facts).length > 0 || unclear !== undefined
/** Whether it says where all of it was bought: in one place, or each kind in its own. */
export const saysWhere = (facts: Answers): boolean =>
  facts.channel !== undefined || ownChannels.every(name => facts[name])
export const isComplete = ({ facts }: Pick<Reading, 'facts'>): boolean => facts.kind !== undefined && saysWhere(facts)

/** "365 direct from Microsoft; Azure through another partner": cells that speak of a kind each are one sentence. */
const eachKind = (cells: readonly string[], said: readonly Reading[], read: Read): Reading | undefined => {
  const kinds = new Set(said.map(({ facts }) => facts.kind))
  if (!kinds.has('license') || !kinds.has('usage')) return undefined
  const whole = read(cells.join(', '))
  return whole.facts.kind === 'both' ? whole : undefined
}

/** What several cells say together. A cell by itself may say more than in a row: "open". */
export const readCells = (cells: readonly string[], read: Read): Reading => {
  const filled = cells.filter(Boolean)
  const said = filled.map(read)
  const each = eachKind(filled, said, read)
  if (each) return each
  const facts: Answers = Object.assign({}, ...said.map(each => each.facts))
  const unclear = saysWhere(facts) ? undefined : said.find(each => each.unclear)?.unclear
  return { facts, ...(unclear && { unclear }) }
}

/** A row whose term is known to end. */
export const endingBy = (termEnd: string | undefined, row: BatchRow): BatchRow => (termEnd ? { ...row, termEnd } : row)

export const batchRow = (name: string, { facts, unclear }: Reading): BatchRow => ({
  name,
  answers: facts,
  ...(unclear && { unclear }),
})
