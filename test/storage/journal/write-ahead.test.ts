import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { openFiles } from '../../../src/storage/folder/files.ts'
import { gathering } from '../../../src/storage/journal/write-ahead.ts'
import { newFolders } from '../folders.ts'
import { nothingToLog } from '../logs.ts'

describe('What comes while something is written', () => {
  const newFolder = newFolders()

  it('is written together: of thirty-two who come at once, none waits for more than two writes', async () => {
    const batches: number[] = []
    const { add, idle } = gathering<number>(async items => {
      batches.push(items.length)
      await new Promise(setImmediate)
    })
    const first = add(0)
    await Promise.resolve()
    await Promise.all([first, ...Array.from({ length: 31 }, (_, i) => add(i + 1))])
    await idle()
    expect(batches).to.have.length.at.most(2)
    expect(batches.reduce((sum, many) => sum + many)).to.equal(32)
  })

  it('fails with those it went with, and with nobody else', async () => {
    const { add, idle } = gathering<string>(async items => {
      if (items.includes('bad')) throw new Error('no luck')
    })
    const went = []
    for (const together of [['good'], ['bad', 'beside it'], ['later']]) {
      went.push(...together.map(add))
      await idle()
    }
    const ends = (await Promise.allSettled(went)).map(({ status }) => status)
    expect(ends).to.deep.equal(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  })

  it('waits when the journal has grown large, until that has been brought to the files', async () => {
    const dataDir = await newFolder()
    const files = await openFiles({ dataDir, log: nothingToLog, patience: 3_600_000 })
    const text = 'x'.repeat(4_000_000)
    for (let i = 0; i < 12; i++) {
      await files.write(`large/${i}`, text)
      expect((await stat(join(dataDir, 'journal'))).size).to.be.below(24_000_000)
    }
    expect(await readFile(join(dataDir, 'large/0'), 'utf8')).to.equal(text)
    expect(await files.read('large/11')).to.equal(text)
    await files.close()
    expect(await readFile(join(dataDir, 'large/11'), 'utf8')).to.equal(text)
  })

  it('is refused once the folder is closed', async () => {
    const files = await openFiles({ dataDir: await newFolder(), log: nothingToLog })
    const under = files.write('a/file', 'text')
    await files.close()
    await under
    const error = await files.write('a/file', 'more').catch((error: unknown) => error)
    expect(error).to.have.property('name', 'StoreUnavailable')
  })
})
