import { readFileSync } from 'node:fs'
import { buildFiles } from '../../src/app-package/build.ts'
import { packageFaults } from '../../src/app-package/check.ts'
import type { Files } from '../../src/app-package/manifest.ts'
import { readPackageConfig } from '../../src/config/publisher.ts'

export const environment = {
  MicrosoftAppId: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
  DEVELOPER_NAME: 'Partner Example AB',
  DEVELOPER_URL: 'https://partner.example/kanalguiden',
  PRIVACY_URL: 'https://partner.example/privacy',
  TERMS_URL: 'https://partner.example/terms',
}

export const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version

/** The files of the package as `npm run package` makes them. */
export const madeFiles = (env: Readonly<Record<string, string>> = environment): Files =>
  buildFiles('manifest', { version, ...readPackageConfig(env) })

type Json = string | number | boolean | null | { [key: string]: Json } | Json[]
export type Path = readonly (string | number)[]

const parsed = (files: Files, name: string): Json => JSON.parse(files.get(name)?.toString('utf8') ?? '')

/** What stands at a place of one of the package's files. */
export const at = (files: Files, name: string, ...path: Path): Json | undefined => stepTo(parsed(files, name), path)

const stepTo = (json: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((node, key) => (node as Record<string | number, Json>)[key], json)

/** What the check says of the package after one place of one file says something else, or nothing. */
export const faultsAfter = (name: string, path: Path, value: Json | undefined): readonly string[] => {
  const json = parsed(madeFiles(), name)
  const parent = stepTo(json, path.slice(0, -1)) as Record<string | number, Json | undefined>
  parent[path.at(-1) ?? ''] = value
  return faultsWith(name, Buffer.from(JSON.stringify(json)))
}

/** What the check says of the package with one file in the place of another, or without it. */
export const faultsWith = (name: string, bytes: Buffer | undefined): readonly string[] => {
  const files = new Map(madeFiles())
  if (bytes) files.set(name, bytes)
  else files.delete(name)
  return packageFaults(files)
}
