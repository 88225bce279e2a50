import { existsSync } from 'node:fs'

/** The variables of this process, with those of `.env` where there is one. */
export const environment = (): Readonly<Record<string, string | undefined>> => {
  if (existsSync('.env')) process.loadEnvFile()
  return process.env
}
