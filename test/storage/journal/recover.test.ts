import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { lineOf } from '../../../src/storage/journal/journal.ts'
import { fileOf } from '../folders.ts'
import { loggedTo } from '../logs.ts'
import { openings } from '../opened.ts'

const people = ['anna', 'bo', 'cecilia']
const [ea, both] = [{ channel: 'ea' }, { channel: 'ea', kind: 'both' }]
const pathOf = (id: string) => fileOf('', 'sessions', id)
const textOf = (id: string, facts: object) => JSON.stringify({ id, facts })

/** Three people answer, and then Anna once more. */
const lines = [...people.map(id => [id, ea] as const), ['anna', both] as const].map(([id, facts]) =>
  lineOf({ file: pathOf(id), text: textOf(id, facts) }),
)
/** What is known after so many of the lines. */
const known = [[], [ea], [ea, ea], [ea, ea, ea], [both, ea, ea]].map(facts => people.map((_, i) => facts[i]))
const journal = Buffer.from(lines.join(''))
/** Where the lines end: each with a newline there. */
const ends = [...journal.keys()].filter(at => journal[at] === 10)

describe('What a kill or a power cut leaves on the disk', () => {
  const { newFolder, take, close } = openings()

  const folderWith = async (files: Readonly<Record<string, Buffer | string>>) => {
    const dataDir = await newFolder()
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(dataDir, file)), { recursive: true })
      await writeFile(join(dataDir, file), content)
    }
    return dataDir
  }
  /** What the next start knows of each of them, and what it logs. */
  const start = async (dataDir: string) => {
    const logged: object[] = []
    const files = await take(dataDir, loggedTo(logged))
    const texts = await Promise.all(people.map(id => files.read(pathOf(id))))
    await close(dataDir)
    return { facts: texts.map(text => (text === null ? undefined : JSON.parse(text).facts)), logged }
  }

  for (const tail of ['', '\0\0\0\0', 'garbage\nand more'])
    it(`may cut the journal off at any of its ${journal.length + 1} bytes${tail && `, and put ${JSON.stringify(tail)} there`}`, async () => {
      for (let at = 0; at <= journal.length; at++) {
        const torn = Buffer.concat([journal.subarray(0, at), Buffer.from(tail)])
        const whole = ends.filter(end => (tail === '' ? end <= at : end < at)).length
        const { facts, logged } = await start(await folderWith({ journal: torn }))
        expect(facts, `cut off at ${at}`).to.deep.equal(known[whole])
        expect(logged).to.deep.equal([])
      }
    }).timeout(120_000)

  it('may cut a record’s file off at any byte while the journal is brought to the files', async () => {
    const text = textOf('anna', both)
    for (let at = 0; at <= text.length; at++) {
      const [, bo = '', cecilia = ''] = lines
      const files = { [pathOf('anna')]: text.slice(0, at), 'journal.old': journal, journal: bo + cecilia }
      const { facts, logged } = await start(await folderWith(files))
      expect(facts).to.deep.equal(known[4])
      expect(logged).to.deep.equal([])
    }
  }).timeout(60_000)

  it('is not damage in the middle: that is set aside as it is, with a log line, and the rest goes on', async () => {
    const [begin = 0, end = 0] = ends
    for (let at = begin + 1; at <= end; at++) {
      const damaged = Buffer.from(journal)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      const dataDir = await folderWith({ journal: damaged })
      const { facts, logged } = await start(dataDir)
      // The last byte is the newline: without it Cecilia's line is no line either.
      expect(facts).to.deep.equal([both, undefined, at === end ? undefined : ea])
      const [setAsideAs = '', ...others] = (await readdir(dataDir)).filter(name => name.includes('set-aside'))
      expect(others).to.deep.equal([])
      expect(await readFile(join(dataDir, setAsideAs))).to.deep.equal(damaged)
      const event = 'a journal was set aside: what is damaged in it counts as not known, the rest goes on'
      expect(logged).to.deep.equal([
        { level: 'error', event, fault: 'damaged in the middle', file: 'journal', setAsideAs },
      ])
    }
  }).timeout(60_000)

  it('is taken in the order in which it was written: the old journal, then the new one', async () => {
    const old = lineOf({ file: pathOf('anna'), text: textOf('anna', both) })
    const fresh = lineOf({ file: pathOf('anna'), text: null }) + lineOf({ file: pathOf('bo'), text: textOf('bo', ea) })
    const dataDir = await folderWith({ 'journal.old': old, journal: fresh })
    expect((await start(dataDir)).facts).to.deep.equal([undefined, ea, undefined])
    expect((await readdir(dataDir)).sort()).to.deep.equal(['lock', 'sessions'])
  })
})
