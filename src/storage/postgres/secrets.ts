import { randomUUID } from 'node:crypto'
import type { Safe } from '../../relationships/ports.ts'
import { inTurnOf } from '../lease.ts'
import type { Database } from './database.ts'
import { others } from './statements.ts'

const name = 'partner-center-sign-in'

/** One row, for all processes: what any of them renews holds for the others too. */
export const safeInTable = ({ run }: Database): Safe => ({
  alone: work => {
    const me = randomUUID()
    return inTurnOf(async () => {
      const mine = (await run(others.takeLease, [name, me])).length > 0
      return mine ? async () => void (await run(others.endLease, [name, me])) : undefined
    }, work)
  },
  read: async () => (await run<{ readonly sealed: string }>(others.secret, [name]))[0]?.sealed,
  write: async sealed => void (await run(others.keepSecret, [name, sealed])),
  setAside: async () => void (await run(others.setSecretAside, [name, `${name}.unreadable`])),
})
