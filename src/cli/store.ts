import type { Miss, Rating } from '../conversation/ports.ts'
import type { Requests } from '../relationships/store.ts'
import { createLog } from '../runtime/log.ts'
import { lookIntoStore, openStore } from '../storage/open.ts'
import type { OpenStore } from '../storage/store.ts'

/** What goes wrong with the store is said beside the results. */
export const log = createLog('info', line => void process.stderr.write(`${line}\n`))

type Place = Parameters<typeof openStore>[0]

/** What `look` sees of the requests that the bot keeps; it may be running. */
export const lookAtRequests = <Seen>(place: Place, look: (requests: Requests) => Promise<Seen>): Promise<Seen> =>
  lookIntoStore(place, log, async ({ requests }) => look(await requests()))

/** What people said of answers. */
export const keptFeedback = (place: Place): Promise<readonly Rating[]> =>
  lookIntoStore(place, log, ({ feedback }) => feedback())

/** What was not understood. */
export const keptMisses = (place: Place): Promise<readonly Miss[]> =>
  lookIntoStore(place, log, ({ misses }) => misses())

/** All that the bot keeps, for a command that takes something out. Rejects with `FolderTaken` while the bot runs on a folder. */
export const openKept = (place: Place): Promise<OpenStore> => openStore(place, log)
