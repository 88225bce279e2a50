import { loadEnvFile } from '../config/env-file.ts'
import type { Environment } from '../config/read.ts'

/** The variables of this process, with those of `.env` where there is one. */
export const environment = (): Environment => {
  loadEnvFile(process.env)
  return process.env
}
