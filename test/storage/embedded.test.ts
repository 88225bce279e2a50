import { expect } from 'chai'
import fc from 'fast-check'
import { questions } from '../../src/rules/questions.ts'
import { createEmbedded } from '../../src/storage/lowdb.ts'
import { fileOf, filesIn, newFolders } from './folders.ts'
import { nothingToLog } from './logs.ts'
import { follow, steps } from './model.ts'
import { oddIds } from './odd-ids.ts'
import { rememberUntilKilled } from './until-killed.ts'

const anna = 'conversation-1;anna'

describe('the embedded store’s folder', () => {
  const newFolder = newFolders()
  const open = (dataDir: string, kept = 4096) => createEmbedded({ dataDir, log: nothingToLog, kept })

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
    const restarted = await open(dataDir, 1)
    for (const [id, channel] of channels) expect(await restarted.sessions.recall(id)).to.deep.equal({ channel })
    const expected = oddIds.map(id => fileOf('', 'sessions', id))
    expect([...(await filesIn(dataDir)).keys()]).to.have.members(expected)
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
    const { sessions } = await open(dataDir, 10)
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
    expect([...(await filesIn(dataDir)).keys()]).to.deep.equal([])
    expect(await (await open(dataDir)).sessions.recall(anna)).to.deep.equal({})
  })

  it('has the acknowledged answers of a process that was killed', async () => {
    const dataDir = await newFolder()
    const acknowledged = await rememberUntilKilled(dataDir, 100)
    const { sessions } = await open(dataDir)
    for (const { id, answers } of acknowledged) expect(await sessions.recall(id)).to.deep.include(answers)
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

  it('holds what a plain list would hold, through any number of restarts', () =>
    fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 4 }), fc.integer({ min: 1, max: 3 }), async (lives, kept) => {
        const dataDir = await newFolder()
        const model = new Map()
        for (const life of lives) await follow(await open(dataDir, kept), model, life)
        const files = [...model.keys()].map(id => fileOf('', 'sessions', id))
        expect([...(await filesIn(dataDir)).keys()]).to.have.members(files)
      }),
      { numRuns: 25 },
    ))
})

/** The files that some work writes. */
const writesIn = (dataDir: string) => async (work: () => Promise<unknown>) => {
  const before = await filesIn(dataDir)
  await work()
  return [...(await filesIn(dataDir))].filter(([path, mark]) => before.get(path) !== mark).map(([path]) => path)
}
