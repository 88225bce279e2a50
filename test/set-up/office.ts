/** `npm run test:office` runs this first: tables are tried in a real spreadsheet program. Silent when there is one. */
import { spawnSync } from 'node:child_process'
import { ensure } from './debian.ts'

export const soffice = process.env.SOFFICE ?? 'soffice'

if (import.meta.main) {
  process.exitCode = ensure({
    why: 'The tests of tables need LibreOffice Calc and this machine has none',
    packages: 'libreoffice-calc',
    remedy: 'install LibreOffice, or set SOFFICE to the path of its soffice',
    found: () => spawnSync(soffice, ['--version']).status === 0,
  })
}
