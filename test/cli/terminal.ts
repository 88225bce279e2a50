import { spawnSync } from 'node:child_process'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { run } from '../../src/cli/commands/run.ts'
import { variableNames } from '../../src/config/config.ts'

/** Neither the shell's variables nor a developer's own .env get through. */
const nothing = Object.fromEntries(variableNames.map(name => [name, '']))
const { FORCE_COLOR: _, ...outer } = process.env

interface Around {
  readonly input?: string | Buffer
  readonly env?: NodeJS.ProcessEnv
}

/** What somebody sees who runs `kanalguiden` in a terminal that is none: a script, a pipe. Without the second that a process takes to start. */
export const kanalguiden = async (args: readonly string[], { input = '', env = {} }: Around = {}) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([buffer(stdout), buffer(stderr)])
  const terminal = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr }
  const status = await run(args, { ...outer, ...nothing, ...env }, terminal)
  stdout.end()
  stderr.end()
  const [out, err] = await said
  return { status, stdout: String(out), stderr: String(err) }
}

/** The same in a process of its own, as it is for everybody but the tests. */
export const started = (args: readonly string[], { input = '', env = {} }: Around = {}) =>
  spawnSync(process.execPath, ['src/cli/kanalguiden.ts', ...args], {
    ...{ input, encoding: 'utf8' },
    env: { ...outer, ...nothing, ...env },
  })
