import { existsSync, readdirSync, readFileSync } from 'node:fs'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'

/** Microsoft's own schemas, as the package @microsoft/app-manifest brings them: nothing is fetched. */
const folder = new URL('json-schemas/teams/', import.meta.resolve('@microsoft/app-manifest'))

type Schema = 'MicrosoftTeams.schema.json' | 'MicrosoftTeams.Localization.schema.json'
type Object04 = Readonly<Record<string, unknown>>

const fileOf = (version: string, schema: Schema) => new URL(`v${version}/${schema}`, folder)

/** Every released schema version, the newest first. */
export const releasedVersions = (): readonly string[] =>
  readdirSync(folder)
    .flatMap(name => /^v(\d+\.\d+)$/.exec(name)?.[1] ?? [])
    .toSorted((one, other) => other.localeCompare(one, 'en', { numeric: true }))

const readSchema = (version: string, schema: Schema): Object04 =>
  JSON.parse(readFileSync(fileOf(version, schema), 'utf8'))

type Validate = ReturnType<InstanceType<typeof draft04.default>['compile']>
const compiled = new Map<string, Validate>()

const compile = (version: string, schema: Schema): Validate => {
  const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false })
  formats.default(ajv)
  return ajv.compile(readSchema(version, schema))
}

/** Compiled once: every language of a package is held to the same one. */
const validatorFor = (version: string, schema: Schema): Validate => {
  const key = `${version}/${schema}`
  const validate = compiled.get(key) ?? compile(version, schema)
  compiled.set(key, validate)
  return validate
}

/** What Microsoft's schema has against a document, a sentence each. */
export const schemaFaults = (version: string, schema: Schema, document: unknown): readonly string[] => {
  if (!existsSync(fileOf(version, schema))) {
    return [
      `manifestVersion ${version} is none that Microsoft has released: ${releasedVersions().slice(0, 3).join(', ')}`,
    ]
  }
  const validate = validatorFor(version, schema)
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const where = instancePath || 'the whole'
    const { additionalProperty, allowedValues } = params as { additionalProperty?: string; allowedValues?: unknown[] }
    const which = additionalProperty ?? allowedValues?.join(', ')
    return `${where} ${message}${which ? `: ${which}` : ''}`
  })
}

/** A document must name the schema of the manifest's own version. */
export const addressFaults = (version: string, schema: Schema, named: unknown): readonly string[] => {
  const address = `https://developer.microsoft.com/json-schemas/teams/v${version}/${schema}`
  return named === address ? [] : [`$schema must be ${address}`]
}

/** Tells which places of a manifest Microsoft lets a language file translate. */
export const localizablePaths = (version: string): ((path: string) => boolean) => {
  const { properties = {}, patternProperties = {} } = readSchema(
    version,
    'MicrosoftTeams.Localization.schema.json',
  ) as {
    properties?: Object04
    patternProperties?: Object04
  }
  const names = new Set(Object.keys(properties).filter(name => name !== '$schema'))
  const patterns = Object.keys(patternProperties).map(pattern => new RegExp(pattern))
  return path => names.has(path) || patterns.some(pattern => pattern.test(path))
}
