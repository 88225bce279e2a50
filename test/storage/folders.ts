import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** New empty folders for the tests of one `describe`, all gone at its end. */
export const newFolders = (place: () => string = tmpdir): (() => Promise<string>) => {
  let root: string
  before(async () => {
    root = await mkdtemp(join(place(), 'kanalguiden-storage-'))
  })
  after(() => rm(root, { recursive: true }))
  return () => mkdtemp(join(root, 'data-'))
}

/** Where the file of a record must be: written down here once more on purpose, since operators know it too. */
export const fileOf = (dataDir: string, kind: 'sessions' | 'people' | 'places', id: string): string => {
  const name = createHash('sha256').update(id).digest('hex')
  return join(dataDir, kind, name.slice(0, 2), `${name}.json`)
}

/** Every file by its path inside the folder, with a mark that changes at each write. */
export const filesIn = async (folder: string): Promise<Map<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const marked = paths.map(async path => {
    const { ino, ctimeNs } = await stat(path, { bigint: true })
    return [relative(folder, path), `${ino} ${ctimeNs}`] as const
  })
  return new Map(await Promise.all(marked))
}

/** The records' files, by their paths inside the folder. */
export const recordsIn = async (folder: string): Promise<string[]> =>
  [...(await filesIn(folder)).keys()].filter(file => file.endsWith('.json'))
