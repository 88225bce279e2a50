import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { decoded } from '../input/decoded.ts'
import { ConfigurationFault, type Environment } from './read.ts'

/** The variables of a `.env`, whatever program saved it: Notepad writes a byte order mark, PowerShell UTF-16. */
const variablesIn = (file: string): Environment => {
  const read = decoded(readFileSync(file))
  if ('fault' in read) throw new ConfigurationFault([`${file}: cannot be read as text: save it as UTF-8`])
  return parseEnv(read.text)
}

/** Adds the variables of `.env` to those of the environment, which go first. */
export const loadEnvFile = (env: Record<string, string | undefined>, file = '.env'): void => {
  if (!existsSync(file)) return
  for (const [name, value] of Object.entries(variablesIn(file))) env[name] ??= value
}
