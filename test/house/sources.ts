import { readdirSync, readFileSync } from 'node:fs'

/** Every source file of the house, by its path in `src`. */
export const sources = (readdirSync('src', { recursive: true }) as string[]).filter(file => /\.(ts|js)$/.test(file))

export const read = (file: string) => readFileSync(file, 'utf8')

/** A file's room is the first folder that it lies in, or the file itself at the top of `src`. */
export const roomOf = (path: string) => path.split('/')[0]?.replace(/\.(ts|js)$/, '') ?? ''

const imported = /^(?:import|export)\s[^'`;]*?from '([^']+)'|(?<!typeof )\bimport\('([^']+)'\)/gm

/** What a file imports, as it is written there; what it loads later is imported too. */
export const importsOf = (file: string): string[] =>
  [...read(`src/${file}`).matchAll(imported)].map(([, now, later]) => now ?? later ?? '')

/** The source file that a relative import of `file` leads to, by its path in `src`. */
export const fileImported = (file: string, target: string) =>
  new URL(target, `file:///${file}`).pathname.replace(/^\//, '')

/** Which files of the house each file imports. */
export const arrows: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map(file => [
    file,
    importsOf(file)
      .filter(target => target.startsWith('.') && !target.endsWith('.json'))
      .map(target => fileImported(file, target)),
  ]),
)
