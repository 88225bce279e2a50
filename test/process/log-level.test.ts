import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'

const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url))

describe('Who wants to read of errors only (LOG_LEVEL=error)', () => {
  let folder: string
  let child: ChildProcess
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanalguiden-log-level-'))
  })
  after(async () => {
    child.kill()
    if (child.exitCode === null) await once(child, 'exit')
    await rm(folder, { recursive: true, force: true })
  })

  it('reads that a request was set aside at the start', async () => {
    const name = 'a'.repeat(64)
    const file = join('requests', 'aa', `${name}.json`)
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), '{"id":"one","facts":{"ver')
    const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' }
    const bot = spawn(process.execPath, [entry], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
    child = bot
    const [line] = await once(bot.stdout.setEncoding('utf8'), 'data', { signal: AbortSignal.timeout(30_000) })
    const said = JSON.parse(String(line).split('\n')[0] ?? '')
    expect(said).to.include({ level: 'error', fault: 'not JSON', file })
    expect(said.event).to.equal('a stored record was set aside, and counts as not known')
  })
})
