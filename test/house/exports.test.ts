import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { read, sources } from './sources.ts'

const imported = /\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g
const exported = /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm

const texts = new Map(
  globSync('{src,test}/**/*.{ts,js,mjs}', { exclude: ['**/node_modules/**'] }).map(file => [file, read(file)]),
)

/** Who imports a file, now or later. */
const importers = new Map<string, string[]>()
for (const [file, text] of texts) {
  for (const [, now, later] of text.matchAll(imported)) {
    const target = join(dirname(file), now ?? later ?? '')
    importers.set(target, [...(importers.get(target) ?? []), file])
  }
}

/** In the braces of an import, or after the parenthesis of one that comes later. */
const isNamed = (name: string, file: string) =>
  new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\}\\s*(?:from|=) |\\)\\.${name}\\b`).test(texts.get(file) ?? '')

describe('The house', () => {
  it('exports nothing that nobody imports, neither in src nor in a test', () => {
    const dead = sources.flatMap(file => {
      const path = `src/${file}`
      const readers = (importers.get(path) ?? []).filter(reader => reader !== path)
      return [...(texts.get(path) ?? '').matchAll(exported)]
        .map(([, name = '']) => name)
        .filter(name => !readers.some(reader => isNamed(name, reader)))
        .map(name => `${path}: ${name}`)
    })
    expect(dead).to.deep.equal([])
  })
})
