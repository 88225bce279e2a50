import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import pg from 'pg'
import { startBot } from '../playground/playground.ts'
import { sharedServer } from '../storage/postgres/server.ts'

describe('Tables that somebody has locked', () => {
  it('are told by /readyz, table by table, and it is ready again when they are free', async () => {
    const url = await (await sharedServer()).newDatabase()
    const dataDir = await mkdtemp(join(tmpdir(), 'kanalguiden-locked-'))
    const bot = await startBot({ dataDir, env: { DATABASE_URL: url } })
    const status = async () => (await fetch(`http://127.0.0.1:${bot.port}/readyz`)).status
    const until = async (wanted: number) => {
      for (let times = 0; times < 20; times += 1) {
        if ((await status()) === wanted) return
        await pause(200)
      }
      expect.fail(`It never said ${wanted}.`)
    }
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    for (const table of ['sessions', 'people', 'places', 'addresses', 'requests']) {
      await until(200)
      await other.query('begin')
      await other.query(`lock table ${table} in exclusive mode`)
      await until(503)
      await other.query('rollback')
    }
    await until(200)
    await other.end()
    await bot.stop()
    await rm(dataDir, { recursive: true })
  })
})
