import { existsSync } from 'node:fs'
import { readConfig } from '../config/config.ts'
import { openArchive } from '../storage/archive.ts'
import { createEmbedded } from '../storage/lowdb.ts'

const log = (line: object) => void process.stderr.write(`${JSON.stringify(line)}\n`)

/** What the bot keeps in DATA_DIR, for a command that looks into it or takes something out. */
export const openKept = async () => {
  if (existsSync('.env')) process.loadEnvFile()
  const { DATA_DIR: dataDir } = readConfig(process.env)
  return { archive: await openArchive({ dataDir, log }), store: await createEmbedded({ dataDir, log }) }
}
