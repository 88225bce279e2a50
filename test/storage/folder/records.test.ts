import { expect } from 'chai'
import type { Files } from '../../../src/storage/folder/files.ts'
import { fileOf } from '../../../src/storage/folder/record-file.ts'
import { memoryInFolder } from '../../../src/storage/folder/records.ts'
import { readings } from '../../../src/storage/shapes.ts'

describe('People whose records stay open', () => {
  it('are those who were seen last, so many and no more: the others are read again', async () => {
    const read: string[] = []
    const files: Files = {
      read: async file => {
        read.push(file)
        return null
      },
      list: async () => [],
      write: async () => {},
      setAside: async () => {},
    }
    const people = memoryInFolder({ files, folder: 'people', kept: 3 }, readings.people)
    for (let i = 0; i < 100; i++) for (const n of [i, 0]) await people.recall(`person ${n}`)
    expect(read).to.have.length(100)
    read.length = 0
    for (const n of [0, 99, 98, 97]) await people.recall(`person ${n}`)
    expect(read).to.deep.equal([fileOf('people', 'person 97')])
  })
})
