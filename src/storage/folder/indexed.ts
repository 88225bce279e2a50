import type { Kept } from '../../relationships/record.ts'
import type { Requests } from '../../relationships/store.ts'
import { noFacts } from '../facts.ts'
import { requestsOn } from '../indexed-requests.ts'
import { takingTurns } from '../queue.ts'
import { requestShape } from '../shapes.ts'
import type { Files } from './files.ts'
import { fileOf, recordFile, recordsIn } from './record-file.ts'
import { openRecords } from './records.ts'

const folder = 'requests'

/** Files are read this many at a time at the start. */
const together = 64

/** One small lowdb file a request: state, outbox and trail are written, or not written, together. */
export const requestsInFolder = async (files: Files, kept = 1024): Promise<Requests> => {
  const records = openRecords<Kept>({ files, folder, shape: requestShape, kept })
  const replace = async (id: string, facts: Kept) => records.replace(await records.open(id), facts)
  const shelf = {
    read: async (id: string) => {
      const { facts } = (await records.open(id)).data
      return facts.version ? facts : undefined
    },
    write: (kept: Kept) => replace(kept.request.id, kept),
    remove: (id: string) => replace(id, noFacts<Kept>()),
    inTurn: takingTurns(),
  }
  return requestsOn(shelf, await readAll(files))
}

/** Every record that stands there. Whatever is none is set aside by reading it. */
const readAll = async (files: Files): Promise<Kept[]> => {
  const paths = await recordsIn(files, folder)
  const found: Kept[] = []
  for (let at = 0; at < paths.length; at += together) {
    const some = paths.slice(at, at + together).map(file => {
      const is = (id: string) => fileOf(folder, id) === file
      return recordFile({ files, file, shape: requestShape, is }).read()
    })
    found.push(...(await Promise.all(some)).flatMap(record => record?.facts ?? []))
  }
  return found
}
