import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from './fill.ts'
import { type Files, filesNamed, type Manifest } from './manifest.ts'

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** The package's files: manifest.json with its holes filled, and every file that it names. One that is not there is left out, for the check to name. */
export const buildFiles = (folder: string, values: Readonly<Record<string, string>>): Files => {
  const template: Manifest = readJson(join(folder, 'manifest.json'))
  const spoken = template.localizationInfo?.defaultLanguageFile
  const manifest = fill(template, values, spoken ? readJson(join(folder, spoken)) : {})
  const named = filesNamed(template).filter(name => existsSync(join(folder, name)))
  return new Map([
    ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    ...named.map(name => [name, readFileSync(join(folder, name))] as const),
  ])
}
