import { type Config, readConfig } from '../config/config.ts'
import type { Miss, Rating } from '../conversation/ports.ts'
import type { Requests } from '../relationships/store.ts'
import { readFeedback } from '../storage/folder/feedback.ts'
import { openFiles, readFiles } from '../storage/folder/files.ts'
import { createEmbedded } from '../storage/folder/lowdb.ts'
import { readMisses } from '../storage/folder/misses.ts'
import { openArchive } from '../storage/folder/open.ts'
import { requestsInFolder } from '../storage/folder/requests.ts'
import { type OpenStore, openStore } from '../storage/open.ts'
import { environment } from './environment.ts'

export const log = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`)

const configured = (): Config => readConfig(environment())

type Place = Parameters<typeof openStore>[0]

/** For a command that only looks: into the database, which is let go again, or into a folder, where nothing is touched. */
const looking = async <Seen>(
  config: Place,
  inDatabase: (store: OpenStore) => Promise<Seen>,
  inFolder: (dataDir: string) => Promise<Seen>,
): Promise<Seen> => {
  if (!config.DATABASE_URL) return inFolder(config.DATA_DIR)
  const store = await openStore(config, log)
  return inDatabase(store).finally(store.close)
}

/** What `look` sees of the requests that the bot keeps; it may be running. */
export const lookAtRequests = <Seen>(look: (requests: Requests) => Promise<Seen>): Promise<Seen> =>
  looking(
    configured(),
    ({ archive }) => look(archive.requests),
    async dataDir => look(await requestsInFolder(await readFiles({ dataDir, log }))),
  )

/** What people said of answers. */
export const keptFeedback = (config: Place): Promise<readonly Rating[]> =>
  looking(
    config,
    ({ feedback }) => feedback.all(),
    dataDir => readFeedback({ dataDir, days: config.FEEDBACK_DAYS }),
  )

/** What was not understood. */
export const keptMisses = (config: Place): Promise<readonly Miss[]> =>
  looking(
    config,
    ({ misses }) => misses.all(),
    dataDir => readMisses({ dataDir, days: config.MISSES_DAYS }),
  )

/** All that the bot keeps, for a command that takes something out. Rejects with `FolderTaken` while the bot runs on a folder. */
export const openKept = async (): Promise<Pick<OpenStore, 'memories' | 'archive' | 'close'>> => {
  const config = configured()
  if (config.DATABASE_URL) return openStore(config, log)
  const files = await openFiles({ dataDir: config.DATA_DIR, log })
  return { archive: await openArchive(files), memories: await createEmbedded(files), close: files.close }
}
