import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { begun } from '../../../src/relationships/record.ts'
import { openFolder } from '../../../src/storage/folder/open.ts'
import { details } from '../../relationships/details.ts'
import { ratingOf } from '../feedback-contract.ts'
import { newFolders } from '../folders.ts'
import { nothingToLog } from '../logs.ts'

describe('Who else has an account on the machine', () => {
  const newFolder = newFolders()

  /** Paths with what everybody but the owner may do with them. */
  const open = async (folder: string) => {
    const entries = await readdir(folder, { recursive: true })
    const modes = await Promise.all(
      ['', ...entries].map(async entry => [entry, (await stat(join(folder, entry))).mode] as const),
    )
    return modes.filter(([, mode]) => (mode & 0o077) !== 0).map(([entry, mode]) => `${entry} ${mode.toString(8)}`)
  }

  it('can read nothing of what people said, whatever the umask is: not while the bot runs, not after it', async () => {
    const umask = process.umask(0)
    try {
      const folder = join(await newFolder(), 'data')
      const days = { misses: 90, feedback: 90 }
      const on = () => new Date('2026-11-22T12:00:00Z')
      const store = await openFolder(folder, { days, log: nothingToLog, now: on })
      await store.memories.sessions.remember('chat|anna', { channel: 'ea' })
      await store.archive.addresses.remember('person:anna', { reference: 'somewhere' })
      await store.archive.safe.write('v1.sealed')
      await store.misses.note({ text: 'hej', language: 'sv', day: '2026-11-22', outcome: 'none' })
      await store.feedback.note(ratingOf('a'))
      const book = { at: '2026-11-23T09:00:00.000Z', admins: [], reminderDays: [], expiryDays: 9, zoneOf: () => 'UTC' }
      await store.archive.requests.put(begun('one', details, { id: 'anna' }, true, book))
      expect(await open(folder)).to.deep.equal([])
      await store.close()
      expect(await open(folder)).to.deep.equal([])
      expect(await readdir(folder)).to.have.members([
        'addresses',
        'feedback',
        'format',
        'lock',
        'misses',
        'people',
        'places',
        'requests',
        'secrets',
        'sessions',
        'token-key',
      ])
    } finally {
      process.umask(umask)
    }
  })
})
