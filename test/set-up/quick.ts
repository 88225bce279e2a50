import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const imported = /^(?:import|export)\s[^'`;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(imported)].map(([, now, later]) => now ?? later ?? '')

/** Does this file of test/ start a process, itself or by way of others? A browser and a database are processes too. */
const starts = (file: string, seen = new Set<string>()): boolean => {
  if (seen.has(file)) return false
  seen.add(file)
  return importsOf(file).some(target => {
    if (target === 'node:child_process' || target === 'playwright-core') return true
    const inside = join(dirname(file), target)
    return target.startsWith('.') && /^test\/.*\.ts$/.test(inside) && starts(inside, seen)
  })
}

export const testFiles = (): readonly string[] => globSync('test/**/*.test.ts', { exclude: ['**/node_modules/**'] })

/** The tests for each save: those that start no process. Nobody lists them. */
export const quickFiles = (): readonly string[] => testFiles().filter(file => !starts(file))
