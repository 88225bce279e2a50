import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Miss, Misses } from '../../../src/conversation/ports.ts'
import { createMisses, readMisses } from '../../../src/storage/folder/misses.ts'
import { newFolders } from '../folders.ts'
import { createMissesInMemory } from '../in-memory.ts'
import { loggedTo, nothingToLog } from '../logs.ts'
import { newStores } from '../postgres/stores.ts'

const missOn = (day: string, text = 'hur gör jag'): Miss => ({ text, language: 'sv', day, outcome: 'none' })
const november = missOn('2026-11-22')

describe('What was not understood', () => {
  const newFolder = newFolders()
  const { emptied, open: openTables } = newStores()
  const on = (day: string) => () => new Date(`${day}T12:00:00Z`)
  const open = (dataDir: string, day = '2026-11-22', days = 90) =>
    createMisses({ dataDir, days, log: nothingToLog, now: on(day) })
  const monthsIn = async (dataDir: string) => (await readdir(join(dataDir, 'misses'))).sort()

  const stores: Record<string, () => Promise<Misses>> = {
    'in the process': async () => createMissesInMemory(),
    'in PostgreSQL': async () => (await emptied()).misses,
    'on disk': async () => open(await newFolder()),
  }
  for (const [where, openEmpty] of Object.entries(stores)) {
    it(`is nothing at first, and then all that was noted, in order (${where})`, async () => {
      const misses = await openEmpty()
      expect(await misses.all()).to.deep.equal([])
      const noted: readonly Miss[] = [november, { ...november, outcome: 'offer', best: 'gdap-what' }, november]
      for (const miss of noted) await misses.note(miss)
      expect(await misses.all()).to.deep.equal(noted)
    })

    it(`is all there when noted at once (${where})`, async () => {
      const misses = await openEmpty()
      const texts = Array.from({ length: 200 }, (_, i) => `fråga ${i}`)
      await Promise.all(texts.map(text => misses.note(missOn('2026-11-22', text))))
      expect((await misses.all()).map(({ text }) => text)).to.have.members(texts)
    })
  }

  const few = 4_000
  const bounded: Record<string, () => Promise<Misses>> = {
    'in PostgreSQL': async () => (await openTables({ most: few, now: on('2026-11-22') })).misses,
    'on disk': async () =>
      createMisses({ dataDir: await newFolder(), days: 90, log: nothingToLog, now: on('2026-11-22'), most: few }),
  }
  for (const [where, openEmpty] of Object.entries(bounded))
    it(`is kept up to so many bytes, the oldest out (${where})`, async () => {
      const misses = await openEmpty()
      const texts = Array.from({ length: 400 }, (_, i) => `fråga ${i}`)
      for (const [i, text] of texts.entries())
        await misses.note(missOn(['2026-09-30', '2026-10-31', '2026-11-22'][Math.floor(i / 150)] ?? '', text))
      const kept = (await misses.all()).map(({ text }) => text)
      expect(kept).to.deep.equal(texts.slice(-kept.length))
      expect(JSON.stringify(await misses.all()).length).to.be.within(few / 4, few)
    })

  it('is still there after a restart, with any words in it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), async texts => {
        const dataDir = await newFolder()
        for (const text of texts) await (await open(dataDir)).note(missOn('2026-11-22', text))
        expect((await (await open(dataDir)).all()).map(({ text }) => text)).to.deep.equal(texts)
      }),
      { numRuns: 20 },
    ))

  it('lies in one file a month, a line each', async () => {
    const dataDir = await newFolder()
    const misses = await open(dataDir)
    for (const day of ['2026-10-31', '2026-11-01', '2026-11-22']) await misses.note(missOn(day))
    expect(await monthsIn(dataDir)).to.deep.equal(['2026-10.jsonl', '2026-11.jsonl'])
    const lines = (await readFile(join(dataDir, 'misses', '2026-11.jsonl'), 'utf8')).split('\n')
    expect(lines.map(line => line && JSON.parse(line).day)).to.deep.equal(['2026-11-01', '2026-11-22', ''])
  })

  it('can be read while the bot runs, and nothing is touched by that', async () => {
    const dataDir = await newFolder()
    await (await open(dataDir)).note(november)
    expect(await readMisses({ dataDir, days: 90, now: on('2026-11-23') })).to.deep.equal([november])
    expect(await readMisses({ dataDir, days: 1, now: on('2026-11-23') })).to.deep.equal([])
    expect(await readMisses({ dataDir, days: 1, now: on('2026-11-22') })).to.deep.equal([november])
  })

  it('is passed over where its line is torn or foreign, and stops no other: not those before, not those after', async () => {
    const dataDir = await newFolder()
    const file = join(dataDir, 'misses', '2026-11.jsonl')
    await (await open(dataDir)).note(november)
    const extra = JSON.stringify({ ...november, person: 'anna' })
    await appendFile(file, `\n\u0000\n[]\nnull\n{"text":"hej"}\n${extra}\n${JSON.stringify(november).slice(0, 30)}`)
    const misses = await open(dataDir)
    expect(await misses.all()).to.deep.equal([november])
    await misses.note(missOn('2026-11-22', 'efter'))
    await misses.note(missOn('2026-11-22', 'sist'))
    expect((await misses.all()).map(({ text }) => text)).to.deep.equal(['hur gör jag', 'efter', 'sist'])
  })

  describe('and is too old', () => {
    /** A store that has been there since summer. */
    const since = async () => {
      const dataDir = await newFolder()
      const days = ['2026-06-30', '2026-08-24', '2026-08-25', '2026-11-22']
      const misses = await open(dataDir, '2026-11-22', 3650)
      for (const day of days) await misses.note(missOn(day))
      return dataDir
    }
    const daysOf = async (misses: Misses) => (await misses.all()).map(({ day }) => day)

    it('is forgotten at start, to the day', async () => {
      const dataDir = await since()
      expect(await daysOf(await open(dataDir))).to.deep.equal(['2026-08-25', '2026-11-22'])
      expect(await monthsIn(dataDir)).to.deep.equal(['2026-08.jsonl', '2026-11.jsonl'])
      expect(await readFile(join(dataDir, 'misses', '2026-08.jsonl'), 'utf8')).not.to.include('2026-08-24')
    })

    it('is forgotten beside what a newer version wrote, which stays while it is young enough', async () => {
      const dataDir = await since()
      const file = join(dataDir, 'misses', '2026-08.jsonl')
      const [newer, older] = ['2026-08-25', '2026-08-24'].map(day => JSON.stringify({ ...missOn(day), mood: 'fine' }))
      await appendFile(file, `${newer}\n${older}\n`)
      expect(await daysOf(await open(dataDir))).to.deep.equal(['2026-08-25', '2026-11-22'])
      expect(await readFile(file, 'utf8')).to.equal(`${JSON.stringify(missOn('2026-08-25'))}\n${newer}\n`)
    })

    it('is forgotten with the first miss of a new day, without a restart', async () => {
      const dataDir = await since()
      let day = '2026-11-22'
      const now = () => new Date(`${day}T23:59:59Z`)
      const misses = await createMisses({ dataDir, days: 90, log: nothingToLog, now })
      day = '2026-12-01'
      expect(await daysOf(misses)).to.deep.equal(['2026-11-22'])
      await misses.note(missOn(day))
      expect(await monthsIn(dataDir)).to.deep.equal(['2026-11.jsonl', '2026-12.jsonl'])
    })

    it('is everything when nothing is to be kept: what there was goes, and nothing is added', async () => {
      const dataDir = await since()
      const misses = await open(dataDir, '2026-11-22', 0)
      await misses.note(november)
      expect(await misses.all()).to.deep.equal([])
      expect(await monthsIn(dataDir)).to.deep.equal([])
    })

    it('leaves files of others alone', async () => {
      const dataDir = await newFolder()
      await mkdir(join(dataDir, 'misses'))
      for (const name of ['2020-01.jsonl.bak', 'notes.txt']) await writeFile(join(dataDir, 'misses', name), 'mine')
      await open(dataDir, '2026-11-22', 0)
      expect(await monthsIn(dataDir)).to.deep.equal(['2020-01.jsonl.bak', 'notes.txt'])
    })
  })

  it('makes no folder when nothing is to be kept', async () => {
    const dataDir = await newFolder()
    await (await open(dataDir, '2026-11-22', 0)).note(november)
    expect(await readdir(dataDir)).to.deep.equal([])
  })

  it('fails nobody’s turn when it cannot be written: that is told once, without its words, and then it heals', async () => {
    const dataDir = await newFolder()
    const logged: object[] = []
    const folder = join(dataDir, 'misses')
    const misses = await createMisses({ dataDir, days: 90, log: loggedTo(logged), now: on('2026-11-22') })
    await writeFile(folder, 'in the way')
    for (let i = 0; i < 3; i++) await misses.note(november)
    expect(logged).to.have.length(1)
    expect(logged[0]).to.deep.equal({
      level: 'error',
      event: 'what is not understood cannot be kept just now',
      code: 'ENOTDIR',
    })
    expect(JSON.stringify(logged)).not.to.include('hur gör jag')
    await rm(folder)
    await misses.note(november)
    expect(await misses.all()).to.deep.equal([november])
    await rm(folder, { recursive: true })
    await writeFile(folder, 'in the way again')
    await misses.note(november)
    expect(logged).to.have.length(2)
  })

  it('does not stop the start when its folder cannot be used', async () => {
    const dataDir = await newFolder()
    await writeFile(join(dataDir, 'misses'), 'in the way')
    const logged: object[] = []
    await createMisses({ dataDir, days: 90, log: loggedTo(logged), now: on('2026-11-22') })
    expect(logged).to.have.length(1)
  })
})
