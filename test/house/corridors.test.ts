import { expect } from 'chai'
import { arrows, sources } from './sources.ts'

/**
 * The order of what lies in a room, lowest first: each imports what stands before it, never what stands after it.
 * `name/` is a sub-room, `name.ts` a file beside them, `*` every other file beside them.
 */
const orders: Record<string, string> = {
  bot: '* auth/ channel/ handlers/ pipeline/ proactive.ts bot.ts',
  cli: '* report/ trial/ commands/ kanalguiden.ts mcp-thread.ts',
  language: 'text/ words/ facts/ topics/ intent/ situations/ privacy/ * training/',
  microsoft: 'http/ entra/ graph/ partner-center/ events/ openai/',
  presentation: '* requests/ plan/ moves/ views/ input/ message-extension.ts present.ts',
  relationships: '* access/ chat/',
  rules:
    'held.ts documents.ts sources.ts statement.ts statements.ts actions/ actions.ts guidance/ guidance.ts channels.ts changes/ changes.ts *',
  storage: '* migrations/ disk/ journal/ folder/ postgres/ copy.ts open.ts',
}

const roomsWithCorridors = [
  ...new Set(sources.filter(file => file.split('/').length > 2).map(file => file.split('/')[0] ?? '')),
]

/** Where a file stands in the order of its room. */
const placeOf = (order: readonly string[], file: string): number => {
  const [, first = '', ...rest] = file.split('/')
  const name = rest.length > 0 ? `${first}/` : first
  return order.includes(name) ? order.indexOf(name) : rest.length > 0 ? -1 : order.indexOf('*')
}

/** The first circle of imports that is found, as it is walked; nothing where there is none. */
const circle = (graph: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return []
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...way, file])
      if (found.length > 0) return found
    }
    done.add(file)
    return []
  }
  for (const file of graph.keys()) {
    const found = walk(file, [])
    if (found.length > 0) return found
  }
  return []
}

describe('The corridors of the house', () => {
  it('lead in no circle: no file imports itself by way of others', () => {
    expect(
      circle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).to.deep.equal(['b', 'c', 'b'])
    expect(circle(arrows).join(' → '), 'Move what both need below both.').to.equal('')
  })

  it('have at most 22 doors: a folder with more files has two rooms in it', () => {
    const folderOf = (file: string) => file.split('/').slice(0, -1).join('/')
    const inside = (folder: string) => sources.filter(file => folderOf(file) === folder).length
    const full = [...new Set(sources.map(folderOf))].filter(folder => inside(folder) > 22)
    expect(full).to.deep.equal([])
  })

  it('begin at four files: whatever else lies in src lies in a room', () => {
    expect(sources.filter(file => !file.includes('/'))).to.have.members([
      'start.js',
      'index.ts',
      'app.ts',
      'languages.ts',
    ])
  })

  for (const room of roomsWithCorridors) {
    it(`of src/${room} lead one way`, () => {
      const order = orders[room]?.split(' ')
      if (!order) throw new Error(`src/${room} has sub-rooms: give them an order in ${import.meta.filename}.`)
      const within = (file: string) => file.startsWith(`${room}/`)
      const files = [...arrows].filter(([file]) => within(file))
      const homeless = files.map(([file]) => file).filter(file => placeOf(order, file) < 0)
      expect(homeless, `give their folder a place in: ${orders[room]}`).to.deep.equal([])
      const upward = files.flatMap(([file, targets]) =>
        targets
          .filter(target => within(target) && placeOf(order, target) > placeOf(order, file))
          .map(target => `${file} imports ${target}`),
      )
      expect(upward, `what they import stands after them in: ${orders[room]}`).to.deep.equal([])
    })
  }
})
