import { parseArgs } from 'node:util'
import { clean } from '../input/clean.ts'

/** A mistake in how a command was called: one line for the person, exit code 2. */
export class WrongUsage extends Error {}

/** What an option is for, and what it takes: one `of` some values, any text (`text` names it in the help), or nothing. */
interface Option {
  readonly is: string
  readonly of?: readonly string[]
  readonly text?: string
  /** The text names a place on this machine, which is called as it is called: it is not cleaned. */
  readonly place?: true
}
export type Options = Readonly<Record<string, Option>>

export type Chosen<O extends Options> = {
  [Name in keyof O]?: O[Name] extends { readonly of: readonly (infer Value)[] }
    ? Value
    : O[Name] extends { readonly text: string }
      ? string
      : boolean
}

const complaint = (options: Options, name: string, rawName: string, value: unknown): string | undefined => {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  const known = Object.keys(options).map(each => `--${each}`)
  if (!option) return `Unknown option '${rawName}'. The options are ${[...known, '--help'].join(', ')}.`
  if (!option.of && !option.text) return value === undefined ? undefined : `${rawName} takes no value.`
  if (value === undefined) return `${rawName} needs ${option.of ? `one of ${option.of.join(', ')}` : option.text}.`
  if (!option.of || option.of.includes(String(value))) return undefined
  return `${rawName} "${value}" is none of ${option.of.join(', ')}.`
}

/** The options of a call, each checked against what it takes, and the texts beside them, in any order. */
export const parsed = <const O extends Options>(args: readonly string[], options: O) => {
  const types = Object.entries(options).map(([name, { of, text }]) => [
    name,
    { type: of || text ? 'string' : 'boolean' },
  ])
  const { positionals, tokens } = parseArgs({
    ...{ args: [...args], options: Object.fromEntries(types) },
    ...{ strict: false, tokens: true, allowPositionals: true },
  })
  const values: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    const value = options[name]?.place ? token.value : token.value && clean(token.value).trim()
    const wrong = complaint(options, name, rawName, value)
    if (wrong) throw new WrongUsage(wrong)
    values[name] = value ?? true
  }
  return { options: values as Chosen<O>, texts: positionals }
}
