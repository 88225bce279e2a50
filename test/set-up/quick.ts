import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const imported = /^(?:import|export)\s[^'`;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(imported)].map(([, now, later]) => now ?? later ?? '')

/** Every card there is, every move, every request; a model trained anew, or a trial of all labelled messages: each takes longer than one waits at each save. */
const isLong = (target: string) =>
  /^(?:every-(?:card|move|reply|request)|folds|train|trial)\.ts$/.test(basename(target))

/**
 * Does this file of test/ start a process, or do what takes long, itself or by way of others? A browser and a database are
 * processes too.
 */
const isSlow = (file: string, seen = new Set<string>()): boolean => {
  if (seen.has(file)) return false
  seen.add(file)
  return importsOf(file).some(target => {
    if (target === 'node:child_process' || target === 'playwright-core' || isLong(target)) return true
    const inside = join(dirname(file), target)
    return target.startsWith('.') && /^test\/.*\.ts$/.test(inside) && isSlow(inside, seen)
  })
}

export const testFiles = (): readonly string[] => globSync('test/**/*.test.ts', { exclude: ['**/node_modules/**'] })

/** The tests for each save: all but the slow ones. Nobody lists them. */
export const quickFiles = (): readonly string[] => testFiles().filter(file => !isSlow(file))
