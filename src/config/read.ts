import { z } from 'zod/v4'
import { clean } from '../input/clean.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A folder is called as it is called: in another form it would be another one. */
const paths = new Set(['DATA_DIR'])

/** Names and values as they are meant: a file may begin with a byte order mark, and a value was often pasted. */
export const cleanEnvironment = (env: Environment): Environment =>
  Object.fromEntries(
    Object.entries(env).map(([given, value]) => {
      const name = clean(given).trim()
      return [name, value && (paths.has(name) ? value : clean(value)).trim()]
    }),
  )

/** Everything that is wrong with a configuration, a line each: the variable, a colon, and its mend. */
export class ConfigurationFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The configuration is wrong:\n${faults.map(line => `  ${line}`).join('\n')}`)
    this.faults = faults
  }
}

export type Values = Readonly<Record<string, unknown>>
export type Fault = readonly [variable: string, message: string]

interface Reading<Shape extends z.ZodRawShape> {
  readonly schema: z.ZodObject<Shape>
  /** What no variable tells alone. A value that is wrong in itself is shown as it stands. */
  readonly between: (values: Values) => readonly Fault[]
  readonly env: Environment
  /** What is known to be wrong already. */
  readonly known?: readonly Fault[]
}

/** What a set of variables says, or one error that names everything that is wrong. Empty variables count as unset. */
export const readVariables = <Shape extends z.ZodRawShape>({ schema, between, env, known = [] }: Reading<Shape>) => {
  const meant = cleanEnvironment(env)
  const read = Object.entries(schema.shape).map(([name, shape]) => {
    const given = meant[name] || undefined
    return { name, given, result: z.safeParse(shape, given) }
  })
  const wrong = read.flatMap(
    ({ name, result }) => result.error?.issues.map(({ message }): Fault => [name, message]) ?? [],
  )
  const values = Object.fromEntries(read.map(({ name, given, result }) => [name, result.success ? result.data : given]))
  const faults = [...known, ...wrong, ...between(values)]
  if (faults.length > 0) throw new ConfigurationFault(faults.map(fault => fault.join(': ')))
  return schema.parse(Object.fromEntries(read.map(({ name, given }) => [name, given])))
}
