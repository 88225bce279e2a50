import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { clean } from '../input/clean.ts'
import { decoded } from '../input/decoded.ts'
import { WrongUsage } from './options.ts'

const mends = {
  workbook:
    'is a workbook or another office file. Save the sheet as “CSV UTF-8” (in Swedish Excel: Spara som, CSV UTF-8) and give that file',
  'no-text': 'is no text',
  'unknown-encoding':
    'has letters that cannot be read: it is neither UTF-8, UTF-16 nor Windows-1252. Save it as “CSV UTF-8” and give that file',
} as const

const bytesOf = (name: string): Buffer => {
  try {
    return readFileSync(name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new WrongUsage(code === 'ENOENT' ? `There is no file ${name}.` : `${name} cannot be read (${code}).`)
  }
}

/** The text of a file, or of standard input where none is named, whatever program saved it. */
export const textOf = async (name: string | undefined, stdin: Readable): Promise<string> => {
  const piped = name === undefined || name === '-'
  const read = decoded(piped ? await buffer(stdin) : bytesOf(name))
  if ('text' in read) return clean(read.text)
  throw new WrongUsage(`${piped ? 'Standard input' : name} ${mends[read.fault]}.`)
}
