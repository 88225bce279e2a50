import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Entry, entries } from './entries.ts'
import { hostConfigOf, themes } from './host-config.ts'
import { pageOf } from './page.ts'

const chunkSize = 40
const begun = 400

/** What a card is found by: how it begins, as it stands there, and then each other word once. */
const searched = (twin: string) => {
  const rest = twin.slice(begun).match(/[\p{L}\p{N}-]+/gu) ?? []
  return `${twin.slice(0, begun)} ${[...new Set(rest)].join(' ')}`
}

const js = (statement: string, value: unknown) => `${statement}${JSON.stringify(value)}`

/** What the page knows of a card before it is fetched. */
const indexOf = ({ name, language, size, template, rules, twin }: Entry, number: number) => ({
  name,
  language,
  size,
  template,
  chunk: Math.floor(number / chunkSize),
  at: number % chunkSize,
  search: `${name} ${template} ${rules.join(' ')} ${searched(twin)}`.toLowerCase(),
})

/** Writes the gallery into a folder: one page, and all that it needs beside it. Returns the page's path. */
export const writeGallery = (folder: URL): string => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string) => writeFileSync(new URL(name, folder), text)
  const all = entries()
  for (let number = 0; number * chunkSize < all.length; number++) {
    const cards = all
      .slice(number * chunkSize, (number + 1) * chunkSize)
      .map(({ card, twin, words, rules }) => ({ card, twin, words, rules }))
    write(`cards-${number}.js`, `galleryChunk(${number}, ${JSON.stringify(cards)})`)
  }
  write('index.js', js('globalThis.galleryIndex = ', all.map(indexOf)))
  const configs = Object.fromEntries(themes.map(theme => [theme, hostConfigOf(theme)]))
  write('host-configs.js', js('globalThis.hostConfigs = ', configs))
  write('index.html', pageOf([...new Set(all.map(({ template }) => template))].toSorted()))
  for (const name of ['render.js', 'page.js', 'stage.css'])
    copyFileSync(new URL(name, import.meta.url), new URL(name, folder))
  const { resolve } = createRequire(import.meta.url)
  for (const name of ['adaptivecards.min.js', 'adaptivecards.css']) {
    copyFileSync(resolve(`adaptivecards/dist/${name}`), new URL(name, folder))
  }
  return fileURLToPath(new URL('index.html', folder))
}

if (import.meta.main) {
  process.stdout.write(`${writeGallery(new URL('../../test-output/gallery/', import.meta.url))}\n`)
}
