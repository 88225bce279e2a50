import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../playground/ports.ts'
import { giveToNobody, nobody } from '../set-up/nobody.ts'
import { pgbouncer } from '../set-up/pgbouncer.ts'

/** A PgBouncer before a server on this machine, which lends its few connections for a transaction at a time. */
export const startPooler = async (server: number, settings: readonly string[] = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'kanalguiden-pgbouncer-'))
  const [port, file] = [await freePort(), join(folder, 'pgbouncer.ini')]
  const lines = [
    '[databases]',
    `* = host=127.0.0.1 port=${server} user=postgres`,
    '[pgbouncer]',
    ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = any'],
    ...['pool_mode = transaction', 'default_pool_size = 3', 'max_client_conn = 200', ...settings],
  ]
  writeFileSync(file, lines.join('\n'))
  giveToNobody(folder, file)
  const child = spawn(pgbouncer, [file], { ...nobody, stdio: ['ignore', 'ignore', 'pipe'] })
  for await (const line of createInterface({ input: child.stderr })) if (line.includes('process up')) break
  child.stderr.resume()
  return {
    through: (url: string) => url.replace(/:\d+\//, `:${port}/`),
    end: async () => {
      child.kill('SIGINT')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
