import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rmdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { FolderTaken } from '../../src/storage/disk/lock.ts'
import { type OwnFiles, openFiles } from '../../src/storage/folder/files.ts'
import { StoreUnavailable } from '../../src/storage/store.ts'
import { newFolders } from '../storage/folders.ts'
import { nothingToLog } from '../storage/logs.ts'
import { startBot } from './bot-process.ts'

const claim = fileURLToPath(new URL('./claim.ts', import.meta.url))
const [rounds, atOnce] = [10, 5]

const take = (dataDir: string): Promise<OwnFiles> => openFiles({ dataDir, log: nothingToLog })
const refused = async (dataDir: string) => {
  const error = await take(dataDir).catch((error: unknown) => error)
  expect(error).to.be.instanceOf(FolderTaken)
  return (error as Error).message
}

describe('One process a folder:', () => {
  const newFolder = newFolders()
  const children: ChildProcess[] = []
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  const heard = async ({ stdout }: ChildProcess): Promise<string> => {
    if (!stdout) throw new Error('Nothing can be heard.')
    return String((await once(stdout, 'data', { signal: AbortSignal.timeout(30_000) }))[0]).trim()
  }
  /** A process that will try to take a folder when told to, and says what came of it; what it had before it lets go. */
  const claimant = async () => {
    const child = spawn(process.execPath, [claim], { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    expect(await heard(child)).to.equal('ready')
    const go = (dataDir: string): Promise<string> => {
      child.stdin.write(`${dataDir}\n`)
      return heard(child)
    }
    const end = async (how: () => unknown) => {
      const gone = once(child, 'exit')
      how()
      await gone
    }
    return { go, leave: () => end(() => child.stdin.end()), kill: () => end(() => child.kill('SIGKILL')) }
  }

  it('the second bot does not start, says which folder and what to do; the first goes on', async () => {
    const dataDir = await newFolder()
    const first = await startBot(dataDir)
    const second = await startBot(dataDir)
    const ready = await first.ready()
    await Promise.all([first.end('SIGTERM'), second.end()])
    expect(second.port).to.equal(undefined)
    expect(second.said).to.equal(
      `Another process uses the folder ${dataDir}, and two would write over each other's answers: stop the other one, ` +
        'or give this one a folder of its own in DATA_DIR.\n',
    )
    expect(ready).to.include({ status: 200 })
    await (await take(dataDir)).close()
  }).timeout(90_000)

  it(`of ${atOnce} that start at the same instant one gets it, ${rounds} times; ${rounds * (atOnce - 1)} are refused`, async () => {
    const all = await Promise.all(Array.from({ length: atOnce }, claimant))
    for (let round = 0; round < rounds; round++) {
      const dataDir = await newFolder()
      const said = await Promise.all(all.map(({ go }) => go(dataDir)))
      expect(said.sort()).to.deep.equal(['mine', ...Array(atOnce - 1).fill('refused')])
    }
    await Promise.all(all.map(({ leave }) => leave()))
  }).timeout(120_000)

  it('a killed one leaves it free at once, however often', async () => {
    const dataDir = await newFolder()
    for (let i = 0; i < 5; i++) {
      const { go, kill } = await claimant()
      expect(await go(dataDir)).to.equal('mine')
      await refused(dataDir)
      await kill()
    }
    await (await take(dataDir)).close()
  }).timeout(60_000)

  it('a name for the same folder is the same folder, and one process cannot have it twice either', async () => {
    const dataDir = await newFolder()
    const files = await take(dataDir)
    await symlink(dataDir, `${dataDir}-also`)
    expect(await refused(`${dataDir}-also`)).to.include(`${dataDir}-also`)
    await refused(join(dataDir, '..', dataDir.split('/').at(-1) ?? ''))
    expect(await (await claimant()).go(dataDir), 'still locked after those').to.equal('refused')
    await files.close()
    await (await take(`${dataDir}-also`)).close()
  })

  it('a start that fails after taking it gives it back', async () => {
    const dataDir = await newFolder()
    await mkdir(join(dataDir, 'journal'))
    const error = await take(dataDir).catch((error: unknown) => error)
    expect(error).to.be.instanceOf(StoreUnavailable)
    await rmdir(join(dataDir, 'journal'))
    await (await take(dataDir)).close()
  })
})
