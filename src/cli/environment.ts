import { existsSync } from 'node:fs'
import { clean } from '../input/clean.ts'

/** The variables of this process, with those of `.env` where there is one. A byte order mark before the first name is none of it. */
export const environment = (): Readonly<Record<string, string | undefined>> => {
  if (existsSync('.env')) process.loadEnvFile()
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [clean(name), value]))
}
