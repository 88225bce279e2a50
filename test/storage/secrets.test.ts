import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { createSealedTokens } from '../../src/microsoft/entra/sealed-tokens.ts'
import type { Safe } from '../../src/relationships/ports.ts'
import { createLog } from '../../src/runtime/log.ts'
import { safeInFolder } from '../../src/storage/folder/secrets.ts'
import { withSafe } from '../../src/storage/open.ts'
import { newFolders } from './folders.ts'
import { newStores } from './postgres/stores.ts'

const log = createLog('silent', () => {})
const tokensIn = (safe: Safe, letter: number) =>
  createSealedTokens({ safe, key: Buffer.alloc(32, letter), initial: 'the first', account: 'a/b', log })

/** Notes who begins and who ends. */
const workIn =
  (steps: string[], name: string, milliseconds = 30) =>
  async () => {
    steps.push(`${name} begins`)
    await pause(milliseconds)
    steps.push(`${name} ends`)
  }

const oneAtATime = async (copies: readonly Safe[]) => {
  const steps: string[] = []
  await Promise.all(copies.map((copy, index) => copy.alone(workIn(steps, `${index}`))))
  expect(steps).to.have.length(copies.length * 2)
  for (let at = 0; at < steps.length; at += 2)
    expect([steps[at], steps[at + 1]?.replace('ends', 'begins')], steps.join()).to.deep.equal([steps[at], steps[at]])
}

const holdsTheSignIn = (newSafe: () => Promise<Safe>) => {
  it('is used by one at a time to renew what lies in it, and given back whatever happens', async () => {
    const safe = await newSafe()
    await safe.alone(() => Promise.reject(new Error('no sign-in'))).catch(() => {})
    await oneAtATime([safe, safe, safe])
  })

  it('is empty at first, and then holds what came last', async () => {
    const safe = await newSafe()
    expect(await safe.read()).to.equal(undefined)
    await safe.write('v1.one')
    await safe.write('v1.two')
    expect(await safe.read()).to.equal('v1.two')
  })

  it('holds it sealed, and gives way when the key has changed, as often as it does', async () => {
    const safe = await newSafe()
    for (const key of [1, 2, 1]) {
      const tokens = tokensIn(safe, key)
      expect(await tokens.load()).to.equal('the first')
      await tokens.save('a renewed one')
      expect(await tokens.load()).to.equal('a renewed one')
      expect(await safe.read()).not.to.include('renewed')
    }
  })
}

describe('The safe in a folder', () => {
  const newFolder = newFolders()
  holdsTheSignIn(async () => safeInFolder(await newFolder()))

  it('is one for the bot and for a command beside it, until either ends, however it ends', async () => {
    const folder = await newFolder()
    const holding = `import { safeInFolder } from './src/storage/folder/secrets.ts'
      await safeInFolder(${JSON.stringify(folder)}).alone(() => {
        process.stdout.write('in')
        return new Promise(() => setTimeout(() => {}, 60_000))
      })`
    const other = spawn(process.execPath, ['--input-type=module', '-e', holding], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    const steps: string[] = []
    const mine = safeInFolder(folder).alone(workIn(steps, 'mine'))
    await pause(300)
    expect(steps).to.deep.equal([])
    other.kill('SIGKILL')
    await mine
    expect(steps).to.deep.equal(['mine begins', 'mine ends'])
  })

  it('that is not there yet, or may not be written, keeps nobody from a sign-in', async () => {
    const folder = await newFolder()
    const steps: string[] = []
    await safeInFolder(`${folder}/new`).alone(workIn(steps, 'first'))
    await mkdir(`${folder}/sign-in-lock`)
    await safeInFolder(folder).alone(workIn(steps, 'second'))
    expect(steps).to.have.length(4)
    expect(await readdir(folder)).to.deep.equal(['sign-in-lock'])
  })
})

describe('The safe in PostgreSQL', () => {
  const { emptied, open, url, ask } = newStores()
  holdsTheSignIn(async () => (await emptied()).archive.safe)

  it('is used by one process at a time, each going on from what the one before put there', async () => {
    const [one, other] = [await emptied(), await open()]
    await oneAtATime([one.archive.safe, other.archive.safe, one.archive.safe, other.archive.safe])
    await one.archive.safe.write('0')
    const counts = Array.from({ length: 10 }, (_, index) => (index % 2 ? one : other).archive.safe).map(safe =>
      safe.alone(async () => safe.write(String(Number(await safe.read()) + 1))),
    )
    await Promise.all(counts)
    expect(await one.archive.safe.read()).to.equal('10')
  })

  it('is waited for no longer than half a minute when a process ends without a word', async () => {
    const { archive } = await emptied()
    await ask("insert into leases values ('partner-center-sign-in', 'gone', now() + interval '30 seconds')")
    const steps: string[] = []
    const mine = archive.safe.alone(workIn(steps, 'mine'))
    await pause(300)
    expect(steps).to.deep.equal([])
    await ask("update leases set until = now() - interval '1 second'")
    await mine
    expect(await ask('select * from leases')).to.deep.equal([])
  })

  it('whose database is away keeps nobody from a sign-in that is held in memory', async () => {
    await ask('alter table leases rename to away')
    const { archive } = await emptied().catch(() => open())
    const steps: string[] = []
    await archive.safe.alone(workIn(steps, 'mine'))
    await ask('alter table away rename to leases')
    expect(steps).to.deep.equal(['mine begins', 'mine ends'])
  })

  it('is the same for every process, and for the doctor beside them', async () => {
    const [one, other] = [await emptied(), await open()]
    await one.archive.safe.write('v1.renewed by one')
    expect(await other.archive.safe.read()).to.equal('v1.renewed by one')
    expect(await withSafe({ DATABASE_URL: url(), DATA_DIR: '' }, safe => safe.read())).to.equal('v1.renewed by one')
  })
})
