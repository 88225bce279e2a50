/**
 * Mocha loads this first: what properties are tried with follows from the tree that is tested, so that a commit which
 * was green is green everywhere, and each new one tries other things. Without Git it is left to chance.
 */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'

const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], {
  cwd: import.meta.dirname,
  encoding: 'utf8',
})
if (status === 0) fc.configureGlobal({ seed: Number.parseInt(stdout.slice(0, 8), 16) | 0 })
