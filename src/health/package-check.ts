import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFiles } from '../app-package/build.ts'
import { openHoles, placesIn } from '../app-package/fill.ts'
import { textFaults } from '../app-package/limits.ts'
import { type Files, languageFiles, type Manifest } from '../app-package/manifest.ts'
import { zip } from '../app-package/zip.ts'
import { readPackageConfig } from '../config/publisher.ts'
import { ConfigurationFault, type Environment } from '../config/read.ts'
import type { Finding } from './finding.ts'

type Values = ReturnType<typeof readPackageConfig> & { readonly version: string }

const parsed = (files: Files, name: string) => JSON.parse(files.get(name)?.toString('utf8') ?? 'null')

/** Every id by which the manifest names the bot: as a bot, a message extension and an agent. */
const botIdsIn = (manifest: unknown) =>
  placesIn(manifest).filter(({ path }) => /\.botId$|\.customEngineAgents\[\d+\]\.id$/.test(path))

const idFaults = (manifest: Manifest & { readonly id?: string }, values: Values): readonly string[] => [
  ...botIdsIn(manifest)
    .filter(({ text }) => text !== values.MicrosoftAppId)
    .map(({ path }) => `${path}: is not MicrosoftAppId`),
  ...(manifest.id === values.TEAMS_APP_ID ? [] : ['id: is neither TEAMS_APP_ID nor MicrosoftAppId']),
  ...(manifest.version === values.version ? [] : ['version: is not that of package.json']),
  ...(/^\d+\.\d+\.\d+$/.test(manifest.version) ? [] : ['version: must be three numbers']),
]

const nameFaults = (files: Files, manifest: Manifest): readonly string[] =>
  languageFiles(manifest).flatMap(file => {
    const name = parsed(files, file)?.['name.short']
    return typeof name === 'string' && name.length >= 1 && name.length <= 30
      ? []
      : [`${file}: name.short must have 1 to 30 characters`]
  })

const faultsIn = (files: Files, values: Values): readonly string[] => {
  const manifest = parsed(files, 'manifest.json')
  const open = openHoles(manifest).map(({ path, text }) => `${path}: ${text} is not filled in`)
  return [...open, ...idFaults(manifest, values), ...textFaults(placesIn(manifest)), ...nameFaults(files, manifest)]
}

/** The variables that are missing, when nobody has begun to fill in the package; else what is wrong with them. */
const unconfigured = (env: Environment, { faults }: ConfigurationFault): Finding => {
  const missing = faults.filter(line => / is missing/.test(line)).map(line => line.split(':')[0])
  const begun = ['DEVELOPER_NAME', 'DEVELOPER_URL', 'PRIVACY_URL', 'TERMS_URL'].some(name => env[name])
  return begun
    ? { check: 'package', outcome: 'package-wrong', lines: faults }
    : { check: 'package', outcome: 'package-first', values: { missing: missing.join(', ') } }
}

/** Whether manifest, configuration, version and the package that lies in dist belong together. */
export const packageCheck = (env: Environment, root: string): Finding => {
  const check = 'package'
  try {
    const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const values = { version, ...readPackageConfig(env) }
    const files = buildFiles(join(root, 'manifest'), values)
    const lines = faultsIn(files, values)
    if (lines.length > 0) return { check, outcome: 'package-wrong', lines }
    const made = join(root, 'dist/kanalguiden.zip')
    if (!existsSync(made)) return { check, outcome: 'package-unmade', values: { version } }
    const same = readFileSync(made).equals(zip(files))
    return same ? { check, outcome: 'package', values: { version } } : { check, outcome: 'package-other' }
  } catch (error) {
    if (error instanceof ConfigurationFault) return unconfigured(env, error)
    return { check, outcome: 'package-wrong', lines: ['manifest: cannot be read as JSON'] }
  }
}
