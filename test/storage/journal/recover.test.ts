import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect } from 'chai'
import { readFiles } from '../../../src/storage/folder/files.ts'
import { lineOf } from '../../../src/storage/journal/journal.ts'
import { fileOf } from '../folders.ts'
import { loggedTo } from '../logs.ts'
import { openings } from '../opened.ts'

const people = ['anna', 'bo', 'cecilia']
const [ea, both] = [{ channel: 'ea' }, { channel: 'ea', kind: 'both' }]
const pathOf = (id: string) => fileOf('', 'sessions', id)
const textOf = (id: string, facts: object) => JSON.stringify({ id, facts })

/** Three people answer, and then Anna once more. */
const lines = [...people.map(id => [id, ea] as const), ['anna', both] as const].map(([id, facts], index) =>
  lineOf({ file: pathOf(id), text: textOf(id, facts) }, index + 1),
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
        // A write that was torn is nobody's loss; what we never wrote is said.
        expect(logged, `cut off at ${at}`).to.have.length(tail ? 1 : 0)
      }
    }).timeout(120_000)

  it('may cut a record’s file off at any byte while the journal is brought to the files', async () => {
    const text = textOf('anna', both)
    for (let at = 0; at <= text.length; at++) {
      const fresh = ['bo', 'cecilia'].map((id, n) => lineOf({ file: pathOf(id), text: textOf(id, ea) }, n + 1)).join('')
      const files = { [pathOf('anna')]: text.slice(0, at), 'journal.old': journal, journal: fresh }
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
      const fault = { fault: 'damaged lines', lines: at === end ? 2 : 1 }
      expect(logged).to.deep.equal([{ level: 'error', event, ...fault, file: 'journal', setAsideAs }])
    }
  }).timeout(60_000)

  it('is taken in the order in which it was written: the old journal, then the new one', async () => {
    const old = lineOf({ file: pathOf('anna'), text: textOf('anna', both) }, 1)
    const fresh =
      lineOf({ file: pathOf('anna'), text: null }, 1) + lineOf({ file: pathOf('bo'), text: textOf('bo', ea) }, 2)
    const dataDir = await folderWith({ 'journal.old': old, journal: fresh })
    expect((await start(dataDir)).facts).to.deep.equal([undefined, ea, undefined])
    expect((await readdir(dataDir)).sort()).to.deep.equal(['format', 'lock', 'sessions'])
  })

  const [first = '', second = '', third = '', fourth = ''] = lines
  const damages: Readonly<Record<string, readonly [journal: string, knows: (typeof known)[number], lines: number]>> = {
    'a line that is gone': [first + third + fourth, [both, undefined, ea], 1],
    'a beginning that is gone': [third + fourth, [both, undefined, ea], 2],
    'a line that stands there twice': [first + first + second + third, [ea, ea, ea], 1],
    'an old line that stands there again, after a newer one': [
      first + second + third + fourth + first,
      [both, ea, ea],
      1,
    ],
    'an end that was overwritten with zeros': [first + second + third + '\0'.repeat(fourth.length), [ea, ea, ea], 1],
    'a last line that is whole and wrong': [first + second + third + fourth.replace('both', 'bath'), [ea, ea, ea], 1],
    'lines that nobody wrote': [`${first}\n\n{}\n${second}`, [ea, ea, undefined], 3],
  }
  for (const [what, [damaged, knows, count]] of Object.entries(damages))
    it(`is not ${what}: the rest is known, and what is wrong is set aside, counted and said`, async () => {
      const dataDir = await folderWith({ journal: damaged })
      const { facts, logged } = await start(dataDir)
      expect(facts).to.deep.equal(knows)
      expect(logged).to.have.length(1)
      expect(logged[0]).to.include({ level: 'error', fault: 'damaged lines', lines: count })
      const [setAside = ''] = (await readdir(dataDir)).filter(name => name.includes('set-aside'))
      expect(await readFile(join(dataDir, setAside), 'utf8')).to.equal(damaged)
      expect((await start(dataDir)).logged, 'once').to.deep.equal([])
    })

  it('may have got other ends of lines on its way through another system: all of it is known', async () => {
    const { facts, logged } = await start(await folderWith({ journal: lines.join('').replaceAll('\n', '\r\n') }))
    expect(facts).to.deep.equal(known[4])
    expect(logged).to.deep.equal([])
  })

  it('may have been written by the version before, which did not number its lines', async () => {
    const unnumbered = lines.map(line => {
      const json = JSON.stringify(JSON.parse(line.slice(9)).slice(0, 2))
      return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
    })
    const { facts, logged } = await start(await folderWith({ journal: unnumbered.join('') }))
    expect(facts).to.deep.equal(known[4])
    expect(logged).to.deep.equal([])
  })

  it('is said too by who only looks, who leaves it where it is', async () => {
    const dataDir = await folderWith({ journal: first + third })
    const logged: object[] = []
    const files = await readFiles({ dataDir, log: loggedTo(logged) })
    expect(await files.read(pathOf('cecilia'))).to.equal(textOf('cecilia', ea))
    expect(logged).to.have.length(1)
    expect(logged[0]).to.include({ level: 'error', fault: 'damaged lines', file: 'journal', lines: 1 })
    expect(await readdir(dataDir)).to.deep.equal(['journal'])
  })
})
