import { readFileSync, writeFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { readTemplate } from './template.ts'

/**
 * Writes azure-types.json: Microsoft's own description (MIT) of each resource type in the template, at its version, out of
 * Azure.Bicep.Types.Az.dll, which lies in the npm package @azure/mcp-linux-x64 0.5.13:
 * node test/deployment/azure-types.ts <the dll>
 */
const target = new URL('./azure-types.json', import.meta.url)

/** The resources of a .NET assembly, after ECMA-335 II.25: each with its length before it, at multiples of eight. */
function* resourcesIn(assembly: Buffer): Generator<Buffer> {
  const header = assembly.readUInt32LE(0x3c)
  const optional = header + 24
  const directories = optional + (assembly.readUInt16LE(optional) === 0x10b ? 96 : 112)
  const sections = optional + assembly.readUInt16LE(header + 20)
  const placeOf = (address: number): number => {
    for (let at = sections; ; at += 40) {
      const start = assembly.readUInt32LE(at + 12)
      const size = Math.max(assembly.readUInt32LE(at + 8), assembly.readUInt32LE(at + 16))
      if (address >= start && address < start + size) return address - start + assembly.readUInt32LE(at + 20)
    }
  }
  const managed = placeOf(assembly.readUInt32LE(directories + 14 * 8))
  let at = placeOf(assembly.readUInt32LE(managed + 24))
  for (const end = at + assembly.readUInt32LE(managed + 28); at < end; ) {
    const length = assembly.readUInt32LE(at)
    yield assembly.subarray(at + 4, at + 4 + length)
    at += Math.ceil((length + 4) / 8) * 8
  }
}

type Json = Record<string, unknown>
const readOnly = 2

/** What may be set, without explanations. */
const pruned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pruned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([name, each]) => name !== 'description' && !(Number((each as Json | null)?.flags) & readOnly),
  )
  return Object.fromEntries(entries.map(([name, each]) => [name, pruned(each)]))
}

/** A type and all that it refers to, numbered anew. */
const reachable = (types: readonly Json[], first: string): readonly unknown[] => {
  const found: string[] = [first]
  const texts: string[] = []
  for (const reference of found) {
    const text = JSON.stringify(pruned(types[Number(reference.slice(2))]))
    for (const [, next = ''] of text.matchAll(/"\$ref":"(#\/\d+)"/g)) if (!found.includes(next)) found.push(next)
    texts.push(text)
  }
  const renumbered = texts.map(text => text.replaceAll(/\{"\$ref":"(#\/\d+)"\}/g, (_, old) => `${found.indexOf(old)}`))
  return renumbered.map(text => JSON.parse(text))
}

const extract = (dll: string): void => {
  const wanted = new Set(readTemplate().map(({ type }) => type))
  const lines: string[] = []
  for (const resource of resourcesIn(readFileSync(dll))) {
    const text = inflateRawSync(resource).toString()
    if (!text.startsWith('[') || ![...wanted].some(type => text.includes(`"${type}"`))) continue
    const types: readonly Json[] = JSON.parse(text)
    for (const { $type, name, body } of types) {
      if ($type !== 'ResourceType' || !wanted.delete(`${name}`)) continue
      lines.push(`${JSON.stringify(name)}: ${JSON.stringify(reachable(types, (body as { $ref: string }).$ref))}`)
    }
  }
  if (wanted.size > 0) throw new Error(`Not described there: ${[...wanted].join(', ')}`)
  writeFileSync(target, `{\n${lines.sort().join(',\n')}\n}\n`)
}

if (import.meta.main) extract(process.argv[2] ?? '')
