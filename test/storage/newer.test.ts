import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import type { Memories } from '../../src/conversation/ports.ts'
import { lineInWords, requestFacts } from '../../src/presentation/requests/lines.ts'
import { requestListView } from '../../src/presentation/requests/list.ts'
import { createWords } from '../../src/presentation/words.ts'
import { type Postbook, personKey } from '../../src/relationships/outbox.ts'
import { begun, type Kept } from '../../src/relationships/record.ts'
import { change } from '../../src/relationships/store.ts'
import { openFolder } from '../../src/storage/folder/open.ts'
import type { OpenStore } from '../../src/storage/store.ts'
import { newApp } from '../conversation/person.ts'
import { details } from '../relationships/details.ts'
import { fileOf, newFolders } from './folders.ts'
import { nothingToLog } from './logs.ts'
import { newStores } from './postgres/stores.ts'

type Kind = keyof Memories
/** A store, and how to put something into it and look at it that it does not know itself. */
interface Place {
  readonly store: OpenStore
  readonly put: (kind: Kind, id: string, facts: object) => Promise<void>
  readonly look: (kind: Kind, id: string) => Promise<object | undefined>
}

const at = '2026-11-30T09:00:00.000Z'
const book: Postbook = { at, admins: [personKey('bo')], reminderDays: [7], expiryDays: 90, zoneOf: () => 'UTC' }

/** What a version to come may know: a state, a deed, a kind, a language, fields, and something to be told. */
const fromTheFuture = (id: string): Kept => {
  const { request, outbox, ...kept } = begun(id, details, { id: 'anna', name: 'Anna' }, true, book)
  const future = {
    ...{ ...kept, priority: 3 },
    request: {
      ...{ ...request, state: 'on-hold', approver: { id: 'cecilia' } },
      details: { ...details, kind: 'distributor', mailLanguage: 'tlh', budget: '1 000' },
      trail: [...request.trail, { at, by: { id: 'bo' }, did: 'thaw', to: 'on-hold', revision: 3, why: 'because' }],
    },
    outbox: [...outbox, { id: '3.0', to: personKey('bo'), of: 'thaw', due: at, tries: 0, state: 'due', weight: 1 }],
  }
  return future as unknown as Kept
}

const outlivesVersions = (name: string, open: () => Promise<Place>) =>
  describe(`What a newer version wrote (${name})`, () => {
    let place: Place
    beforeEach(async () => {
      place = await open()
    })
    const strange = { channel: 'moon-base', kind: 'both', mood: 'fine' }

    it('is kept and not told: what is known is answered with, and said anew where it is not', async () => {
      const { sessions } = place.store.memories
      await place.put('sessions', 'chat|anna', strange)
      expect(await sessions.recall('chat|anna')).to.deep.equal({ kind: 'both' })
      expect(await sessions.remember('chat|anna', { customer: 'ordinary' })).to.deep.equal({
        before: { kind: 'both' },
        after: { kind: 'both', customer: 'ordinary' },
      })
      expect(await place.look('sessions', 'chat|anna')).to.deep.equal({ ...strange, customer: 'ordinary' })
      await sessions.remember('chat|anna', { channel: 'ea' })
      expect(await place.look('sessions', 'chat|anna')).to.deep.equal({
        ...strange,
        customer: 'ordinary',
        channel: 'ea',
      })
    })

    it('is forgotten with the person', async () => {
      const { people } = place.store.memories
      await place.put('people', 'anna', { language: 'sv', favourite: 'blue' })
      await people.forget('anna')
      expect(await place.look('people', 'anna')).to.equal(undefined)
      await people.remember('anna', { partner: 'direct-bill' })
      expect(await place.look('people', 'anna')).to.deep.equal({ partner: 'direct-bill' })
    })

    it('is no fault for who types, in whatever language they had chosen', async () => {
      await place.put('sessions', 'chat|anna', strange)
      await place.put('people', 'anna', { language: 'tlh', partner: 'reseller-of-resellers', lesson: 'the-last' })
      await place.put('places', 'chat', { greeted: true, colour: 'red' })
      const person = { sessionId: 'chat|anna', personId: 'anna', placeId: 'chat' }
      const app = newApp(place.store.memories)
      for (const text of ['EA', 'what is GDAP?', 'help', 'start over'])
        expect((await app.handle({ person, locale: 'sv-SE', input: { kind: 'typed', text } }))?.summary).to.be.a(
          'string',
        )
    })

    it('hides no request: it is found, listed and shown, and what happens to it takes nothing away', async () => {
      const { requests } = place.store.archive
      await requests.put(begun('mine', details, { id: 'anna' }, true, book))
      await requests.put(fromTheFuture('theirs'))
      const { kept, total } = await requests.list({ page: 0, size: 9 })
      expect(total).to.equal(2)
      await change(requests, 'theirs', kept => ({ ...kept, taken: [] }))
      expect(await requests.find('theirs')).to.deep.equal({ ...fromTheFuture('theirs'), version: 2, taken: [] })
      for (const words of Object.values(createWords())) {
        const query = { all: true, page: 0 }
        const all = kept.map(({ request }) => request)
        const list = { said: 'list', requests: all, total, query, admin: true, quiet: false, zone: 'UTC' } as const
        expect(requestListView(words, list).rows).to.have.length(2)
        const { request } = fromTheFuture('theirs')
        expect(requestFacts(words, request, 'UTC').map(({ text }) => text)).to.include('tlh')
        for (const line of request.trail) expect(lineInWords(words, line, 'UTC')).to.be.a('string')
      }
    })

    it('and would have told somebody waits for a version that has the words; what this one has words for is delivered', async () => {
      const { requests } = place.store.archive
      await requests.put(fromTheFuture('theirs'))
      expect((await requests.due(at, 9)).map(({ parcel }) => parcel)).to.deep.equal(['2.0'])
      await change(requests, 'theirs', kept => ({ ...kept, outbox: kept.outbox.filter(({ id }) => id !== '2.0') }))
      expect(await requests.due(at, 9)).to.deep.equal([])
    })
  })

describe('Stores outlive versions', () => {
  const newFolder = newFolders()
  const { emptied, ask } = newStores()
  const open: OpenStore[] = []
  after(() => Promise.all(open.map(({ close }) => close())))

  outlivesVersions('in a folder', async () => {
    const dataDir = await newFolder()
    const days = { misses: 90, feedback: 90 }
    const store = await openFolder(dataDir, { days, log: nothingToLog })
    open.push(store)
    return {
      store,
      put: async (kind, id, facts) => {
        const file = fileOf(dataDir, kind, id)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, JSON.stringify({ id, facts, written: 'later' }))
      },
      look: async (kind, id) => {
        await store.ready()
        const text = await readFile(fileOf(dataDir, kind, id), 'utf8').catch(() => undefined)
        return text === undefined ? undefined : JSON.parse(text).facts
      },
    }
  })

  outlivesVersions('in PostgreSQL', async () => {
    const store = await emptied()
    return {
      store,
      put: async (kind, id, facts) => {
        await store.memories[kind].remember(id, facts)
      },
      look: async (kind, id) => (await ask(`select facts from ${kind} where id = $1`, [JSON.stringify(id)]))[0]?.facts,
    }
  })

  it('says so when the folder is of a newer format, and touches nothing', async () => {
    const dataDir = await newFolder()
    await writeFile(join(dataDir, 'format'), '2\n')
    const opening = { days: { misses: 90, feedback: 90 }, log: nothingToLog }
    const fault = await openFolder(dataDir, opening).catch((error: unknown) => error)
    expect(String(fault)).to.match(
      /is laid out in format 2, and this version of Kanalguiden knows 1: a newer one has used it/,
    )
    await writeFile(join(dataDir, 'format'), '1\n')
    await (await openFolder(dataDir, opening)).close()
  })
})
