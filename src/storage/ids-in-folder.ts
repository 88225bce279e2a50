import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readText } from './disk.ts'
import { ignoring, onDisk } from './disk-errors.ts'

/** The id that a record's file says it has; nothing in a file that is none. */
export const idIn = (text: string | null): string | undefined => {
  try {
    const { id } = JSON.parse(text ?? '')
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}

/** The record files of a folder. */
export const recordsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await onDisk(() => readdir(folder, { recursive: true }).catch(ignoring('ENOENT')))
  return (names ?? []).filter(name => /(^|[\\/])[0-9a-f]{64}\.json$/.test(name)).map(name => join(folder, name))
}

/** The ids of a folder's records that are wanted. It reads every file: for what happens seldom. */
export const idsIn = async (folder: string, wanted: (id: string) => boolean): Promise<readonly string[]> => {
  const found: string[] = []
  for (const file of await recordsIn(folder)) {
    const id = idIn(await readText(file))
    if (id !== undefined && wanted(id)) found.push(id)
  }
  return found
}
