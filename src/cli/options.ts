import { parseArgs } from 'node:util'

/** A mistake in how a command was called: one line for the person, exit code 2. */
export class WrongUsage extends Error {}

/** In the place of values: the option takes any text. */
export const anyText: readonly string[] = ['any text']

/** For each option the values it takes, the default first where there is one; `[]` for a flag. */
type Choices = Readonly<Record<string, readonly string[]>>

type Chosen<C extends Choices> = { [O in keyof C]?: C[O] extends readonly [] ? boolean : C[O][number] }

const parse = (args: readonly string[], choices: Choices) => {
  const options = Object.fromEntries(
    Object.entries(choices).map(([name, values]) => [
      name,
      { type: values.length > 0 ? 'string' : 'boolean' } as const,
    ]),
  )
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const known = Object.keys(choices).map(name => `--${name}`)
    const [why] = String((error as Error).message).split(/\. |\n/)
    throw new WrongUsage(`${why}. The options are ${known.join(', ')}.`)
  }
}

/** The options of a command, each checked against the values it takes. */
export const chooseOptions = <const C extends Choices>(args: readonly string[], choices: C): Chosen<C> => {
  const values = parse(args, choices)
  for (const [name, value] of Object.entries(values)) {
    const allowed = choices[name] ?? []
    if (typeof value === 'string' && allowed !== anyText && !allowed.includes(value)) {
      throw new WrongUsage(`--${name} "${value}" is none of ${allowed.join(', ')}.`)
    }
  }
  return values as Chosen<C>
}
