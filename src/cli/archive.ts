import { existsSync } from 'node:fs'
import { type Config, readConfig } from '../config/config.ts'
import type { Miss, Rating } from '../conversation/ports.ts'
import type { Requests } from '../relationships/requests.ts'
import { openArchive } from '../storage/archive.ts'
import { readFeedback } from '../storage/feedback.ts'
import { openFiles, readFiles } from '../storage/files.ts'
import { createEmbedded } from '../storage/lowdb.ts'
import { readMisses } from '../storage/misses.ts'
import { type OpenStore, openStore } from '../storage/open.ts'
import { requestsInFolder } from '../storage/requests-folder.ts'

export const log = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`)

const configured = (): Config => {
  if (existsSync('.env')) process.loadEnvFile()
  return readConfig(process.env)
}

/** The requests that the bot keeps, for a command that only looks: the bot may be running. */
export const readRequests = async (): Promise<Requests> => {
  const config = configured()
  if (config.DATABASE_URL) return (await openStore(config, log)).archive.requests
  return requestsInFolder(await readFiles({ dataDir: config.DATA_DIR, log }))
}

/** All that the bot keeps, for a command that takes something out. Rejects with `FolderTaken` while the bot runs on a folder. */
export const openKept = async (): Promise<Pick<OpenStore, 'memories' | 'archive' | 'close'>> => {
  const config = configured()
  if (config.DATABASE_URL) return openStore(config, log)
  const files = await openFiles({ dataDir: config.DATA_DIR, log })
  return { archive: await openArchive(files), memories: await createEmbedded(files), close: files.close }
}

/** What people said of answers; nothing is touched in a folder. */
export const keptFeedback = async (config: Parameters<typeof openStore>[0]): Promise<readonly Rating[]> => {
  if (!config.DATABASE_URL) return readFeedback({ dataDir: config.DATA_DIR, days: config.FEEDBACK_DAYS })
  const { feedback, close } = await openStore(config, log)
  return feedback.all().finally(close)
}

/** The misses that the bot keeps; nothing is touched in a folder, since the bot may be running. */
export const keptMisses = async (config: Parameters<typeof openStore>[0]): Promise<readonly Miss[]> => {
  if (!config.DATABASE_URL) return readMisses({ dataDir: config.DATA_DIR, days: config.MISSES_DAYS })
  const { misses, close } = await openStore(config, log)
  return misses.all().finally(close)
}
