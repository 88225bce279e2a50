import type { MoveBook } from '../../moves/ports.ts'
import type { Posted } from '../../relationships/outbox.ts'
import type { Requests } from '../../relationships/store.ts'
import { noFacts } from '../facts.ts'
import { recordsOn, requestsOn } from '../indexed-records.ts'
import { takingTurns } from '../queue.ts'
import { type Listing, listedMoves, listedRequest } from '../record-index.ts'
import { movesShape, requestShape, type Shape } from '../shapes.ts'
import type { Files } from './files.ts'
import { fileOf, recordFile, recordsIn } from './record-file.ts'
import { openRecords } from './records.ts'

/** Files are read this many at a time at the start. */
const together = 64

interface Drawer<Record extends Posted> {
  readonly folder: string
  readonly shape: Shape<Record>
  readonly listed: Listing<Record>
}

/** One small lowdb file a record: what it tells of and its outbox are written, or not written, together. */
const shelfIn = <Record extends Posted>(files: Files, drawer: Drawer<Record>, kept: number) => {
  const { folder, shape, listed } = drawer
  const records = openRecords<Record>({ files, folder, shape, kept })
  const replace = async (id: string, facts: Record) => records.replace(await records.open(id), facts)
  return {
    read: async (id: string) => {
      const { facts } = (await records.open(id)).data
      return facts.version ? facts : undefined
    },
    write: (record: Record) => replace(listed(record).id, record),
    remove: (id: string) => replace(id, noFacts<Record>()),
    inTurn: takingTurns(),
  }
}

/** Every record that stands there. Whatever is none is set aside by reading it. */
const readAll = async <Record extends Posted>(files: Files, { folder, shape }: Drawer<Record>): Promise<Record[]> => {
  const paths = await recordsIn(files, folder)
  const found: Record[] = []
  for (let at = 0; at < paths.length; at += together) {
    const some = paths.slice(at, at + together).map(file => {
      const is = (id: string) => fileOf(folder, id) === file
      return recordFile({ files, file, shape, is }).read()
    })
    found.push(...(await Promise.all(some)).flatMap(record => record?.facts ?? []))
  }
  return found
}

export const requestsInFolder = async (files: Files, kept = 1024): Promise<Requests> => {
  const drawer = { folder: 'requests', shape: requestShape, listed: listedRequest }
  return requestsOn(shelfIn(files, drawer, kept), await readAll(files, drawer))
}

export const movesInFolder = async (files: Files): Promise<MoveBook> => {
  const drawer = { folder: 'moves', shape: movesShape, listed: listedMoves }
  return recordsOn(shelfIn(files, drawer, 1024), listedMoves, await readAll(files, drawer))
}
