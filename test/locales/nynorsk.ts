import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
interface Entry {
  readonly sv: Json
  readonly since?: readonly Entry[]
  readonly later?: readonly Entry[]
}

/** Not Nynorsk that a Norwegian would write, but unlike Swedish, of the same length, and the same each time. */
const spelt = (text: string) =>
  text.replaceAll('ä', 'æ').replaceAll('ö', 'ø').replaceAll('Ä', 'Æ').replaceAll(' och ', ' og ')
const respelt = (value: Json): Json => {
  if (typeof value === 'string') return spelt(value)
  if (Array.isArray(value)) return value.map(respelt)
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, each]) => [key, respelt(each)]))
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const write = (path: string, value: unknown) => writeFileSync(path, JSON.stringify(value))

/** What is really translated. */
const nynorsk = {
  language: { name: 'Nynorsk', tag: 'nn-NO', documents: 'nb-no' },
  greeting: { button: 'Start på nynorsk' },
  help: { title: 'Dette kan eg' },
  advice: { today: 'Dette gjeld i dag, {{date}}' },
  verdict: { supported: 'Ja, det går an' },
  glossary: { asks: ['kva betyr …'] },
  command: { language: ['nynorsk', 'på nynorsk'], help: ['hjelp', 'kva kan du'] },
}

/** A copy of the project, without its history, in a folder of its own. */
export const copyOfTheHouse = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kanalguiden-language-'))
  for (const name of ['src', 'cards', 'locales', 'manifest', 'test', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true, filter: path => !path.includes('node_modules') })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The words of cards and commands in `locales/nn.json`, and the one line. */
export const speakNynorsk = (folder: string): void => {
  const words = respelt(read(join(folder, 'locales/sv.json'))) as Record<string, object>
  for (const [part, own] of Object.entries(nynorsk)) words[part] = { ...words[part], ...own }
  write(join(folder, 'locales/nn.json'), words)
  const line = "export { default as nn } from '../locales/nn.json' with { type: 'json' }\n"
  appendFileSync(join(folder, 'src/languages.ts'), line)
}

const alsoIn = (entry: Entry) => ({ ...entry, nn: respelt(entry.sv) })

/** The guidance topics and the glossary: each entry holds every language. */
export const translateEntries = (folder: string): void => {
  const glossary = join(folder, 'locales/glossary.json')
  write(glossary, (read(glossary) as Entry[]).map(alsoIn))
  const topics = join(folder, 'locales/topics')
  for (const name of readdirSync(topics)) {
    const path = join(topics, name)
    const entries = read(path) as Entry[]
    write(
      path,
      entries.map(({ since = [], later, ...entry }) => ({
        ...alsoIn(entry),
        since: since.map(alsoIn),
        ...(later && { later: later.map(alsoIn) }),
      })),
    )
  }
}
