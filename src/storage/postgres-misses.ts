import type { Miss, Misses } from '../conversation/ports.ts'
import { firstDayKept, tellingOnce } from './misses-days.ts'
import type { Database } from './postgres-database.ts'
import { others } from './postgres-statements.ts'
import type { Log } from './store.ts'
import { takingTurns } from './turns.ts'

interface Kept {
  /** How many days a miss is kept, its own day among them. 0 keeps nothing, and forgets what there was. */
  readonly days: number
  readonly log: Log
  readonly now?: () => Date
}

/** Misses in a table. What is too old is forgotten with the first miss of a new day, and when asked to. */
export const missesInTable = ({ run }: Database, { days, log, now = () => new Date() }: Kept) => {
  const inTurn = takingTurns()
  const tell = tellingOnce(log)
  const first = () => firstDayKept(now(), days)
  let done = ''
  const forget = async () => {
    if (done === first()) return
    await run(others.missesBefore, [first()])
    done = first()
  }
  const keep = async (miss: Miss) => {
    await forget()
    if (miss.day >= first()) await run(others.note, [miss.day, JSON.stringify(miss)])
  }
  const inOrder = (work: () => Promise<void>) => inTurn('misses', () => work().then(tell.works, tell.fails))
  const misses: Misses = {
    note: miss => inOrder(() => keep(miss)),
    all: () =>
      inTurn('misses', async () => {
        const rows = await run<{ readonly miss: Miss }>(others.missesSince, [first()])
        return rows.map(({ miss }) => miss)
      }),
  }
  return { misses, forgetOld: () => inOrder(forget) }
}
