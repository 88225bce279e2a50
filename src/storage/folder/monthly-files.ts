import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ignoring, onDisk, readText, removeFile, writeText } from '../disk/disk.ts'

/** What is kept by its day, an ISO date. */
export interface Dated {
  readonly day: string
}

/** An entry out of one line's JSON; undefined where it is none. */
export type ReadEntry<Entry extends Dated> = (json: unknown) => Entry | undefined

export const lineOf = (entry: Dated): string => `${JSON.stringify(entry)}\n`

/** The entries from `first` on, oldest month first. A line that is torn or foreign is passed over. */
export const entriesSince = async <Entry extends Dated>(
  folder: string,
  first: string,
  read: ReadEntry<Entry>,
): Promise<readonly Entry[]> => {
  const files = (await monthsIn(folder)).filter(month => month >= first.slice(0, 7))
  const texts = await Promise.all(files.map(month => readText(fileOf(folder, month))))
  return texts.flatMap(text => entriesIn(text ?? '', read)).filter(({ day }) => day >= first)
}

/** Removes what is older than `first`: whole files, and the old lines of the month that `first` is in. */
export const forgetBefore = async (folder: string, first: string): Promise<void> => {
  for (const month of await monthsIn(folder)) {
    const file = fileOf(folder, month)
    if (month < first.slice(0, 7)) await removeFile(file)
    if (month === first.slice(0, 7)) await keepFrom(file, first)
  }
}

/** A line of a newer version, which is no entry here, stays as it is while it is young enough. */
const keepFrom = async (file: string, first: string) => {
  const lines = ((await readText(file)) ?? '').split('\n').filter(Boolean)
  const kept = lines.filter(line => (entryOn(line, dayOf) ?? '') >= first)
  if (kept.length === 0) await removeFile(file)
  else if (kept.length < lines.length) await writeText(file, `${kept.join('\n')}\n`)
}

const bytesIn = async (file: string): Promise<number> => Buffer.byteLength((await readText(file)) ?? '')

/** In bytes. */
export const sizeOf = async (folder: string): Promise<number> => {
  const sizes = (await monthsIn(folder)).map(month => bytesIn(fileOf(folder, month)))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Removes the oldest until no more than so many bytes are left: whole months, and lines of the last that is too long alone. */
export const shrinkTo = async (folder: string, most: number): Promise<number> => {
  const months = await monthsIn(folder)
  for (const month of months.slice(0, -1)) {
    if ((await sizeOf(folder)) > most) await removeFile(fileOf(folder, month))
  }
  const left = await sizeOf(folder)
  if (left <= most) return left
  const file = fileOf(folder, months.at(-1) ?? '')
  const lines = ((await readText(file)) ?? '').split('\n').filter(Boolean)
  const kept: string[] = []
  let size = 0
  for (const line of lines.reverse()) {
    size += Buffer.byteLength(line) + 1
    if (size > most) break
    kept.unshift(line)
  }
  await writeText(file, kept.map(line => `${line}\n`).join(''))
  return sizeOf(folder)
}

const dayOf = (json: unknown): string | undefined => {
  const day = typeof json === 'object' && json !== null && 'day' in json ? json.day : undefined
  return typeof day === 'string' ? day : undefined
}

/** The file of a month, or of any day in it. */
export const fileOf = (folder: string, date: string) => join(folder, `${date.slice(0, 7)}.jsonl`)

/** The months that have a file, oldest first. */
const monthsIn = async (folder: string): Promise<readonly string[]> => {
  const names = (await onDisk(() => readdir(folder).catch(ignoring('ENOENT')))) ?? []
  return names.flatMap(name => /^(\d{4}-\d{2})\.jsonl$/.exec(name)?.[1] ?? []).sort()
}

const entriesIn = <Entry extends Dated>(text: string, read: ReadEntry<Entry>): readonly Entry[] =>
  text.split('\n').flatMap(line => entryOn(line, read) ?? [])

const entryOn = <Entry>(line: string, read: (json: unknown) => Entry | undefined): Entry | undefined => {
  try {
    return read(JSON.parse(line))
  } catch {
    return undefined
  }
}
