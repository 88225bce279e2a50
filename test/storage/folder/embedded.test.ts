import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { questions } from '../../../src/rules/questions.ts'
import { fileOf, filesIn, recordsIn } from '../folders.ts'
import { follow, steps } from '../model.ts'
import { oddIds } from '../odd-ids.ts'
import { asIfKilled, openings } from '../opened.ts'

const anna = 'conversation-1;anna'

describe('the embedded store’s folder', () => {
  const { newFolder, open, close } = openings()

  it('lets people be remembered after a restart', async () => {
    const dataDir = await newFolder()
    const store = await open(dataDir)
    await store.sessions.remember(anna, { channel: 'ea' })
    await store.people.remember(anna, { language: 'sv', partner: 'direct-bill' })
    await store.places.remember(anna, { greeted: true })
    const restarted = await open(dataDir)
    expect(await restarted.sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
    expect(await restarted.people.recall(anna)).to.deep.equal({ language: 'sv', partner: 'direct-bill' })
    expect(await restarted.places.recall(anna)).to.deep.equal({ greeted: true })
  })

  it('is made when it is not there yet', async () => {
    const dataDir = `${await newFolder()}/not/there/yet`
    await (await open(dataDir)).sessions.remember(anna, { channel: 'ea' })
    expect(await (await open(dataDir)).sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
  })

  it('lets every person with an odd name be remembered, and nothing gets outside', async () => {
    const dataDir = await newFolder()
    const store = await open(dataDir)
    const channels = new Map(oddIds.map((id, i) => [id, questions.channel[i % questions.channel.length]]))
    for (const [id, channel] of channels) if (channel) await store.sessions.remember(id, { channel })
    const restarted = await open(dataDir, { kept: 1 })
    for (const [id, channel] of channels) expect(await restarted.sessions.recall(id)).to.deep.equal({ channel })
    await close(dataDir)
    const expected = oddIds.map(id => fileOf('', 'sessions', id))
    expect(await recordsIn(dataDir)).to.have.members(expected)
  })

  it('keeps all of two hundred answers given at once', async () => {
    const dataDir = await newFolder()
    const { sessions } = await open(dataDir)
    const kinds = Array.from({ length: 200 }, (_, i) => questions.kind[i % questions.kind.length] ?? 'unknown')
    const kept = await Promise.all(kinds.map(kind => sessions.remember(anna, { kind })))
    expect(kept.map(({ after }) => after.kind)).to.deep.equal(kinds)
    for (const [i, { before }] of kept.entries()) expect(before.kind).to.equal(kinds[i - 1])
    expect(await (await open(dataDir)).sessions.recall(anna)).to.deep.equal({ kind: kinds.at(-1) })
  })

  it('keeps the answers of two hundred people given at once', async () => {
    const dataDir = await newFolder()
    const { sessions } = await open(dataDir, { kept: 10 })
    const people = Array.from({ length: 200 }, (_, i) => `person ${i}`)
    await Promise.all(people.map(id => sessions.remember(id, { channel: 'ea' })))
    await Promise.all(people.map(id => sessions.remember(id, { kind: 'both' })))
    const restarted = await open(dataDir)
    for (const id of people) expect(await restarted.sessions.recall(id)).to.deep.equal({ channel: 'ea', kind: 'both' })
  })

  it('forgets a person for good: no file of theirs stays', async () => {
    const dataDir = await newFolder()
    const { sessions, people } = await open(dataDir)
    await sessions.remember(anna, { channel: 'ea', kind: 'both' })
    await people.remember(anna, { language: 'sv' })
    await sessions.forget(anna)
    await people.forget(anna, 'language')
    await close(dataDir)
    expect(await recordsIn(dataDir)).to.deep.equal([])
    expect(await (await open(dataDir)).sessions.recall(anna)).to.deep.equal({})
  })

  for (const others of [0, 100])
    it(`takes one write a turn, with ${others} other people in it`, async () => {
      const dataDir = await newFolder()
      const { sessions } = await open(dataDir)
      const people = Array.from({ length: others }, (_, i) => `person ${i}`)
      await Promise.all(people.map(id => sessions.remember(id, { channel: 'ea' })))
      const writesOf = writesIn(dataDir)
      expect(await writesOf(() => sessions.remember(anna, { channel: 'ea' }))).to.have.length(1)
      expect(await writesOf(() => sessions.remember(anna, { kind: 'both' }))).to.have.length(1)
      expect(await writesOf(() => sessions.remember(anna, { kind: 'both' }))).to.have.length(0)
      expect(await writesOf(() => sessions.remember(anna, {}))).to.have.length(0)
      expect(await writesOf(() => sessions.forget(anna, 'customer'))).to.have.length(0)
      expect(await writesOf(() => sessions.forget('a stranger'))).to.have.length(0)
      expect(await writesOf(() => sessions.recall(anna))).to.have.length(0)
    })

  it('writes once for all that comes while it writes, and in the end one file a person', async () => {
    const dataDir = await newFolder()
    const { sessions } = await open(dataDir)
    const people = Array.from({ length: 200 }, (_, i) => `person ${i}`)
    for (const channel of ['ea', 'open'] as const)
      await Promise.all(people.map(id => sessions.remember(id, { channel })))
    const written = await readFile(join(dataDir, 'journal'), 'utf8')
    expect(written.split('\n').filter(Boolean).length).to.equal(400)
    expect(await recordsIn(dataDir)).to.deep.equal([])
    await close(dataDir)
    expect(await recordsIn(dataDir)).to.have.length(200)
    expect(existsSync(join(dataDir, 'journal'))).to.equal(false)
  })

  it('holds what a plain list would hold, through any number of ends, sudden ones among them (50 runs)', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(steps, fc.constantFrom('ends', 'is killed', 'settles')), { maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (lives, kept) => {
          let dataDir = await newFolder()
          const model = new Map()
          for (const [life, end] of lives) {
            const store = await open(dataDir, { kept })
            await follow(store, model, life)
            if (end === 'settles') await store.files.ready()
            if (end === 'is killed') dataDir = await asIfKilled(dataDir, await newFolder())
          }
          await follow(await open(dataDir, { kept }), model, [])
          await close(dataDir)
          const files = [...model.keys()].map(id => fileOf('', 'sessions', id))
          expect(await recordsIn(dataDir)).to.have.members(files)
        },
      ),
      { numRuns: 50 },
    ))
})

/** The files that some work writes. */
const writesIn = (dataDir: string) => async (work: () => Promise<unknown>) => {
  const before = await filesIn(dataDir)
  await work()
  return [...(await filesIn(dataDir))].filter(([path, mark]) => before.get(path) !== mark).map(([path]) => path)
}
