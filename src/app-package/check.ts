import { openHoles, placesIn } from './fill.ts'
import { iconFaults } from './icons.ts'
import { commandFaults, textFaults } from './limits.ts'
import { localizationFaults } from './localization.ts'
import { type Files, filesNamed, languageFiles, type Manifest } from './manifest.ts'
import { addressFaults, schemaFaults } from './schemas.ts'
import { surfaceFaults } from './surfaces.ts'

const read = (files: Files, name: string): unknown => {
  try {
    return JSON.parse(files.get(name)?.toString('utf8') ?? '')
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shapeFaults = (manifest: Readonly<Record<string, unknown>>): readonly string[] => {
  const version = String(manifest.manifestVersion)
  const open = openHoles(manifest).map(({ path, text }) => `${path} is not filled in: ${text}`)
  return open.length > 0 ? open : schemaFaults(version, 'MicrosoftTeams.schema.json', manifest)
}

const manifestFaults = (manifest: Manifest): readonly string[] => [
  ...addressFaults(manifest.manifestVersion, 'MicrosoftTeams.schema.json', manifest.$schema),
  ...(/^\d+\.\d+\.\d+$/.test(manifest.version) ? [] : [`version must be three numbers: it is ${manifest.version}`]),
  ...textFaults(placesIn(manifest)),
  ...commandFaults(manifest),
  ...surfaceFaults(manifest),
]

const languageFaults = (files: Files, manifest: Manifest, name: string): readonly string[] => {
  const words = read(files, name)
  if (!isRecord(words)) return ['is no JSON object']
  return localizationFaults(manifest, words, name === manifest.localizationInfo?.defaultLanguageFile)
}

const named = (name: string, faults: readonly string[]) => faults.map(fault => `${name}: ${fault}`)

/** Everything for which Teams or its store would refuse a package, a line each. None: it can be uploaded. */
export const packageFaults = (files: Files): readonly string[] => {
  const parsed = read(files, 'manifest.json')
  if (!isRecord(parsed)) return ['manifest.json: is no JSON object']
  const shape = shapeFaults(parsed)
  if (shape.length > 0) return named('manifest.json', shape)
  const manifest = parsed as unknown as Manifest
  const expected = ['manifest.json', ...filesNamed(manifest)]
  const missing = expected.filter(name => !files.has(name))
  const foreign = [...files.keys()].filter(name => !expected.includes(name))
  const { color, outline } = manifest.icons
  const icon = (kind: 'color' | 'outline', png: Buffer | undefined) =>
    png ? iconFaults(kind, png, manifest.accentColor) : []
  return [
    ...named('manifest.json', manifestFaults(manifest)),
    ...missing.map(name => `${name}: is missing, and the manifest names it`),
    ...foreign.map(name => `${name}: has no place in the package, for the manifest does not name it`),
    ...languageFiles(manifest)
      .filter(name => files.has(name))
      .flatMap(name => named(name, languageFaults(files, manifest, name))),
    ...named(color, icon('color', files.get(color))),
    ...named(outline, icon('outline', files.get(outline))),
  ]
}
