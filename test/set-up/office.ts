/** `npm run test:office` runs this first: tables and pages are tried in a real office program. Silent when there is one. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensure } from './debian.ts'

export const soffice = process.env.SOFFICE ?? 'soffice'

/** Writer is a package of its own, beside the program that opens it. */
const hasWriter = (): boolean => {
  const { stdout } = spawnSync('/bin/sh', ['-c', 'readlink -f "$(command -v "$0")"', soffice], { encoding: 'utf8' })
  return existsSync(join(dirname(stdout.trim()), 'libswlo.so'))
}

if (import.meta.main) {
  process.exitCode = ensure({
    why: 'The tests of tables and pages need LibreOffice Calc and Writer and this machine lacks one',
    packages: 'libreoffice-calc libreoffice-writer',
    remedy: 'install LibreOffice, or set SOFFICE to the path of its soffice',
    found: () => spawnSync(soffice, ['--version']).status === 0 && hasWriter(),
  })
}
