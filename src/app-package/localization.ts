import { type Place, placesIn } from './fill.ts'
import { textFaults } from './limits.ts'
import type { Manifest } from './manifest.ts'
import { addressFaults, localizablePaths, schemaFaults } from './schemas.ts'

const coverage = (localizable: readonly Place[], words: Readonly<Record<string, unknown>>): readonly string[] => {
  const paths = localizable.map(({ path }) => path)
  const said = Object.keys(words).filter(key => key !== '$schema')
  return [
    ...paths.filter(path => !said.includes(path)).map(path => `lacks ${path}`),
    ...said.filter(path => !paths.includes(path)).map(path => `says ${path}, which the manifest does not have`),
    ...said.filter(path => words[path] === '').map(path => `${path} is empty`),
  ]
}

/** What is wrong with one language file: its shape, and a text of the manifest that it lacks or has too many. */
export const localizationFaults = (
  manifest: Manifest,
  words: Readonly<Record<string, unknown>>,
  isDefault: boolean,
): readonly string[] => {
  const version = manifest.manifestVersion
  const isLocalizable = localizablePaths(version)
  const localizable = placesIn(manifest).filter(({ path }) => isLocalizable(path))
  const places = Object.entries(words).map(([path, text]) => ({ path, text: String(text) }))
  const others = isDefault ? localizable.filter(({ path, text }) => path in words && words[path] !== text) : []
  return [
    ...schemaFaults(version, 'MicrosoftTeams.Localization.schema.json', words),
    ...addressFaults(version, 'MicrosoftTeams.Localization.schema.json', words.$schema),
    ...coverage(localizable, words),
    ...others.map(({ path }) => `${path} is another text in manifest.json, which speaks the same language`),
    ...textFaults(places),
  ]
}
