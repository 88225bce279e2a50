import { styleText } from 'node:util'
import type { Command, Usage } from './command.ts'

/** Bold on a terminal, plain where the help goes to a file or another program. */
const title = (text: string): string => styleText('bold', text)

/** Pairs in two columns; what continues the second stands below it. */
const twoColumns = (rows: readonly (readonly [string, ...string[]])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  return rows
    .map(([name, first = '', ...more]) =>
      [`  ${name.padEnd(width)}${first}`, ...more.map(line => `  ${' '.repeat(width)}${line}`)].join('\n'),
    )
    .join('\n')
}

const shown = (name: string, { of, text }: Usage['options'][string]): string =>
  `--${name}${of ? ` ${name.split('-').at(-1)?.toUpperCase()}` : text ? ` ${text}` : ''}`

const optionRows = (options: Usage['options']) =>
  Object.entries(options).map(
    ([name, option]) => [shown(name, option), option.is, ...(option.of ? [option.of.join(', ')] : [])] as const,
  )

/** `kanalguiden ask --help`: what it does, its options, and an example. */
export const helpOn = (name: string, { does, texts, options, example }: Usage): string =>
  [
    `kanalguiden ${[name, texts, '[options]'].filter(Boolean).join(' ')}`,
    does,
    `${title('Options')}\n${twoColumns([...optionRows(options), ['-h, --help', 'this']])}`,
    `${title('Example')}\n  kanalguiden ${example}`,
  ].join('\n\n')

/** `kanalguiden --help`: what there is. */
export const helpOnAll = (commands: readonly (readonly [string, Command])[]): string =>
  [
    'kanalguiden COMMAND [options]',
    'What applies when a customer bought a Microsoft subscription somewhere else, at a terminal. In a checkout:\nnpm run --silent kanalguiden -- COMMAND [options]',
    `${title('Commands')}\n${twoColumns(commands.map(([name, { usage }]) => [name, usage.does]))}`,
    `${title('Example')}\n  kanalguiden advise --channel ea --kind license --lang sv`,
    'kanalguiden COMMAND --help says more. Exit codes: 0 done; 1 something is wrong; 2 called or configured wrongly; 4 nothing found.',
  ].join('\n\n')
