import { ConfigurationFault, type Environment } from '../config/read.ts'
import type { Tool, ToolResult } from '../mcp/server.ts'
import type { Command, Outcome, Usage } from './command.ts'
import { WrongUsage } from './options.ts'

/** An option as other programs name it: `license-channel` is `licenseChannel`. */
const inputNamed = (option: string) => option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The options that take a value: the others say how something is written, and files belong to whoever sits here. */
const optionsOf = ({ options }: Usage) =>
  new Map(
    Object.entries(options)
      .filter(([, { of, text, place }]) => (of || text) && !place)
      .map(([name, option]) => [inputNamed(name), { name, ...option }]),
  )

/** A text beside the options, as a tool takes it. */
export interface TextInput {
  readonly name: string
  readonly is: string
  readonly optional?: true
}

const schemaOf = (usage: Usage, texts: readonly TextInput[]) => {
  const named = [...optionsOf(usage)].map(([name, { of, is }]) => [
    name,
    { type: 'string', description: is, ...(of && { enum: of }) },
  ])
  const beside = texts.map(({ name, is }) => [name, { type: 'string', description: is }])
  return {
    type: 'object',
    properties: Object.fromEntries([...beside, ...named]),
    required: texts.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  }
}

/** What was given, as the command is called at a terminal. */
const argsFor = (usage: Usage, texts: readonly TextInput[], given: Readonly<Record<string, unknown>>) => {
  const [options, names] = [optionsOf(usage), texts.map(({ name }) => name)]
  const inputs = [...names, ...options.keys()]
  for (const [name, value] of Object.entries(given)) {
    if (!inputs.includes(name)) throw new WrongUsage(`"${name.slice(0, 100)}" is none of ${inputs.join(', ')}.`)
    if (typeof value !== 'string') throw new WrongUsage(`${name} is a text.`)
  }
  const chosen = [...options]
    .filter(([name]) => Object.hasOwn(given, name))
    .map(([name, option]) => `--${option.name}=${given[name]}`)
  return [...chosen, '--', ...names.filter(name => Object.hasOwn(given, name)).map(name => `${given[name]}`)]
}

/** What is said of a wrong option, in the names that the tool has. */
const inInputs = (message: string) => message.replace(/--([a-z]+(?:-[a-z]+)*)/g, (_, name: string) => inputNamed(name))

const textOf = (outcome: string | Outcome) => (typeof outcome === 'string' ? outcome : outcome.text)

/** A command as a tool of other programs: its options and texts are the inputs, its JSON is the data, its text the words. */
export const toolOf = (name: string, command: Command, texts: readonly TextInput[], env: Environment): Tool => ({
  name,
  description: command.usage.does,
  inputSchema: schemaOf(command.usage, texts),
  call: async (given): Promise<ToolResult> => {
    try {
      const args = argsFor(command.usage, texts, given)
      const [text, data] = [await command(args, env), await command(['--json', ...args], env)].map(textOf)
      return { text: text ?? '', data: JSON.parse(data ?? '') }
    } catch (error) {
      if (error instanceof WrongUsage || error instanceof ConfigurationFault) return { wrong: inInputs(error.message) }
      throw error
    }
  },
})
