import type { Log } from '../../runtime/log.ts'
import { takingTurns } from '../queue.ts'
import { firstDayKept, mostBytes, tellingOnce } from '../retention.ts'
import type { Database } from './database.ts'
import type { Statement } from './statements.ts'

interface Table<Entry> {
  readonly add: Statement
  readonly since: Statement
  readonly before: Statement
  /** Takes away what is beyond so many bytes, the oldest first. */
  readonly beyond: Statement
  /** What `add` takes. */
  readonly row: (entry: Entry) => readonly string[]
  /** What the log says when nothing can be kept. */
  readonly failing: string
}

interface Kept {
  /** How many days an entry is kept, its own day among them. 0 keeps nothing, and forgets what there was. */
  readonly days: number
  readonly log: Log
  readonly now?: (() => Date) | undefined
  /** Bytes. */
  readonly most?: number
}

/** So many more are noted before somebody looks again how many bytes there are. */
const often = 200

/** Entries in a table. What is too old is forgotten at start, and with the first entry of a new day. Noting never rejects. */
export const entriesInTable = async <Entry extends { readonly day: string }>(
  { run }: Database,
  { add, since, before, beyond, row, failing }: Table<Entry>,
  { days, log, now = () => new Date(), most = mostBytes }: Kept,
) => {
  const inTurn = takingTurns()
  const tell = tellingOnce(log, failing)
  const first = () => firstDayKept(now(), days)
  let [done, noted] = ['', 0]
  const forget = async () => {
    if (done === first()) return
    await run(before, [first()])
    done = first()
  }
  const keep = async (entry: Entry) => {
    await forget()
    if (entry.day < first()) return
    await run(add, [...row(entry)])
    if (++noted % often === 0) await run(beyond, [most])
  }
  const inOrder = (work: () => Promise<void>) => inTurn(add.name, () => work().then(tell.works, tell.fails))
  const tidy = () =>
    inOrder(async () => {
      await forget()
      await run(beyond, [most])
    })
  await tidy()
  return {
    tidy,
    note: (entry: Entry) => inOrder(() => keep(entry)),
    all: () =>
      inTurn(add.name, async () => {
        const rows = await run<{ readonly entry: Entry }>(since, [first()])
        return rows.map(({ entry }) => entry)
      }),
  }
}
