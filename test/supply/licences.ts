import { readFileSync } from 'node:fs'
import { z } from 'zod/v4'

/** Licences that ask for no more than to be named. */
const allowed = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'BlueOak-1.0.0'],
  '(AFL-2.1 OR BSD-3-Clause)',
  '(ISC AND CC-BY-3.0)', // date-holidays: its data name where they are from
  'PSF-2.0', // argparse, which date-holidays brings for its own command line
]

/** Packages that do not say their licence where npm looks for it, and where they say it. */
const saidElsewhere: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT', // Readme.md
  jspath: 'MIT', // LICENSE
}

const lockfile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ license: z.string().optional(), dev: z.boolean().optional(), devOptional: z.boolean().optional() }),
  ),
})

/** The packages that the bot runs with, by licence; `none` for those that name none. */
export const licencesIn = (lock: unknown): ReadonlyMap<string, readonly string[]> => {
  const packages = Object.entries(lockfile.parse(lock).packages)
  const licences = new Map<string, string[]>()
  for (const [path, { dev, devOptional, license }] of packages) {
    if (!path || dev || devOptional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const licence = license ?? saidElsewhere[name] ?? 'none'
    licences.set(licence, [...(licences.get(licence) ?? []), name])
  }
  return licences
}

export const foreignIn = (licences: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...licences].flatMap(([licence, names]) =>
    allowed.includes(licence) ? [] : names.map(name => `${name}: ${licence}`),
  )

if (import.meta.main) {
  const licences = licencesIn(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  for (const [licence, names] of licences) process.stdout.write(`${licence} (${names.length}): ${names.join(', ')}\n`)
  const foreign = foreignIn(licences)
  if (foreign.length > 0) process.stderr.write(`Not on the list in test/supply/licences.ts:\n${foreign.join('\n')}\n`)
  process.exitCode = foreign.length > 0 ? 1 : 0
}
