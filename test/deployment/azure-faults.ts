import { readFileSync } from 'node:fs'
import type { Value } from './bicep.ts'
import type { Resource } from './template.ts'

interface Property {
  readonly type: number
  readonly flags: number
}
type Properties = Readonly<Record<string, Property>>

/** As Bicep's own type files say it; types refer to each other by their place. Made by azure-types.ts. */
interface Type {
  readonly $type: string
  readonly properties?: Properties
  readonly additionalProperties?: number
  readonly itemType?: number
  readonly elements?: readonly number[] | Readonly<Record<string, number>>
  readonly discriminator?: string
  readonly baseProperties?: Properties
  readonly value?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minValue?: number
  readonly maxValue?: number
  readonly pattern?: string
}

const required = 1
const typesOf: Readonly<Record<string, readonly Type[]>> = JSON.parse(
  readFileSync(new URL('./azure-types.json', import.meta.url), 'utf8'),
)

type Entries = { readonly [name: string]: Value }
const isObject = (value: Value | undefined): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('expression' in value)
/** Worked out in Azure: nothing can be said of it here. */
const isOpen = (value: Value | undefined) => typeof value === 'object' && value !== null && 'expression' in value

const within = (size: number, least = 0, most = Number.POSITIVE_INFINITY) => size >= least && size <= most

const fits: Readonly<Record<string, (value: Value, type: Type) => boolean>> = {
  AnyType: () => true,
  BooleanType: value => typeof value === 'boolean',
  IntegerType: (value, { minValue, maxValue }) => typeof value === 'number' && within(value, minValue, maxValue),
  StringLiteralType: (value, type) => value === type.value,
  StringType: (value, { minLength, maxLength, pattern = '' }) =>
    typeof value === 'string' && within(value.length, minLength, maxLength) && new RegExp(pattern).test(value),
}

/** What is wrong with a value that should be of a type, a line each; `path` says where it stands. */
const faultsIn = (types: readonly Type[], at: number, value: Value, path: string): readonly string[] => {
  const type = types[at]
  const wrong = [`${path}: ${JSON.stringify(value)} is not what ${type?.$type} takes`]
  if (!type || isOpen(value)) return type ? [] : wrong
  switch (type.$type) {
    case 'UnionType': {
      const tried = Object.values(type.elements ?? {}).map(each => faultsIn(types, each, value, path))
      return tried.some(faults => faults.length === 0) ? [] : wrong
    }
    case 'ArrayType':
      if (!Array.isArray(value)) return wrong
      return value.flatMap((each, index) => faultsIn(types, type.itemType ?? -1, each, `${path}[${index}]`))
    case 'ObjectType':
      return isObject(value) ? faultsOfObject(types, type, value, path) : wrong
    case 'DiscriminatedObjectType': {
      const [kind, elements] = [type.discriminator ?? '', type.elements as Readonly<Record<string, number>>]
      const chosen = isObject(value) ? types[elements[String(value[kind])] ?? -1] : undefined
      if (!chosen || !isObject(value)) return wrong
      const properties = { ...type.baseProperties, ...chosen.properties }
      return faultsOfObject(types, { ...chosen, properties }, value, path)
    }
    default:
      return fits[type.$type]?.(value, type) ? [] : wrong
  }
}

const faultsOfObject = (types: readonly Type[], type: Type, value: Entries, path: string): readonly string[] => {
  const { properties = {}, additionalProperties: others } = type
  const missing = Object.entries(properties).filter(([name, { flags }]) => flags & required && !(name in value))
  return [
    ...missing.map(([name]) => `${path}: ${name} is missing`),
    ...Object.entries(value).flatMap(([name, each]) => {
      const known = properties[name]?.type ?? others
      const there = `${path}.${name}`
      return known === undefined ? [`${there}: nothing of that name can be set`] : faultsIn(types, known, each, there)
    }),
  ]
}

/** What Azure would have against a resource, as far as its types tell. */
export const faultsOf = ({ symbol, type, existing, body }: Resource): readonly string[] => {
  if (existing) return []
  const types = typesOf[type]
  if (!types) return [`${symbol}: ${type} is not in azure-types.json: make it anew`]
  const { parent, scope, dependsOn, ...rest } = body
  return faultsIn(types, 0, rest, symbol)
}
