import { join, relative, sep } from 'node:path'
import { filesIn, readText } from '../disk/disk.ts'

/** What files shall hold, by their paths; null: they shall be gone. */
export type Texts = ReadonlyMap<string, string | null>

export interface Reading {
  /** The text of a file, or null when there is none. */
  read(file: string): Promise<string | null>
  /** The files in a folder and below. */
  list(folder: string): Promise<readonly string[]>
}

/** Files as they will be when the texts that are on their way have arrived. `layers`: those, the newest first. */
export const readingThrough = (root: string, layers: () => readonly Texts[]): Reading => ({
  read: async file => {
    const texts = layers().find(layer => layer.has(file))
    return texts?.get(file) ?? (texts ? null : readText(join(root, file)))
  },
  list: async folder => {
    // Asked first: what arrives in between is then in its file.
    const coming = layers().toReversed()
    const found = new Set((await filesIn(join(root, folder))).map(file => relative(root, file)))
    for (const [file, text] of coming.flatMap(layer => [...layer])) {
      if (text === null) found.delete(file)
      else if (file.startsWith(folder + sep)) found.add(file)
    }
    return [...found]
  },
})
