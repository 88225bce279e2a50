import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { message } from '../bot/bot-client.ts'
import { readContainerFile } from './container-file.ts'

/** Nobody's user, where we may choose. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined
const { sources, environment, install, command, healthCheck } = readContainerFile()

const say = (line: string) => process.stdout.write(`${line}\n`)
const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(`The rehearsal failed: ${what}.`)
  say(`✔ ${what}`)
}

const listening = async (stdout: NodeJS.ReadableStream): Promise<number> => {
  for await (const line of createInterface(stdout)) {
    const { event, address } = JSON.parse(line)
    if (event === 'listening') return address.port
  }
  throw new Error('The bot ended before it listened.')
}

/** What the container does, without a container: the same files, the same installation, code that nobody writes, one folder. */
const rehearse = async (root: string): Promise<void> => {
  const [app, data, node] = [join(root, 'app'), join(root, 'data'), join(root, 'node')]
  cpSync(process.execPath, node) // the checkout may lie where nobody may go
  for (const source of sources) cpSync(source, join(app, source), { recursive: true })
  execFileSync('sh', ['-c', install], { cwd: app, stdio: 'ignore' })
  const packages = readdirSync(join(app, 'node_modules'))
  must(packages.includes('restify') && !packages.includes('mocha'), 'the development packages stay outside')
  const size = execFileSync('du', ['-sm', app], { encoding: 'utf8' }).split('\t')[0]
  say(`  ${size} MB of code and packages`)
  mkdirSync(data)
  if (nobody) chownSync(data, nobody.uid, nobody.gid)
  chmodSync(root, 0o755)
  execFileSync('chmod', ['-R', 'a-w', app])

  const env = { ...environment, PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: data }
  const options = { cwd: app, env, ...nobody }
  const bot = spawn(node, command.slice(1), { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise(resolve => bot.once('exit', resolve))
  try {
    const port = await listening(bot.stdout)
    must((await fetch(`http://127.0.0.1:${port}/readyz`)).ok, 'the bot is ready')
    const check = { ...options, env: { ...env, PORT: `${port}` } }
    must(spawnSync(node, healthCheck.slice(1), check).status === 0, 'the health check passes')
    must(spawnSync(node, healthCheck.slice(1), options).status === 1, 'the health check fails where nobody is')
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message('ea; azure')),
    })
    must(JSON.stringify(await answer.json()).includes('AdaptiveCard'), 'a message is answered')
    must(readdirSync(data).includes('sessions'), 'what was answered lies in the one folder')
    const doctor = spawnSync(node, ['src/cli/kanalguiden.ts', 'doctor'], { ...options, encoding: 'utf8' })
    must(doctor.status === 0 && doctor.stdout.includes(data), 'the doctor runs beside it')
  } finally {
    bot.kill('SIGTERM')
    await ended
  }
  must(bot.exitCode === 0, 'it ends by itself when it is asked to')
}

if (import.meta.main) {
  const root = mkdtempSync(join(tmpdir(), 'kanalguiden-container-'))
  try {
    await rehearse(root)
  } finally {
    execFileSync('chmod', ['-R', 'u+w', root])
    rmSync(root, { recursive: true, force: true })
  }
}
