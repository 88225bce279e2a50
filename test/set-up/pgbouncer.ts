/** `npm run test:failover` runs this first: PostgreSQL is tried through a pooler. Silent when there is one. */
import { existsSync } from 'node:fs'
import { ensure } from './debian.ts'

export const pgbouncer = process.env.PGBOUNCER ?? '/usr/sbin/pgbouncer'

if (import.meta.main) {
  process.exitCode = ensure({
    why: 'The tests of a pooler need PgBouncer and this machine has none',
    packages: 'pgbouncer',
    remedy: 'install PgBouncer, or set PGBOUNCER to the path of one',
    found: () => existsSync(pgbouncer),
  })
}
