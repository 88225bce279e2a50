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

const holdsTheSignIn = (newSafe: () => Promise<Safe>) => {
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
})

describe('The safe in PostgreSQL', () => {
  const { emptied, open, url } = newStores()
  holdsTheSignIn(async () => (await emptied()).archive.safe)

  it('is the same for every process, and for the doctor beside them', async () => {
    const [one, other] = [await emptied(), await open()]
    await one.archive.safe.write('v1.renewed by one')
    expect(await other.archive.safe.read()).to.equal('v1.renewed by one')
    expect(await withSafe({ DATABASE_URL: url(), DATA_DIR: '' }, safe => safe.read())).to.equal('v1.renewed by one')
  })
})
