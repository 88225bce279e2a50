import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, relative } from 'node:path'
import { expect } from 'chai'
import { fileOf, recordsIn } from '../folders.ts'
import { loggedTo } from '../logs.ts'
import { openings } from '../opened.ts'

const anna = 'conversation-1;anna'
const bo = 'conversation-1;bo'

/** What may lie where Anna's answers should be, and what is said about it. */
const damages = {
  'an empty file': ['', 'not JSON'],
  'a torn file': ['{"id":"conversation-1;anna","facts":{"chan', 'not JSON'],
  'something that is not JSON': ['\u0000\u0000secret words', 'not JSON'],
  'JSON of somebody else': ['{"secret":"words"}', 'not the shape of a record'],
  'a list': ['["secret words"]', 'not the shape of a record'],
  null: ['null', 'not the shape of a record'],
  'facts that are a list': [`{"id":"${anna}","facts":["secret words"]}`, 'not the shape of a record'],
  'facts without an id': ['{"facts":{"channel":"secret"}}', 'not the shape of a record'],
  'an id that is none': ['{"id":7,"facts":{"channel":"secret"}}', 'not the shape of a record'],
  'the answers of Bo': [`{"id":"${bo}","facts":{"channel":"ea"}}`, 'the record of another id'],
} as const

/** What this version does not know and another may: with what is known of it. */
const unknown: Readonly<Record<string, readonly [facts: string, known: object]>> = {
  'an answer that does not exist': ['{"channel":"secret","kind":"both"}', { kind: 'both' }],
  'a fact that does not exist': ['{"secret":"words","kind":"both"}', { kind: 'both' }],
  'a fact about another thing': ['{"language":"sv"}', {}],
  'a dangerous fact': ['{"__proto__":{"kind":"both"},"constructor":"x"}', {}],
}

describe('a file that is no record', () => {
  const { newFolder, open, close } = openings()

  /** A store in which Bo is known and Anna's file holds `text`. */
  const openWith = async (text: string) => {
    const dataDir = await newFolder()
    await (await open(dataDir)).sessions.remember(bo, { channel: 'open' })
    const file = fileOf(dataDir, 'sessions', anna)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    await close(dataDir)
    const logged: object[] = []
    const store = await open(dataDir, { log: loggedTo(logged) })
    return { dataDir, file, logged, ...store }
  }

  for (const [name, [text, fault]] of Object.entries(damages))
    describe(`(${name})`, () => {
      it('makes a stranger of that person, who can be remembered again', async () => {
        const { dataDir, sessions } = await openWith(text)
        expect(await sessions.remember(anna, { kind: 'both' })).to.deep.equal({ before: {}, after: { kind: 'both' } })
        const restarted = await open(dataDir)
        expect(await restarted.sessions.recall(anna)).to.deep.equal({ kind: 'both' })
      })

      it('is set aside as it was, next to where it was', async () => {
        const { file, sessions } = await openWith(text)
        await sessions.recall(anna)
        await sessions.remember(anna, { kind: 'both' })
        const aside = (await readdir(dirname(file))).filter(found => found !== basename(file))
        expect(aside).to.have.length(1)
        expect(aside[0]).to.match(/^[0-9a-f]{64}\.json\.set-aside-\d{4}-\d{2}-\d{2}T\d{6}\.\d{3}Z$/)
        expect(await readFile(`${dirname(file)}/${aside[0]}`, 'utf8')).to.equal(text)
      })

      it('is told of once, by its path and without a word of its content', async () => {
        const { dataDir, file, logged, sessions } = await openWith(text)
        await sessions.recall(anna)
        await sessions.recall(anna)
        const [aside] = (await readdir(dirname(file))).filter(found => found.includes('set-aside'))
        const event = 'a stored record was set aside, and counts as not known'
        const line = { level: 'error', event, fault, file: relative(dataDir, file), setAsideAs: aside }
        expect(logged).to.deep.equal([line])
        expect(JSON.stringify(logged)).to.not.match(/secret|words|chan|anna|bo;/)
      })

      it('does not touch others', async () => {
        const { logged, sessions } = await openWith(text)
        expect(await sessions.recall(bo)).to.deep.equal({ channel: 'open' })
        await Promise.all([sessions.recall(anna), sessions.remember(bo, { kind: 'usage' })])
        expect(await sessions.recall(bo)).to.deep.equal({ channel: 'open', kind: 'usage' })
        expect(logged).to.have.length(1)
      })
    })

  it('is set aside where people and places are remembered, too', async () => {
    const { dataDir, logged, people, places } = await openWith('{}')
    for (const kind of ['people', 'places'] as const) {
      await mkdir(dirname(fileOf(dataDir, kind, anna)), { recursive: true })
      await writeFile(fileOf(dataDir, kind, anna), `{"id":"${anna}"}`)
    }
    expect(await people.recall(anna)).to.deep.equal({})
    expect(await places.recall(anna)).to.deep.equal({})
    expect(logged).to.have.length(2)
  })

  for (const [what, [facts, known]] of Object.entries(unknown))
    it(`is not one with ${what}, nor with more than a record: a newer version may have written it`, async () => {
      const { file, files, logged, sessions } = await openWith(`{"id":"${anna}","facts":${facts},"more":1}`)
      expect(await sessions.recall(anna)).to.deep.equal(known)
      await sessions.remember(anna, { customer: 'ordinary' })
      expect(await sessions.recall(anna)).to.deep.equal({ ...known, customer: 'ordinary' })
      await files.ready()
      const { __proto__: _, ...all } = JSON.parse(facts)
      const stored = JSON.parse(await readFile(file, 'utf8'))
      expect(stored).to.deep.include({ id: anna, more: 1 })
      expect(stored.facts).to.deep.include({ ...all, customer: 'ordinary' })
      expect(logged).to.deep.equal([])
    })

  it('is not what a crash left in the middle of a write: the answers before it are still known', async () => {
    const { dataDir, file, files, logged, sessions } = await openWith(`{"id":"${anna}","facts":{"channel":"ea"}}`)
    await writeFile(`${file}.tmp`, '{"id":"conv')
    expect(await sessions.recall(anna)).to.deep.equal({ channel: 'ea' })
    await sessions.remember(anna, { kind: 'both' })
    await files.ready()
    expect(await readdir(dirname(file))).to.deep.equal([basename(file)])
    await writeFile(`${file}.tmp`, '{"id":"conv')
    await sessions.forget(anna)
    await close(dataDir)
    expect(await readdir(dirname(file))).to.deep.equal([])
    expect(await recordsIn(dataDir)).to.deep.equal([fileOf('', 'sessions', bo)])
    expect(logged).to.deep.equal([])
  })
})
