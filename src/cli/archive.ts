import { existsSync } from 'node:fs'
import { readConfig } from '../config/config.ts'
import type { Requests } from '../relationships/requests.ts'
import { openArchive } from '../storage/archive.ts'
import { openFiles, readFiles } from '../storage/files.ts'
import { createEmbedded } from '../storage/lowdb.ts'
import { requestsInFolder } from '../storage/requests-folder.ts'

const log = (line: object) => void process.stderr.write(`${JSON.stringify(line)}\n`)

const where = () => {
  if (existsSync('.env')) process.loadEnvFile()
  return { dataDir: readConfig(process.env).DATA_DIR, log }
}

/** The requests that the bot keeps in DATA_DIR, for a command that only looks: the bot may be running. */
export const readRequests = async (): Promise<Requests> => requestsInFolder(await readFiles(where()))

/** All that the bot keeps in DATA_DIR, for a command that takes something out. Rejects with `FolderTaken` while the bot runs. */
export const openKept = async () => {
  const files = await openFiles(where())
  return { archive: await openArchive(files), store: await createEmbedded(files), close: files.close }
}
