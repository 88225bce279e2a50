import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** States of this program that have been in use, the newest first. */
export const earlier = {
  '8897b2a': '23 November 2026',
  ddcab53: '22 November 2026, 21 o’clock',
  c42cc95: '22 November 2026, 20 o’clock',
} as const

/** Unpacks what the repository held at a commit, for as long as the tests of one `describe` run. The packages are today's. */
export const checkedOut = (commit: string): (() => string) => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), `kanalguiden-${commit}-`))
    const parts = ['src', 'cards', 'locales', 'manifest', 'package.json', 'tsconfig.json']
    const archive = execFileSync('git', ['archive', commit, ...parts], { maxBuffer: 1e9 })
    mkdirSync(join(folder, 'data'))
    execFileSync('tar', ['-x', '-C', folder], { input: archive })
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  return () => folder
}
