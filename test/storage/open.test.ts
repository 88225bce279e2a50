import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { lookIntoStore, openStore, probeStore, withSafe } from '../../src/storage/open.ts'
import { fileOf, newFolders } from './folders.ts'
import { loggedTo, nothingToLog } from './logs.ts'
import { newStores } from './postgres/stores.ts'

const days = { MISSES_DAYS: 90, FEEDBACK_DAYS: 90 }

describe('Whoever opens the store that is configured', () => {
  const newFolder = newFolders()
  const { url, ask } = newStores()

  /** A folder in which Anna's file is torn. */
  const damaged = async () => {
    const folder = await newFolder()
    const file = fileOf(folder, 'people', 'anna')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, '{"id":"an')
    return { ...days, DATABASE_URL: '', DATA_DIR: folder }
  }

  for (const level of ['error', 'info'] as const)
    it(`is told as an error that somebody’s record was set aside, whatever else is logged (LOG_LEVEL=${level})`, async () => {
      const lines: object[] = []
      const store = await openStore(await damaged(), loggedTo(lines, level))
      await store.memories.people.recall('anna')
      await store.close()
      expect(lines).to.have.length(1)
      expect(lines[0]).to.include({ level: 'error', event: 'a stored record was set aside, and counts as not known' })
    })

  it('finds the same in the folder for each purpose, and in the database where there is an address', async () => {
    const inFolder = { ...days, DATABASE_URL: '', DATA_DIR: await newFolder() }
    const inDatabase = { ...days, DATABASE_URL: url(), DATA_DIR: await newFolder() }
    for (const [place, kind] of [[inFolder, 'free'] as const, [inDatabase, 'database'] as const]) {
      expect(await probeStore(place)).to.deep.equal({ kind, setAside: 0 })
      const store = await openStore(place, nothingToLog)
      const day = new Date().toISOString().slice(0, 10)
      await store.misses.note({ text: 'hej', language: 'sv', day, outcome: 'none' })
      await store.archive.safe.write('v1.sealed')
      if (kind === 'free') expect((await probeStore(place)).kind).to.equal('in-use')
      const seen = await lookIntoStore(place, nothingToLog, async sight => [
        (await sight.misses()).length,
        (await sight.feedback()).length,
        (await (await sight.requests()).list({ page: 0, size: 1 })).total,
      ])
      expect(seen).to.deep.equal([1, 0, 0])
      expect(await withSafe(place, safe => safe.read())).to.equal('v1.sealed')
      await store.close()
    }
    const { kind } = await probeStore({ ...inDatabase, DATABASE_URL: '' })
    expect(kind, 'nothing is made in the folder').to.equal('free')
    expect(await ask('select count(*)::int as count from misses')).to.deep.equal([{ count: 1 }])
  })

  it('gets a new key for cards’ tokens where the old one was cut off, and keeps it then', async () => {
    const dataDir = await newFolder()
    await writeFile(join(dataDir, 'token-key'), 'short')
    const place = { DATABASE_URL: '', DATA_DIR: dataDir, MISSES_DAYS: 90, FEEDBACK_DAYS: 90 }
    const keyOf = async () => {
      const store = await openStore(place, nothingToLog)
      return store.contents.key().finally(store.close)
    }
    const key = await keyOf()
    expect(key).to.have.length.above(40)
    expect(await keyOf()).to.equal(key)
  })
})
