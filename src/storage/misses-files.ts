import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod/v4'
import { languages, type Miss } from '../conversation/ports.ts'
import { readText, removeFile, writeText } from './disk.ts'
import { ignoring, onDisk } from './disk-errors.ts'

/** One line's content. */
const shape = z
  .strictObject({
    text: z.string(),
    language: z.literal(languages),
    day: z.iso.date(),
    outcome: z.literal(['offer', 'none']),
    best: z.string().optional(),
  })
  .transform(({ best, ...miss }): Miss => ({ ...miss, ...(best !== undefined && { best }) }))

export const lineOf = (miss: Miss): string => `${JSON.stringify(miss)}\n`

/** The misses from `first` on, oldest month first. A line that is torn or foreign is passed over. */
export const missesSince = async (folder: string, first: string): Promise<readonly Miss[]> => {
  const files = (await monthsIn(folder)).filter(month => month >= first.slice(0, 7))
  const texts = await Promise.all(files.map(month => readText(fileOf(folder, month))))
  return texts.flatMap(text => missesIn(text ?? '')).filter(({ day }) => day >= first)
}

/** Removes what is older than `first`: whole files, and the old lines of the month that `first` is in. */
export const forgetBefore = async (folder: string, first: string): Promise<void> => {
  for (const month of await monthsIn(folder)) {
    const file = fileOf(folder, month)
    if (month < first.slice(0, 7)) await removeFile(file)
    if (month === first.slice(0, 7)) await keepFrom(file, first)
  }
}

const keepFrom = async (file: string, first: string) => {
  const misses = missesIn((await readText(file)) ?? '')
  const kept = misses.filter(({ day }) => day >= first)
  if (kept.length === 0) await removeFile(file)
  else if (kept.length < misses.length) await writeText(file, kept.map(lineOf).join(''))
}

const fileOf = (folder: string, month: string) => join(folder, `${month}.jsonl`)

/** The months that have a file, oldest first. */
const monthsIn = async (folder: string): Promise<readonly string[]> => {
  const names = (await onDisk(() => readdir(folder).catch(ignoring('ENOENT')))) ?? []
  return names.flatMap(name => /^(\d{4}-\d{2})\.jsonl$/.exec(name)?.[1] ?? []).sort()
}

const missesIn = (text: string): readonly Miss[] => text.split('\n').flatMap(missOn)

const missOn = (line: string): readonly Miss[] => {
  try {
    const { data } = shape.safeParse(JSON.parse(line))
    return data ? [data] : []
  } catch {
    return []
  }
}
