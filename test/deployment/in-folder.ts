import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readContainerFile } from './container-file.ts'
import type { Stage } from './stage.ts'

/** Nobody's user, where we may choose. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

/** The files that the container file copies, installed as it says, and nobody writes there. */
const layOut = (root: string) => {
  const { sources, install } = readContainerFile()
  const [app, data, node] = [join(root, 'app'), join(root, 'data'), join(root, 'node')]
  cpSync(process.execPath, node) // the checkout may lie where nobody may go
  for (const source of sources) cpSync(source, join(app, source), { recursive: true })
  execFileSync('sh', ['-c', install], { cwd: app, stdio: 'ignore' })
  mkdirSync(data)
  if (nobody) chownSync(data, nobody.uid, nobody.gid)
  chmodSync(root, 0o755)
  execFileSync('chmod', ['-R', 'a-w', app])
  return { app, data, node }
}

const listening = async (stdout: NodeJS.ReadableStream): Promise<number> => {
  for await (const line of createInterface(stdout)) {
    const { event, address } = JSON.parse(line)
    if (event === 'listening') return address.port
  }
  throw new Error('The bot ended before it listened.')
}

/** What the container does, without a container: the same files and installation, another user, one folder that is theirs. */
export const stageInFolder = async (root: string): Promise<Stage> => {
  const { command, healthCheck, environment } = readContainerFile()
  const { app, data, node } = layOut(root)
  const env = { ...environment, PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: data }
  const options = { cwd: app, env, ...nobody }
  const bot = spawn(node, command.slice(1), { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number>(resolve => bot.once('exit', code => resolve(code ?? -1)))
  const port = `${await listening(bot.stdout)}`
  const run: Stage['run'] = ([, ...rest], more) =>
    spawnSync(node, rest, { ...options, env: { ...env, PORT: port, ...more }, encoding: 'utf8' })
  return {
    address: `http://127.0.0.1:${port}`,
    size: Number(execFileSync('du', ['-sm', app], { encoding: 'utf8' }).split('\t')[0]),
    run,
    healthy: () => run(healthCheck).status === 0,
    end: () => {
      bot.kill('SIGTERM')
      return ended
    },
    clear: () => {
      bot.kill('SIGKILL')
      execFileSync('chmod', ['-R', 'u+w', app])
    },
  }
}
