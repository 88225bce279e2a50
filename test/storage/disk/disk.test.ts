import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect } from 'chai'
import type { Log } from '../../../src/runtime/log.ts'
import { StoreUnavailable } from '../../../src/storage/store.ts'
import { onDisk } from '../../set-up/on-disk.ts'
import { fileOf, filesIn } from '../folders.ts'
import { loggedTo } from '../logs.ts'
import { asIfKilled, openings } from '../opened.ts'

const anna = 'conversation-1;anna'

/** A file where a folder should be: that stops root as well, whom permissions do not. */
describe('a disk that does not work', () => {
  const { newFolder, open: restart, close } = openings(onDisk)

  const open = async (log?: Log) => {
    const dataDir = await newFolder()
    const store = await restart(dataDir, log ? { log } : {})
    return { ...store, dataDir, folder: dirname(fileOf(dataDir, 'sessions', anna)) }
  }

  it('makes remembering a stranger fail, until it works again', async () => {
    const { sessions, folder } = await open()
    await writeFile(folder, 'in the way')
    await fails(sessions.remember(anna, { channel: 'ea' }))
    await rm(folder)
    expect(await sessions.remember(anna, { kind: 'both' })).to.deep.equal({ before: {}, after: { kind: 'both' } })
  })

  it('does not make a stranger of anybody: who cannot be looked up is an error', async () => {
    const { sessions, folder } = await open()
    await writeFile(folder, 'in the way')
    await fails(sessions.recall(anna))
  })

  for (const change of ['remember', 'forget'] as const)
    it(`leaves known what was known when it fails to ${change}, until it works again`, async () => {
      const { sessions, files, dataDir } = await open()
      const attempt = () => (change === 'remember' ? sessions.remember(anna, { kind: 'both' }) : sessions.forget(anna))
      await sessions.remember(anna, { channel: 'ea' })
      await files.ready()
      await rm(join(dataDir, 'journal'))
      await mkdir(join(dataDir, 'journal'))
      await fails(attempt())
      await rmdir(join(dataDir, 'journal'))
      expect(await sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
      await attempt()
      expect(await sessions.recall(anna)).to.deep.equal(change === 'remember' ? { channel: 'ea', kind: 'both' } : {})
    })

  it('takes nothing away that the journal holds: it is brought to its file once that works, and until then that is logged', async () => {
    const logged: object[] = []
    const { sessions, files, dataDir } = await open(loggedTo(logged))
    const file = fileOf(dataDir, 'sessions', anna)
    await sessions.recall(anna)
    await mkdir(file, { recursive: true })
    await sessions.remember(anna, { channel: 'ea' })
    await fails(files.ready())
    await sessions.remember(anna, { kind: 'both' })
    while (logged.length === 0) await new Promise(resolve => setTimeout(resolve, 50))
    const event = 'answers are kept in the journal, and cannot be brought to their files just now'
    expect(logged).to.deep.equal([{ level: 'error', event, code: 'EISDIR' }])
    expect(await readdir(dirname(file))).to.deep.equal([basename(file)])
    await fails(restart(await asIfKilled(dataDir, await newFolder())))
    await rmdir(file)
    await files.ready()
    expect(JSON.parse(await readFile(file, 'utf8')).facts).to.deep.equal({ channel: 'ea', kind: 'both' })
  })

  it('does not matter once a lost folder is made again', async () => {
    const { sessions, dataDir } = await open()
    await sessions.remember(anna, { channel: 'ea' })
    await rm(dataDir, { recursive: true })
    await sessions.remember(anna, { kind: 'both' })
    const restarted = await restart(dataDir)
    expect(await restarted.sessions.recall(anna)).to.deep.equal({ channel: 'ea', kind: 'both' })
  })

  for (const kind of ['', 'sessions', 'people', 'places'])
    it(`makes the store not ready, until it works again (${kind || 'everything'})`, async () => {
      const { ready, dataDir } = await open()
      const folder = join(dataDir, kind)
      await rm(folder, { recursive: true })
      await writeFile(folder, 'in the way')
      await fails(ready())
      await rm(folder)
      await ready()
    })

  it('is looked for by any number of probes at once, which leave nothing behind', async () => {
    const { ready, dataDir } = await open()
    await Promise.all(Array.from({ length: 20 }, ready))
    await close(dataDir)
    expect([...(await filesIn(dataDir)).keys()]).to.have.members(['format', 'lock'])
  })

  it('stops the start, and says what is wrong', async () => {
    const dataDir = join(await newFolder(), 'data')
    await writeFile(dataDir, 'in the way')
    const error = await fails(restart(dataDir))
    expect(error.message).to.match(/folder.*ENOTDIR|EEXIST/)
    expect(error.cause).to.be.instanceOf(Error)
  })
})

const fails = async (attempt: Promise<unknown>): Promise<StoreUnavailable> => {
  const error = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).to.be.instanceOf(StoreUnavailable)
  return error as StoreUnavailable
}
