import type { z } from 'zod/v4'

export type Environment = Readonly<Record<string, string | undefined>>

/** Everything that is wrong with a configuration, a line each: the variable, a colon, and its mend. */
export class ConfigurationFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The configuration is wrong:\n${faults.map(line => `  ${line}`).join('\n')}`)
    this.faults = faults
  }
}

/** What a set of variables says, or one error that names everything that is wrong, `known` with it. Empty variables count as unset. */
export const readVariables = <S extends z.ZodType>(
  schema: S,
  names: readonly string[],
  env: Environment,
  known: readonly string[] = [],
) => {
  const set = Object.fromEntries(Object.entries(env).filter(([name, value]) => names.includes(name) && value))
  const result = schema.safeParse(set)
  if (result.success && known.length === 0) return result.data
  const faults = result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  throw new ConfigurationFault([...known, ...faults])
}
