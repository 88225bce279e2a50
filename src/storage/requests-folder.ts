import { hash } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { Kept } from '../relationships/kept.ts'
import type { Requests } from '../relationships/requests.ts'
import { readText } from './disk.ts'
import { makeFolder } from './flushed-folders.ts'
import { idIn, recordsIn } from './ids-in-folder.ts'
import { recordFile } from './record-file.ts'
import { requestShape } from './request-shape.ts'
import { requestsOn } from './requests-by.ts'
import type { Fault } from './set-aside.ts'
import { takingTurns } from './turns.ts'

interface Where {
  /** It is made when missing. */
  readonly folder: string
  readonly setAside: (file: string, fault: Fault) => Promise<void>
}

const fileOf = (folder: string, id: string) => {
  const name = hash('sha256', id)
  return join(folder, name.slice(0, 2), `${name}.json`)
}

const nothing = {} as Kept

/** Files are read this many at a time at the start. */
const together = 64

/** One small lowdb file a request: state, outbox and trail are written, or not written, together. */
export const requestsInFolder = async ({ folder, setAside }: Where): Promise<Requests> => {
  const open = (id: string, file = fileOf(folder, id)) =>
    new Low(recordFile({ id, file, shape: requestShape, setAside }), { id, facts: nothing })
  const read = async (id: string, file?: string) => {
    const record = open(id, file)
    await record.read()
    return record.data.facts.version ? record.data.facts : undefined
  }
  const shelf = {
    read: (id: string) => read(id),
    write: async (kept: Kept) => {
      const record = open(kept.request.id)
      record.data = { id: kept.request.id, facts: kept }
      await record.write()
    },
    remove: (id: string) => open(id).write(),
    inTurn: takingTurns(),
  }
  await makeFolder(folder)
  return requestsOn(shelf, await readAll(folder, read))
}

type Read = (id: string, file: string) => Promise<Kept | undefined>

/** Every record that stands there. Whatever is none is set aside by reading it. */
const readAll = async (folder: string, read: Read): Promise<Kept[]> => {
  const files = await recordsIn(folder)
  const found: Kept[] = []
  for (let at = 0; at < files.length; at += together) {
    const some = files.slice(at, at + together).map(async file => read(idIn(await readText(file)) ?? '', file))
    found.push(...(await Promise.all(some)).filter(kept => kept !== undefined))
  }
  return found
}
