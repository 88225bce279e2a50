import type { Safe } from '../../relationships/ports.ts'
import type { Database } from './database.ts'
import { others } from './statements.ts'

const name = 'partner-center-sign-in'

/** One row, for all processes: what any of them renews holds for the others too. */
export const safeInTable = ({ run }: Database): Safe => ({
  read: async () => (await run<{ readonly sealed: string }>(others.secret, [name]))[0]?.sealed,
  write: async sealed => void (await run(others.keepSecret, [name, sealed])),
  setAside: async () => void (await run(others.setSecretAside, [name, `${name}.unreadable`])),
})
