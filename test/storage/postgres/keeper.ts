/**
 * Keeps a PostgreSQL server of its own in a temporary folder, for as long as its standard input is open: when whoever
 * started it ends, however it ends, the server ends and the folder goes. Says its port; `stop` and `start` do that.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../../playground/ports.ts'
import { findPostgres } from '../../set-up/find-postgres.ts'
import { giveToNobody, nobody } from '../../set-up/nobody.ts'
import { onDisk } from '../../set-up/on-disk.ts'

const isOnDisk = process.argv.includes('--fsync')
const folder = mkdtempSync(join(isOnDisk ? onDisk() : tmpdir(), 'kanalguiden-postgres-'))
giveToNobody(folder)
const data = join(folder, 'data')
const bin = findPostgres() ?? ''
const port = await freePort()
const env = { PATH: process.env.PATH, LC_ALL: 'C' }
let server: ChildProcess

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const initialise = () => {
  const flags = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const { status, stderr } = spawnSync(join(bin, 'initdb'), flags, { ...nobody, env, cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb: ${stderr}`)
}

/** Resolves when it lets people in. */
const start = async () => {
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200']
  const fsync = isOnDisk ? [] : ['fsync=off', 'full_page_writes=off']
  const flags = [...settings, ...fsync].flatMap(setting => ['-c', setting])
  // A group of its own: Ctrl-C in the terminal does not reach it, and the end below does.
  server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...nobody, env, cwd: folder, detached: true })
  for await (const line of createInterface({ input: server.stderr as NodeJS.ReadableStream })) {
    if (line.includes('ready to accept connections')) break
  }
  server.stderr?.resume()
  tell({ port })
}

/** SIGQUIT is `pg_ctl stop -m immediate`: as in a crash, nothing is put in order. */
const stop = () =>
  new Promise<void>(resolve => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGQUIT')
  })

process.on('SIGINT', () => {})
// Nobody listens any more: that is the end of standard input too, and no reason to leave the server behind.
process.stdout.on('error', () => {})
try {
  initialise()
  await start()
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'start') await start()
    if (line === 'stop') {
      await stop()
      tell({ stopped: true })
    }
  }
} finally {
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
