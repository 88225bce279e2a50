import { existsSync } from 'node:fs'
import { readConfig } from '../config/config.ts'
import type { Miss } from '../conversation/ports.ts'
import { openArchive } from '../storage/archive.ts'
import { createEmbedded } from '../storage/lowdb.ts'
import { readMisses } from '../storage/misses.ts'
import { type OpenStore, openStore } from '../storage/open.ts'

export const log = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`)

/** What the bot keeps, wherever the configuration says, for a command that looks into it or takes something out. */
export const openKept = async (): Promise<Pick<OpenStore, 'memories' | 'archive' | 'close'>> => {
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env)
  if (config.DATABASE_URL) return openStore(config, log)
  const place = { dataDir: config.DATA_DIR, log }
  return { archive: await openArchive(place), memories: await createEmbedded(place), close: async () => {} }
}

/** The misses that the bot keeps; nothing is touched in a folder, since the bot may be running. */
export const keptMisses = async (config: Parameters<typeof openStore>[0]): Promise<readonly Miss[]> => {
  if (!config.DATABASE_URL) return readMisses({ dataDir: config.DATA_DIR, days: config.MISSES_DAYS })
  const { misses, close } = await openStore(config, log)
  return misses.all().finally(close)
}
