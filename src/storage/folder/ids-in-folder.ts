import type { Files } from './files.ts'

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
