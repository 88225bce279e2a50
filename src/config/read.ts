import type { z } from 'zod/v4'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a set of variables says, or one error that names everything that is wrong. Empty variables count as unset. */
export const readVariables = <S extends z.ZodType>(schema: S, names: readonly string[], env: Environment) => {
  const set = Object.fromEntries(Object.entries(env).filter(([name, value]) => names.includes(name) && value))
  const result = schema.safeParse(set)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`The configuration is wrong:\n${faults.join('\n')}`)
}
