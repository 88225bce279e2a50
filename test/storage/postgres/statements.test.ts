import { expect } from 'chai'
import { begun } from '../../../src/relationships/record.ts'
import type { Database } from '../../../src/storage/postgres/database.ts'
import { memoryInTable, sessionKeys } from '../../../src/storage/postgres/memory.ts'
import {
  moveStatements,
  outlookStatements,
  requestStatements,
} from '../../../src/storage/postgres/outbox-statements.ts'
import { requestsInTables } from '../../../src/storage/postgres/outbox-tables.ts'
import { others, recordTables, type Statement, surveys } from '../../../src/storage/postgres/statements.ts'
import { details } from '../../relationships/details.ts'
import { newStores } from './stores.ts'

const all: readonly Statement[] = [
  ...Object.values(recordTables).flatMap(table => Object.values(table)),
  ...Object.values(surveys),
  ...Object.values(requestStatements),
  ...Object.values(moveStatements),
  ...Object.values(outlookStatements),
  ...Object.values(others),
]

/** By what each table is distributed; of the others every server has a copy. */
const keys = {
  sessions: 'conversation',
  places: 'conversation',
  people: 'person',
  addresses: 'address',
  moves: 'drawer',
  requests: 'drawer',
  misses: 'day',
  feedback: 'key',
} as const

describe('Sharing PostgreSQL out over several servers', () => {
  const { open, ask } = newStores()

  for (const { name, text, key } of all.filter(({ key }) => key !== undefined)) {
    it(`${name} names the key of its table, so that one server answers alone`, () => {
      const [table = ''] = name.split('.')
      expect(key).to.equal((keys as Record<string, string>)[table])
      const touched = text.match(new RegExp(`\\b(from|update|into) ${table}\\b`, 'g')) ?? []
      const named =
        text.match(new RegExp(`\\b${key} = \\$1|\\(${key}\\b[^()]*\\)\\s*(?:values \\(|select )\\$1`, 'g')) ?? []
      expect(touched).to.have.length.above(0)
      expect(named, text).to.have.length(touched.length)
    })
  }

  it('is prepared: the key is the first column of each table’s primary key', async () => {
    await open()
    const rows = await ask(`
      select c.relname as table, a.attname as key from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisprimary and c.relnamespace = 'public'::regnamespace`)
    const found = Object.fromEntries(rows.map(({ table, key }) => [table, key]))
    expect(found).to.include(keys)
    expect(Object.keys(found).filter(table => !(table in keys))).to.have.members([
      'migrations',
      'processes',
      'token_keys',
      'secrets',
      'leases',
    ])
  })

  it('leaves a turn, a tap and a delivery with one server each; only a look for what is due asks them all', async () => {
    const asked: Statement[] = []
    const database: Pick<Database, 'run'> = {
      run: async statement => {
        asked.push(statement)
        return []
      },
    }
    const whole: Database = { ...database, together: () => Promise.reject(new Error()), close: async () => {} }
    const sessions = memoryInTable<{ channel?: string }>(whole, recordTables.sessions, facts => facts, sessionKeys)
    await sessions.remember('chat|anna', { channel: 'ea' })
    await sessions.recall('chat|anna')
    await sessions.forget('chat|anna', 'channel')
    await sessions.forget('chat|anna')
    const requests = requestsInTables(whole, 'me')
    const book = { at: '2026-11-23T09:00:00.000Z', admins: [], reminderDays: [], expiryDays: 9, zoneOf: () => 'UTC' }
    const kept = begun('one', details, { id: 'anna' }, true, book)
    await requests.put(kept)
    await requests.put({ ...kept, version: 1 })
    await requests.find('one')
    await requests.remove('one')
    expect(asked).to.have.length.above(8)
    expect(asked.filter(({ key }) => key === undefined)).to.deep.equal([])
    await requests.due(book.at, 9)
    expect(asked.at(-1)?.name).to.equal('requests.drawers')
  })
})
