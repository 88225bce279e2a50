import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

/** The folder of PostgreSQL's own programs: POSTGRES_BIN if set, else the newest that Debian installed, else one in PATH. */
export function findPostgres(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((one, other) => Number(other) - Number(one)) : []
  const folders = [...versions.map(version => join(DEBIAN, version, 'bin')), ...(env.PATH ?? '').split(':')]
  return [env.POSTGRES_BIN, ...folders].find(folder => folder && existsSync(join(folder, 'initdb')))
}
