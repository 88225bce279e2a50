import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildFiles } from '../app-package/build.ts'
import { packageFaults } from '../app-package/check.ts'
import { zip } from '../app-package/zip.ts'
import { readPackageConfig } from '../config/publisher.ts'
import { environment } from './environment.ts'
import { WrongUsage } from './options.ts'

const target = 'dist/kanalguiden.zip'

const readValues = () => {
  try {
    return readPackageConfig(environment())
  } catch (error) {
    throw new WrongUsage((error as Error).message)
  }
}

/** `npm run package`: the app package for Teams. A door of its own: its checks are development dependencies. */
const makePackage = (): void => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const files = buildFiles('manifest', { version, ...readValues() })
  const faults = packageFaults(files)
  if (faults.length > 0) throw new Error(`The package would be refused:\n${faults.map(line => `  ${line}`).join('\n')}`)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, zip(files))
  process.stdout.write(`${target}\n`)
}

try {
  makePackage()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = error instanceof WrongUsage ? 2 : 1
}
