import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Fault } from '../disk/quarantine.ts'
import type { Shape, Stored } from '../shapes.ts'
import type { Files } from './files.ts'

/** Where a record is kept: ids may hold anything, file names may not. */
export const fileOf = (folder: string, id: string): string => {
  const name = hash('sha256', id)
  return join(folder, name.slice(0, 2), `${name}.json`)
}

interface RecordFile<Facts extends object> {
  readonly files: Files
  readonly file: string
  readonly shape: Shape<Facts>
  /** Whether a record's id is the right one for this file. */
  readonly is: (id: string) => boolean
}

/** lowdb's way to one record's file: its own JSONFile flushes nothing, so a power cut could take acknowledged answers away. */
export const recordFile = <Facts extends object>({
  files,
  file,
  shape,
  is,
}: RecordFile<Facts>): Adapter<Stored<Facts>> => ({
  read: async () => {
    const text = await files.read(file)
    if (text === null) return null
    const found = understand(text, is, shape)
    if (typeof found !== 'string') return found
    await files.setAside(file, found)
    return null
  },
  write: record => files.write(file, Object.keys(record.facts).length > 0 ? JSON.stringify(record) : null),
})

const understand = <Facts extends object>(
  text: string,
  is: (id: string) => boolean,
  shape: Shape<Facts>,
): Stored<Facts> | Fault => {
  const json = parsed(text)
  if (json === undefined) return 'not JSON'
  const { data } = shape.safeParse(json)
  if (!data) return 'not the shape of a record'
  return is(data.id) ? data : 'the record of another id'
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The id that a record's file says it has; nothing in a file that is none. */
const idIn = (text: string | null): string | undefined => {
  try {
    const { id } = JSON.parse(text ?? '')
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}

/** The record files of a folder. */
export const recordsIn = async (files: Files, folder: string): Promise<readonly string[]> =>
  (await files.list(folder)).filter(file => /[\\/][0-9a-f]{64}\.json$/.test(file))

/** The ids of a folder's records that are wanted. It reads every file: for what happens seldom. */
export const idsIn = async (
  files: Files,
  folder: string,
  wanted: (id: string) => boolean,
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const file of await recordsIn(files, folder)) {
    const id = idIn(await files.read(file))
    if (id !== undefined && wanted(id)) found.push(id)
  }
  return found
}
