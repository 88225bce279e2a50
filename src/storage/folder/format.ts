import { join } from 'node:path'
import { readText, writeText } from '../disk/disk.ts'

/** How a folder is laid out. It goes up when what a newer version writes can no longer be read by an older one. */
const format = 1

const fileIn = (root: string) => join(root, 'format')

/** Rejects with one sentence when a newer version has used the folder. Resolves to whether it says which one it is for. */
export const checkFormat = async (root: string): Promise<boolean> => {
  const text = await readText(fileIn(root))
  const found = Number(text)
  if (found > format) {
    const sentence = `The folder ${root} is laid out in format ${found}, and this version of Kanalguiden knows ${format}`
    throw new Error(`${sentence}: a newer one has used it. Start that, or give this one another folder in DATA_DIR.`)
  }
  return text !== null
}

/** The same, and says from now on which one it is for. */
export const claimFormat = async (root: string): Promise<void> => {
  if (!(await checkFormat(root))) await writeText(fileIn(root), `${format}\n`)
}
