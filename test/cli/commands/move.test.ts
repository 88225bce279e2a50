import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { nothingPlanned } from '../../../src/moves/case.ts'
import { begun } from '../../../src/relationships/record.ts'
import { change } from '../../../src/relationships/store.ts'
import { openStore } from '../../../src/storage/open.ts'
import { details } from '../../relationships/details.ts'
import { ratingOf } from '../../storage/feedback-contract.ts'
import { newFolders } from '../../storage/folders.ts'
import { noLog } from '../../storage/logs.ts'
import { sharedServer } from '../../storage/postgres/server.ts'
import { kanalguiden, started } from '../terminal.ts'

const at = '2026-11-23T09:00:00.000Z'
const book = { at, admins: ['person:bo'], reminderDays: [7], expiryDays: 90, zoneOf: () => 'UTC' }
const planned = {
  ...{
    answers: { channel: 'ea', kind: 'license' } as const,
    customer: 'Contoso',
    rulesOf: '2026-11-30',
    planned: '2026-11-30',
  },
  by: { id: 'anna' },
} as const
const today = new Date().toISOString().slice(0, 10)

describe('kanalguiden move', () => {
  const newFolder = newFolders()
  const opened = (place: string) => {
    const where = place.startsWith('postgres:')
      ? { DATABASE_URL: place, DATA_DIR: '' }
      : { DATABASE_URL: '', DATA_DIR: place }
    return openStore({ ...where, MISSES_DAYS: 90, FEEDBACK_DAYS: 90 }, noLog)
  }
  const newDatabase = async () => (await sharedServer()).newDatabase()
  const runs = async (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const { status, stdout, stderr } = await kanalguiden(['move', ...args], { env: { MISSES_DAYS: '90', ...env } })
    return { code: status, said: status === 0 ? stdout : stderr }
  }
  /** A folder with something of everything in it, and what a card of it says. */
  const filled = async () => {
    const folder = await newFolder()
    const { memories, archive, misses, feedback, close } = await opened(folder)
    for (let n = 0; n < 50; n++) await memories.sessions.remember(`chat ${n}|anna`, { channel: 'ea', kind: 'both' })
    await memories.people.remember('anna', { language: 'sv', partner: 'direct-bill' })
    await memories.places.remember('\u0000 odd', { greeted: true })
    await archive.addresses.remember('person:bo', { reference: '{"a":"\\u0000"}', seen: '2026-11-22', quiet: true })
    for (let n = 0; n < 3; n++) {
      await archive.requests.put(begun(`request-${n}`, details, { id: 'anna', name: 'Anna' }, true, book))
    }
    await change(archive.requests, 'request-1', kept => ({
      ...kept,
      request: { ...kept.request, state: 'declined' as const },
    }))
    for (const text of ['hej', 'hur gör jag']) {
      await misses.note({ text, language: 'sv', day: today, outcome: 'none' })
    }
    await archive.moves.put({ ...nothingPlanned('person:anna'), facts: { one: planned } })
    await feedback.note(ratingOf('anna’s', { day: today }))
    await archive.safe.write('v1.sealed')
    await close()
    return { folder, token: archive.tokens.issue(['form']) }
  }
  const all = '50 sessions, 1 people, 1 places, 1 addresses, 1 moves, 3 requests, 2 misses, 1 feedback'

  it('carries a folder to PostgreSQL and back: all of it is there, and cards that were sent still work', async () => {
    const [{ folder, token }, url, target] = [await filled(), await newDatabase(), join(await newFolder(), 'back')]
    const there = started(['move', '--to', url.replace('postgres@', 'postgres:a-secret@')], {
      env: { DATA_DIR: folder, MISSES_DAYS: '90' },
    })
    expect(there.stdout).to.match(
      /^Moved from .* to postgres:\/\/127\.0\.0\.1:\d+\/test_\d+, read again there and compared: /,
    )
    expect(there.stdout).to.include(all).and.not.to.include('a-secret')
    const back = await runs({ DATABASE_URL: url }, '--to', target)
    expect(back.said).to.include(all)
    for (const place of [url, target]) {
      const { memories, archive, misses, close } = await opened(place)
      expect(await memories.sessions.recall('chat 49|anna')).to.deep.equal({ channel: 'ea', kind: 'both' })
      expect(await memories.places.recall('\u0000 odd')).to.deep.equal({ greeted: true })
      expect((await archive.requests.find('request-1'))?.request.state).to.equal('declined')
      expect((await archive.requests.due(at, 9)).map(({ id }) => id)).to.deep.equal([
        'request-0',
        'request-1',
        'request-2',
      ])
      expect((await archive.moves.find('person:anna'))?.facts).to.deep.equal({ one: planned })
      expect(archive.tokens.holds(token, ['form'])).to.equal(true)
      expect(await archive.safe.read()).to.equal('v1.sealed')
      expect((await misses.all()).map(({ text }) => text)).to.deep.equal(['hej', 'hur gör jag'])
      await close()
    }
    expect(await readFile(join(target, 'token-key'), 'utf8')).to.equal(
      await readFile(join(folder, 'token-key'), 'utf8'),
    )
  }).timeout(60_000)

  it('does not touch a store with something in it, nor one that is in use, and says so', async () => {
    const [{ folder }, url] = [await filled(), await newDatabase()]
    const inUse = await opened(url)
    const refused = await runs({ DATA_DIR: folder }, '--to', url)
    expect(refused).to.deep.equal({ code: 2, said: 'kanalguiden: A bot is using it now. Stop it, and move then.\n' })
    await inUse.memories.people.remember('bo', { language: 'en' })
    await inUse.close()
    const full = await runs({ DATA_DIR: folder }, '--to', url)
    expect(full.code).to.equal(2)
    expect(full.said).to.include('is not empty (0 sessions, 1 people,')
    const again = await opened(url)
    expect(await again.memories.sessions.recall('chat 1|anna')).to.deep.equal({})
    await again.close()
  }).timeout(60_000)

  it('says what is missing', async () => {
    expect(await runs({})).to.include({ code: 2 })
    expect((await runs({}, '--to', 'somewhere')).said).to.include('Say where from')
    expect((await runs({ DATA_DIR: '/not/there' }, '--to', 'postgres://h/d')).said).to.include('There is no folder')
    const wrong = await runs({ DATA_DIR: await newFolder() }, '--to', 'postgres://user:a-secret@host')
    expect(wrong.said).to.include('DATABASE_URL: must be like').and.not.to.include('a-secret')
  }).timeout(60_000)
})
