import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { soffice } from '../set-up/office.ts'

/** LibreOffice's own numbers of encodings. */
const charsets = { windows1252: 1, utf8: 76, utf16: 65535 } as const

interface Form {
  readonly separator: ';' | ',' | '\t'
  readonly charset: keyof typeof charsets
}

const numbers = ({ separator, charset }: Form) => `${separator.charCodeAt(0)},34,${charsets[charset]},1`
/** Opened as an unwary person would: numbers and formulas are taken for what they look like. */
const opening = (form: Form) => `CSV:${numbers(form)},,0,false,true,false,false,false,0,true`
const saving = (form: Form) => `csv:Text - txt - csv (StarCalc):${numbers(form)}`

/** LibreOffice without a window, with a profile of its own in a folder that goes with it. */
export const openOffice = () => {
  const home = mkdtempSync(join(tmpdir(), 'kanalguiden-office-'))
  let conversions = 0
  const convert = (files: readonly string[], to: string, given: readonly string[] = []): readonly string[] => {
    const out = join(home, `${++conversions}`)
    const profile = `-env:UserInstallation=file://${join(home, 'profile')}`
    const args = ['--headless', profile, ...given, '--convert-to', to, '--outdir', out, ...files]
    const { status, stderr } = spawnSync(soffice, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`)
    const [kind = ''] = to.split(':')
    return files.map(file => join(out, `${basename(file, extname(file))}.${kind}`))
  }
  return {
    home,
    /** A workbook of a table. */
    workbook: (file: string, form: Form, kind: 'xlsx' | 'ods') =>
      convert([file], kind, [`--infilter=${opening(form)}`])[0] ?? '',
    /** A workbook saved as a table. */
    saveAs: (file: string, form: Form) => convert([file], saving(form))[0] ?? '',
    /** A text document as another kind of file. */
    document: (file: string, kind: string) => convert([file], kind)[0] ?? '',
    /** What is seen in tables that are opened with this separator: rows of cells. */
    open: (files: readonly string[], form: Form) =>
      convert(files, 'fods', [`--infilter=${opening(form)}`]).map(file => sheetIn(readFileSync(file, 'utf8'))),
    close: () => rmSync(home, { recursive: true, force: true }),
  }
}

interface Cell {
  readonly text: string
  readonly formula: boolean
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const textOf = (xml: string): string =>
  [...xml.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gs)]
    .map(([, inner = '']) => inner)
    .join('\n')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')

const cellsIn = (row: string): readonly Cell[] =>
  [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
    ([, attributes = '', inner = '']) => {
      const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
      const cell = { text: textOf(inner), formula: attributes.includes('table:formula') }
      return Array.from({ length: Math.min(times, 50) }, () => cell)
    },
  )

/** The rows of a flat OpenDocument sheet, without what is empty at their ends. */
const sheetIn = (xml: string): readonly (readonly Cell[])[] =>
  [...xml.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)]
    .map(([, row = '']) => cellsIn(row))
    .map(cells => cells.slice(0, cells.findLastIndex(({ text, formula }) => text !== '' || formula) + 1))
    .filter(cells => cells.length > 0)
