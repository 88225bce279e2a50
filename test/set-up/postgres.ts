/** `npm test` runs this first: the store for many machines is tested on a real PostgreSQL. Silent when there is one. */
import { ensure } from './debian.ts'
import { findPostgres } from './find-postgres.ts'

process.exitCode = ensure({
  why: 'The tests of the store for many machines need a PostgreSQL server and this machine has none',
  packages: 'postgresql',
  remedy: 'install PostgreSQL 15 or newer, or set POSTGRES_BIN to the folder with its initdb',
  found: () => findPostgres() !== undefined,
})
