import { existsSync, globSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { read, sources } from './sources.ts'

/** Everything that is written about the code. */
const documents = globSync(['README.md', '.github/*.md', '.azure/*.md', 'src/*/README.md', 'test/*/README.md'])
const { scripts, dependencies } = JSON.parse(read('package.json'))
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
/** What stands between backticks, word by word: `node src/cli/kanalguiden.ts doctor` names a path too. */
const wordsOfCode = (text: string) => all(text.replace(/```/g, ''), /`([^`\n]+)`/g).flatMap(code => code.split(/\s+/))

/** A path of the project, or of the room in which the document stands; `<name>` and `*` stand for any. */
const isPath = (word: string) =>
  /^(src|test|cards|locales|manifest|\.azure|\.ci|\.github)\/[\w./<>*-]*$/.test(word) ||
  /^[\w<*-][\w/<>*.-]*\.(ts|js|json|jsonl|bicep)$/.test(word) ||
  /^[a-z-]+\/$/.test(word)
const isThere = (path: string, from: string) =>
  [from, '.', 'src', `test/${from.replace(/^src\//, '')}`].some(
    folder => globSync(join(folder, path.replace(/<[\w-]+>/g, '*'))).length > 0,
  )

/** What is made by a command, and so not there before. */
const made = ['dist/', 'sbom.cdx.json', 'test/bench/result.json', 'test-output/']

describe('What is written about the code', () => {
  for (const document of documents) {
    const [text, from] = [read(document), dirname(document)]

    it(`in ${document} names paths and links that lead somewhere`, () => {
      const paths = wordsOfCode(text)
        .filter(isPath)
        .map(word => word.replace(/:\d+$/, ''))
      const lost = paths.filter(path => !made.some(each => path.startsWith(each)) && !isThere(path, from))
      expect(lost, 'paths').to.deep.equal([])
      const links = all(text, /\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)
      expect(
        links.filter(link => !existsSync(join(from, link))),
        'links',
      ).to.deep.equal([])
    })

    it(`in ${document} names scripts, commands and exports that exist`, () => {
      for (const name of all(text, /npm run (?:--silent )?([\w:-]+)/g)) expect(scripts, name).to.have.property(name)
      for (const name of all(text, /(?:run --silent kanalguiden --|kanalguiden\.ts) (\w+)/g))
        expect(existsSync(`src/cli/commands/${name}.ts`), name).to.equal(true)
      for (const [, name = '', path = ''] of text.matchAll(/`(\w+)` (?:in|of) `(src\/[\w/-]+\.ts)`/g))
        expect(read(path), `${name} in ${path}`).to.match(new RegExp(`\\b${name}\\b`))
    })
  }

  it('begins with a README that is read to its end', () => {
    expect(read('README.md').split('\n').length).to.be.at.most(131)
  })

  it('has a map that names every room and sub-room, and none that is not there', () => {
    const [, map = ''] = /```\n(cards\/[\s\S]*?)```/.exec(read('README.md')) ?? []
    const named: string[] = []
    for (const [, indent = '', names = ''] of map.matchAll(/^( {2}| {4})((?:[\w-]+\/ )+)/gm)) {
      const room = named.findLast(each => !each.includes('/'))
      for (const [, name = ''] of names.matchAll(/([\w-]+)\//g))
        named.push(indent.length === 2 ? name : `${room}/${name}`)
    }
    const rooms = folders('src')
    expect(named).to.have.members([
      ...rooms,
      ...rooms.flatMap(room => folders(`src/${room}`).map(sub => `${room}/${sub}`)),
    ])
    for (const file of sources.filter(file => !file.includes('/'))) expect(map).to.include(`\n  ${file} `)
    for (const folder of all(map, /^(\w+)\//gm)) expect(existsSync(folder), folder).to.equal(true)
  })

  it('says in each room what was decided there', () => {
    expect(folders('src').filter(room => !existsSync(`src/${room}/README.md`))).to.deep.equal([])
  })

  it('gives every runtime dependency a line of reason in the README', () => {
    for (const name of Object.keys(dependencies))
      expect(read('README.md'), name).to.match(new RegExp(`^\\| \`${name}\` \\|`, 'm'))
  })

  it('says nothing twice in CONTRIBUTING', () => {
    const wishes = all(read('.github/CONTRIBUTING.md'), /^\| ([^|]+) \|/gm).filter(
      wish => !/^(I want to|-+)$/.test(wish),
    )
    expect(wishes.filter((wish, index) => wishes.indexOf(wish) !== index)).to.deep.equal([])
  })
})
