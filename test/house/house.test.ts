import { expect } from 'chai'
import { variableNames } from '../../src/config/config.ts'
import { languages } from '../../src/conversation/ports.ts'
import { fileImported, importsOf, read, roomOf, sources } from './sources.ts'

/** Which rooms and packages each room may import. Data: to allow more, add it here and say why in the README. */
const neighbours: Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }> = {
  languages: { rooms: [], packages: [] },
  runtime: { rooms: [], packages: ['lru-cache'] },
  rules: { rooms: [], packages: [] },
  input: { rooms: [], packages: [] },
  plan: { rooms: ['rules'], packages: [] },
  relationships: { rooms: ['languages', 'rules', 'input', 'runtime'], packages: [] },
  moves: { rooms: ['rules', 'plan', 'relationships', 'runtime', 'languages'], packages: [] },
  conversation: { rooms: ['languages', 'rules', 'relationships', 'moves'], packages: [] },
  presentation: {
    rooms: ['languages', 'rules', 'input', 'plan', 'moves', 'relationships', 'conversation', 'runtime'],
    packages: ['i18next', 'adaptivecards-templating', 'lru-cache', 'zod'],
  },
  map: { rooms: ['rules', 'presentation'], packages: [] },
  storage: {
    rooms: ['rules', 'input', 'relationships', 'moves', 'conversation', 'runtime'],
    packages: ['lowdb', 'lru-cache', 'pg', 'zod'],
  },
  http: { rooms: ['runtime'], packages: ['restify'] },
  bot: {
    rooms: ['app', 'presentation', 'relationships', 'input', 'runtime'],
    packages: ['botbuilder', 'botframework-connector', 'lru-cache', 'undici', 'zod'],
  },
  tables: { rooms: [], packages: ['papaparse'] },
  handouts: { rooms: ['plan', 'presentation'], packages: ['docx', 'ical-generator'] },
  mcp: { rooms: [], packages: ['lru-cache', 'zod'] },
  language: { rooms: ['rules', 'input', 'conversation', 'tables'], packages: ['minisearch', '@orama/stemmers'] },
  app: {
    rooms: [
      'rules',
      'plan',
      'moves',
      'holidays',
      'handouts',
      'conversation',
      'language',
      'presentation',
      'relationships',
      'tables',
      'runtime',
    ],
    packages: [],
  },
  microsoft: { rooms: ['relationships', 'runtime'], packages: ['zod', 'lru-cache'] },
  config: { rooms: ['rules', 'input', 'relationships', 'runtime'], packages: ['zod'] },
  health: {
    rooms: ['rules', 'config', 'microsoft', 'relationships', 'storage', 'app-package', 'presentation', 'runtime'],
    packages: ['lru-cache'],
  },
  'app-package': { rooms: [], packages: ['ajv-draft-04', 'ajv-formats'] },
  metrics: { rooms: ['app', 'bot', 'relationships'], packages: ['prom-client'] },
  jobs: {
    rooms: ['relationships', 'moves', 'plan', 'conversation', 'presentation', 'storage', 'runtime', 'config', 'health'],
    packages: ['date-holidays'],
  },
}

/** The front doors: they may import everything, and nobody imports them. */
const doors = ['start', 'index', 'building', 'cli']

/** The room that a relative import leads to; data files of the top level are not rooms. */
const roomImported = (file: string, target: string) => roomOf(fileImported(file, target))

describe('The house', () => {
  for (const file of sources.filter(file => !doors.includes(roomOf(file)))) {
    it(`src/${file} imports only its neighbours`, () => {
      const room = roomOf(file)
      const allowed = neighbours[room]
      if (!allowed) throw new Error(`src/${room} is a new room: give it a line in ${import.meta.filename}.`)
      for (const target of importsOf(file)) {
        if (target.startsWith('node:') || target.endsWith('.json')) continue
        if (target.startsWith('.')) {
          const rooms = [room, ...allowed.rooms]
          const advice = `${file} imports ${target}: everything points to the rules. Move it, or pass it in as a port.`
          expect(rooms, advice).to.include(roomImported(file, target))
        } else {
          const name = target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/')
          expect(allowed.packages, `${file} imports ${name}: a library lives in one room only.`).to.include(name)
        }
      }
    })
  }

  it('has pure rules, plans, conversation and relationships: nothing of Node in them either', () => {
    for (const file of sources.filter(file =>
      ['rules', 'plan', 'moves', 'conversation', 'relationships'].includes(roomOf(file)),
    )) {
      expect(
        importsOf(file).filter(target => target.startsWith('node:')),
        file,
      ).to.deep.equal([])
    }
  })

  it('reads the environment at its front doors only', () => {
    for (const file of sources.filter(file => !doors.includes(roomOf(file)))) {
      expect(read(`src/${file}`), file).not.to.include('process.')
    }
  })

  it('has no room deeper than three, no barrels, and nothing called utils', () => {
    for (const file of sources) {
      expect(file.split('/').length, file).to.be.at.most(4)
      expect(file, file).not.to.match(/\/(index|utils|helpers|common|manager|types)\.ts$/)
    }
  })

  it('names a language in src/languages.ts only, so that one more is one line', () => {
    const named = new RegExp(
      `['"](${languages.join('|')})['"]|\\.(${languages.join('|')})\\b|\\b(${languages.join('|')}):`,
    )
    const may = [
      'languages.ts',
      'conversation/ports.ts', // which of them is spoken with whoever speaks none of ours
      'presentation/words.ts', // which of them the compiler compares the others with
      'app-package/schemas.ts', // only Intl reads it
    ]
    for (const file of sources.filter(file => roomOf(file) !== 'language' && !may.includes(file)))
      expect(named.exec(read(`src/${file}`))?.[0], `src/${file}: ask for each of \`languages\` instead.`).to.equal(
        undefined,
      )
  })

  it('keeps its files short: over 150 lines of code a file does two jobs', () => {
    const tables = ['rules/changes.ts', 'rules/guidance.ts', 'rules/statements.ts']
    for (const file of sources.filter(file => !tables.includes(file))) {
      expect(read(`src/${file}`).split('\n').length, file).to.be.at.most(151)
    }
  })

  it('explains in .env.example every variable it reads, and no other', () => {
    const named = [...read('.env.example').matchAll(/^#? ?([A-Za-z_]+)=/gm)].map(([, name]) => name)
    expect(named).to.have.members([...variableNames])
  })
})
