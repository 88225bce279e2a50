import { expect } from 'chai'
import pg from 'pg'
import { botFramework } from '../../../src/bot/auth/identity.ts'
import { createBot } from '../../../src/bot/bot.ts'
import type { OpenStore } from '../../../src/storage/store.ts'
import { execute, message, through } from '../../bot/bot-client.ts'
import { newApp } from '../../conversation/person.ts'
import { noLog } from '../logs.ts'
import { newStores } from './stores.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}
const most = 4

describe('A turn on PostgreSQL', () => {
  const { open } = newStores()
  const asked: string[] = []
  const query = pg.Client.prototype.query
  let store: OpenStore
  before(async () => {
    store = await open()
    pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
      const [{ name = '' } = {}] = args as [{ readonly name?: string }?]
      if (!name.startsWith('processes.')) asked.push(name)
      return Reflect.apply(query, this, args)
    } as typeof query
  })
  after(() => {
    pg.Client.prototype.query = query
  })

  it(`takes at most ${most} statements, typed or tapped, the first or the tenth`, async () => {
    const { memories, archive } = store
    const post = through(
      createBot(
        { app: newApp(memories), log: noLog, allowedTenants: [], references: { addresses: archive.addresses } },
        botFramework(registration),
      ),
    )
    const turns = [
      message('hi'),
      message('vi har ett EA'),
      message('azure'),
      message('the customer has an EA and wants to move their licenses'),
      message('what is GDAP?'),
      message('help'),
      message('start over'),
      message('xyzzy'),
      execute({ verb: 'answer', channel: 'ea' }),
      execute({ verb: 'answer', kind: 'both' }),
    ]
    for (const [n, turn] of turns.entries()) {
      asked.length = 0
      await post({ ...turn, id: `activity ${n}`, timestamp: '2026-11-30T09:00:00Z' })
      expect(asked, `turn ${n}: ${asked}`).to.have.length.within(1, most)
    }
  })
})
