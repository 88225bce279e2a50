import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { createEmbedded } from '../../src/storage/lowdb.ts'
import { StoreUnavailable } from '../../src/storage/store.ts'
import { fileOf, filesIn, newFolders } from './folders.ts'
import { nothingToLog } from './logs.ts'

const anna = 'conversation-1;anna'

/** A file where a folder should be: that stops root as well, whom permissions do not. */
describe('a disk that does not work', () => {
  const newFolder = newFolders()

  const open = async () => {
    const dataDir = await newFolder()
    const store = await createEmbedded({ dataDir, log: nothingToLog })
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
      const { sessions, folder } = await open()
      const attempt = () => (change === 'remember' ? sessions.remember(anna, { kind: 'both' }) : sessions.forget(anna))
      await sessions.remember(anna, { channel: 'ea' })
      await rename(folder, `${folder}-away`)
      await writeFile(folder, 'in the way')
      await fails(attempt())
      await rm(folder)
      await rename(`${folder}-away`, folder)
      expect(await sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
      await attempt()
      expect(await sessions.recall(anna)).to.deep.equal(change === 'remember' ? { channel: 'ea', kind: 'both' } : {})
    })

  it('leaves nothing behind of a write that failed half way', async () => {
    const { sessions, dataDir } = await open()
    const file = fileOf(dataDir, 'sessions', anna)
    await sessions.recall(anna)
    await mkdir(file, { recursive: true })
    await fails(sessions.remember(anna, { channel: 'ea' }))
    expect([...(await filesIn(dataDir)).keys()]).to.deep.equal([])
  })

  it('does not matter once a lost folder is made again', async () => {
    const { sessions, dataDir } = await open()
    await sessions.remember(anna, { channel: 'ea' })
    await rm(dataDir, { recursive: true })
    await sessions.remember(anna, { kind: 'both' })
    const restarted = await createEmbedded({ dataDir, log: nothingToLog })
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
    expect([...(await filesIn(dataDir)).keys()]).to.deep.equal([])
  })

  it('stops the start, and says what is wrong', async () => {
    const dataDir = join(await newFolder(), 'data')
    await writeFile(dataDir, 'in the way')
    const error = await fails(createEmbedded({ dataDir, log: nothingToLog }))
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
