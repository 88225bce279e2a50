/**
 * `npm run expressions`: every regular expression of src, tried by recheck for texts on which it takes more than linear time.
 * Exits with 1, and names each that does. Those that are put together when a module is loaded are caught as they are made.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { parse, type Token, tokTypes } from 'acorn'
import { check, type Diagnostics } from 'recheck'

interface Expression {
  readonly source: string
  readonly flags: string
  readonly file: string
}

const root = new URL('../../src/', import.meta.url)
/** What starts something when it is loaded; and what reads only our own texts, on a developer's machine. */
const apart = /^(?:index|cli\/kanalguiden|cli\/make-package)\.ts$|^language\/training\/|\.d\.ts$/
const files = (readdirSync(root, { recursive: true }) as string[]).filter(
  file => file.endsWith('.ts') && !apart.test(file),
)

/** Those that stand in a file. */
const written = (file: string): readonly Expression[] => {
  const found: Expression[] = []
  parse(stripTypeScriptTypes(readFileSync(new URL(file, root), 'utf8')), {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: token => {
      if (token.type !== tokTypes.regexp) return
      const { pattern, flags } = (token as Token & { value: { pattern: string; flags: string } }).value
      found.push({ source: pattern, flags, file })
    },
  })
  return found
}

/** Those that are made while all modules are loaded. */
const made = async (): Promise<readonly Expression[]> => {
  const found: Expression[] = []
  const Real = globalThis.RegExp
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, [source, flags]: [RegExp | string, string?]) => {
      const expression = new target(source, flags)
      const [, file] = new Error().stack?.split('\n')[2]?.split(root.href) ?? []
      if (file) found.push({ source: expression.source, flags: expression.flags, file: file.split(':')[0] ?? file })
      return expression
    },
  })
  for (const file of files) await import(new URL(file, root).href)
  globalThis.RegExp = Real
  return found
}

const distinct = (all: readonly Expression[]): readonly Expression[] => [
  ...new Map(all.map(each => [`/${each.source}/${each.flags}`, each])).values(),
]

/** Attacks are looked for so long, in milliseconds, from a fixed seed: on a loaded machine too it is the search that ends it. */
const thorough = { timeout: 240_000, randomSeed: 20261130 }

/** What was found safe stays so, by the same search of the same recheck: one that is new, or changed, is searched. */
const proofs = join(import.meta.dirname, '../../node_modules/.cache/expressions.json')
const { version } = createRequire(import.meta.url)('recheck/package.json')
const nameOf = ({ source, flags }: Expression) => `/${source}/${flags} ${version} ${JSON.stringify(thorough)}`

const provenBefore = (): ReadonlySet<string> => {
  try {
    return new Set(JSON.parse(readFileSync(proofs, 'utf8')))
  } catch {
    return new Set() // nothing was kept, or it was cut off
  }
}

type Attack = Extract<Diagnostics, { status: 'vulnerable' }>['attack']

const attackOf = ({ pumps, suffix }: Attack, length: number): string => {
  const times = Math.ceil(length / pumps.reduce((sum, { pump }) => sum + pump.length, 0))
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
}

/** Milliseconds until every match is found, the best of three. */
const timeOf = (expression: RegExp, text: string): number => {
  const once = () => {
    const began = performance.now()
    text.replaceAll(expression, '')
    return performance.now() - began
  }
  return Math.min(once(), once(), once())
}

/** What was found by trying, and not by proof, counts where it is slow here: tenfold text takes twelve times as long, or more. */
const isReal = ({ source, flags }: Expression, attack: Attack): boolean => {
  const expression = new RegExp(source, [...new Set(`${flags}g`)].join(''))
  const [small, large] = [3_000, 30_000].map(length => timeOf(expression, attackOf(attack, length)))
  return Math.max(large ?? 0, 5) > 12 * Math.max(small ?? 0, 5)
}

/** What is wrong with an expression, in a sentence; nothing where it takes linear time. */
const faultOf = async (expression: Expression): Promise<string | undefined> => {
  const { source, flags, file } = expression
  const found = await check(source, flags, thorough)
  if (found.status === 'safe') return undefined
  if (found.status === 'vulnerable' && found.checker === 'fuzz' && !isReal(expression, found.attack)) return undefined
  const why = found.status === 'vulnerable' ? `${found.complexity.summary}: ${found.attack.pattern}` : found.error.kind
  return `src/${file}: /${source}/${flags} takes more than linear time (${why}).`
}

const all = distinct([...files.flatMap(written), ...(await made())])
const [faults, before, safe]: [string[], ReadonlySet<string>, string[]] = [[], provenBefore(), []]
for (const expression of all) {
  const fault = before.has(nameOf(expression)) ? undefined : await faultOf(expression)
  if (fault === undefined) safe.push(nameOf(expression))
  else faults.push(fault)
}
mkdirSync(dirname(proofs), { recursive: true })
writeFileSync(proofs, JSON.stringify(safe))
for (const fault of faults) console.error(fault)
console.info(`${all.length} expressions, ${faults.length} of them too slow`)
process.exit(faults.length > 0 ? 1 : 0)
