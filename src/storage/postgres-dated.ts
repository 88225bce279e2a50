import { firstDayKept, tellingOnce } from './kept-days.ts'
import type { Kind, Monthly } from './monthly.ts'
import type { Dated } from './monthly-files.ts'
import type { Database } from './postgres-database.ts'
import type { DatedTable } from './postgres-statements.ts'
import type { Log } from './store.ts'
import { takingTurns } from './turns.ts'

interface Kept {
  /** How many days an entry is kept, its own day among them. 0 keeps nothing, and forgets what there was. */
  readonly days: number
  readonly log: Log
  readonly now?: () => Date
}

/** Entries in a table. What is too old is forgotten at start, and with the first entry of a new day. */
export const entriesInTable = async <Entry extends Dated>(
  { run }: Database,
  table: DatedTable,
  { failing, read }: Pick<Kind<Entry>, 'failing' | 'read'>,
  { days, log, now = () => new Date() }: Kept,
): Promise<Monthly<Entry>> => {
  const inTurn = takingTurns()
  const tell = tellingOnce(log, failing)
  const first = () => firstDayKept(now(), days)
  let done = ''
  const forget = async () => {
    if (done === first()) return
    await run(table.before, [first()])
    done = first()
  }
  const inOrder = (work: () => Promise<void>) => inTurn('', () => work().then(tell.works, tell.fails))
  await inOrder(forget)
  return {
    note: entry =>
      inOrder(async () => {
        await forget()
        if (entry.day >= first()) await run(table.note, [entry.day, JSON.stringify(entry)])
      }),
    all: () =>
      inTurn('', async () => {
        const rows = await run<{ readonly entry: unknown }>(table.since, [first()])
        return rows.flatMap(({ entry }) => read(entry) ?? [])
      }),
  }
}
