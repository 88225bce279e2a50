import { expect } from 'chai'
import fc from 'fast-check'
import { createBot } from '../../src/bot/bot.ts'
import { createLog } from '../../src/runtime/log.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import {
  bearer,
  type FakeIdentity,
  honest,
  newKey,
  part,
  serviceUrl,
  startIdentity,
} from '../bot/auth/fake-identity.ts'
import { message, through } from '../bot/bot-client.ts'
import { newApp } from '../conversation/person.ts'
import { odd } from './odd.ts'

const runs = 2_000
const stranger = newKey()
const claims = ['iss', 'aud', 'exp', 'nbf', 'serviceurl', 'ver', 'appid', 'azp', 'tid']
const seconds = () => Math.floor(Date.now() / 1000)

/** A genuine token is spoilt in one of many ways; what is left of it may still look very much like one. */
const forge = (id: FakeIdentity): fc.Arbitrary<string> => {
  const genuine = id.token()
  const head = { alg: 'RS256', kid: 'k1' }
  const end = genuine.lastIndexOf('.')
  return fc.oneof(
    // Not the last characters: some of their bits mean nothing.
    fc
      .tuple(fc.integer({ min: 7, max: genuine.length - 8 }), fc.constantFrom(...'ABab01-_. {'))
      .filter(([at, mark]) => genuine[at] !== mark)
      .map(([at, mark]) => genuine.slice(0, at) + mark + genuine.slice(at + 1)),
    fc.nat({ max: genuine.length - 8 }).map(length => genuine.slice(0, length)),
    fc.string({ unit: 'binary-ascii', maxLength: 200 }).map(text => `Bearer ${text}`),
    fc.tuple(fc.constantFrom(...claims), odd).map(([claim, value]) => {
      return bearer(head, honest({ [claim]: value }), stranger.privateKey)
    }),
    fc.tuple(fc.constantFrom('alg', 'kid', 'typ', 'crit'), odd).map(([name, value]) => {
      return `Bearer ${part({ ...head, [name]: value })}${genuine.slice(genuine.indexOf('.'), end)}.${part('signed')}`
    }),
    fc.tuple(odd, odd).map(parts => `Bearer ${parts.map(value => part(value ?? null)).join('.')}.AAAA`),
    fc.integer({ min: 301, max: 10 ** 9 }).map(ago => id.token({ exp: seconds() - ago })),
    fc
      .integer({ min: 301, max: 10 ** 9 })
      .map(ahead => id.token({ nbf: seconds() + ahead, exp: seconds() + 2 * ahead })),
    fc.webUrl().map(url => id.token({ iss: url })),
    fc.uuid().map(aud => id.token({ aud })),
    fc.uuid().map(appid => id.token({ ver: '1.0', appid })),
  )
}

describe(`Whatever token is shown (${runs} forgeries)`, function () {
  this.timeout(60_000)

  it('is refused with 401 and nothing said, no turn runs, and who is genuine is served', async () => {
    const id = await startIdentity()
    const memories = createInMemory()
    const log = createLog('silent', () => {})
    const post = through(createBot({ app: newApp(memories), log, allowedTenants: [] }, id.identity))
    try {
      await fc.assert(
        fc.asyncProperty(forge(id), async authorization => {
          expect(await post(message('ea', { serviceUrl }), authorization)).to.deep.equal({ status: 401 })
        }),
        { numRuns: runs },
      )
      expect(id.sdkCalls()).to.equal(0)
      expect(await memories.sessions.recall('chat|object-anna')).to.deep.equal({})
      expect((await post(message('ea', { serviceUrl }), id.token())).status).to.equal(200)
    } finally {
      id.close()
    }
  })
})
