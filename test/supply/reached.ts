import { readdirSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const src = new URL('../../src/', import.meta.url)

/** What people at a terminal and makers of packages use is loaded by no bot. */
const elsewhere = /^(?:cli|app-package|map)\/|^language\/training\//

/** What the bot's code asks of packages, at the start or when it is needed. */
const askedFor = (): readonly string[] => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  const code = files
    .filter(file => file.endsWith('.ts') && !elsewhere.test(file))
    .map(file => readFileSync(new URL(file, src), 'utf8'))
    .join('\n')
  const still = code.matchAll(/^(?:import|export)\s(?!type\b)[^'`;]*?from '([^'.][^']*)'/gm)
  const later = code.matchAll(/\b(?:import|require|createRequire\(import\.meta\.url\))\('([^'.][^']*)'\)/g)
  const found = [...still, ...later].map(([, name = '']) => name)
  return [...new Set(found)].filter(name => !name.startsWith('node:')).sort()
}

const packageOf = (url: string): string | undefined => /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]

/** Loads all of it; tells which packages' code that runs, and how many of their files. */
export const reachedPackages = async (): Promise<Readonly<Record<string, number>>> => {
  const files: Record<string, number> = {}
  const hooks = registerHooks({
    load: (url, context, next) => {
      const name = packageOf(url)
      if (name) files[name] = (files[name] ?? 0) + 1
      return next(url, context)
    },
  })
  for (const name of askedFor()) await import(name)
  hooks.deregister()
  return files
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await reachedPackages(), null, 1)}\n`)
