import { hash } from 'node:crypto'
import type { Memory } from '../../conversation/ports.ts'
import { noFacts } from '../facts.ts'
import { takingTurns } from '../queue.ts'
import type { Database } from './database.ts'
import type { RecordTable } from './statements.ts'

/** Finds an id of any length with anything in it. */
export const keyOf = (id: string): string => hash('sha256', id, 'base64url')

/** `conversation|person` → both; what is not of this form is a conversation without a person. */
export const sessionKeys = (id: string): readonly string[] => {
  const at = id.lastIndexOf('|') + 1
  return (at > 0 ? [id.slice(0, at), id.slice(at)] : [id, '']).map(keyOf)
}

interface Changed<Facts> {
  readonly before: Facts
  readonly facts: Facts
}

/** A memory in a table. What is said is merged by one statement, which writes nothing where it was known. */
export const memoryInTable = <Facts extends object>(
  { run }: Database,
  table: RecordTable,
  read: (stored: Facts) => Facts,
  keysOf: (id: string) => readonly string[] = id => [keyOf(id)],
): Memory<Facts> => {
  const inTurn = takingTurns()
  const recall = async (id: string): Promise<Facts> =>
    read((await run<Pick<Changed<Facts>, 'facts'>>(table.recall, keysOf(id)))[0]?.facts ?? noFacts())
  const merge = async (id: string, said: string) => {
    const [row] = await run<Changed<Facts>>(table.remember, [...keysOf(id), JSON.stringify(id), said])
    return { before: read(row?.before ?? noFacts()), after: read(row?.facts ?? noFacts()) }
  }
  const look = async (id: string) => {
    const known = await recall(id)
    return { before: known, after: known }
  }
  return {
    recall: id => inTurn(id, () => recall(id)),
    remember: (id, facts) => {
      const said = JSON.stringify(facts)
      return inTurn(id, () => (said === '{}' ? look(id) : merge(id, said)))
    },
    forget: (id, fact) =>
      inTurn(id, async () => {
        if (fact === undefined) await run(table.forget, keysOf(id))
        else for (const step of [table.forgetLast, table.forgetFact]) await run(step, [...keysOf(id), fact])
      }),
  }
}
