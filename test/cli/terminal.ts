import { spawnSync } from 'node:child_process'
import { variableNames } from '../../src/config/config.ts'

/** Neither the shell's variables nor a developer's own .env get through. */
const nothing = Object.fromEntries(variableNames.map(name => [name, '']))

/** What somebody sees who runs `kanalguiden` in a terminal that is none: a script, a pipe. */
export const kanalguiden = (
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string | Buffer; readonly env?: NodeJS.ProcessEnv } = {},
) => {
  const { FORCE_COLOR: _, ...outer } = process.env
  return spawnSync(process.execPath, ['src/cli/kanalguiden.ts', ...args], {
    ...{ input, encoding: 'utf8' },
    env: { ...outer, ...nothing, ...env },
  })
}
