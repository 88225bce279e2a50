import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ToBotFromBotOrEmulatorTokenValidationParameters as sdk } from 'botframework-connector/lib/auth/tokenValidationParameters.js'
import { expect } from 'chai'
import { createBot } from '../../../src/bot/bot.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { newApp } from '../../conversation/person.ts'
import { message, through } from '../bot-client.ts'
import { type FakeIdentity, honest, part, serviceUrl, startIdentity } from './fake-identity.ts'

const collect = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

/** Issuers that the SDK believes, in this process: it appends four for each tenant it has not seen. */
const believed = () => sdk.issuer?.length ?? 0
const unsigned = (claims: object) => `Bearer ${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}.${part('signed')}`

const fromTenant = () => {
  const tid = randomUUID()
  return unsigned({ ...honest(), iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0' })
}
const fromBotFramework = () => unsigned({ ...honest(), tid: randomUUID() })

describe('A flood of unsigned tokens with ever new tenants', () => {
  let id: FakeIdentity
  before(async () => {
    id = await startIdentity()
  })
  after(() => id.close())

  const open = () => {
    const lines: string[] = []
    const log = createLog('info', line => lines.push(line))
    const bot = createBot({ app: newApp(), log, allowedTenants: [] }, id.identity)
    return { lines, post: (authorization: string) => through(bot)(message('ea', { serviceUrl }), authorization) }
  }

  it('would make the SDK alone remember each of them', async () => {
    const before = believed()
    const { error } = console
    console.error = () => undefined
    const sdk = await id.identity.authentication()
    await sdk
      .authenticateRequest({ ...message('ea'), channelId: 'msteams', serviceUrl } as never, fromTenant())
      .catch(() => undefined)
      .finally(() => {
        console.error = error
      })
    expect(believed()).to.equal(before + 4)
  })

  it('never reaches the SDK, leaves nothing behind, and fills no log: 5 000 of them', async () => {
    const { lines, post } = open()
    for (let warm = 0; warm < 200; warm += 1) await post(warm % 2 ? fromTenant() : fromBotFramework())
    const [issuers, calls, heap] = [believed(), id.sdkCalls(), collect()]
    for (let times = 0; times < 5_000; times += 1) {
      const { status } = await post(times % 2 ? fromTenant() : fromBotFramework())
      expect(status).to.equal(401)
    }
    const grown = (collect() - heap) / 1024
    if (process.env.FIGURES) console.log(`      heap after 5 000: ${grown.toFixed(0)} KB`)
    expect(believed()).to.equal(issuers)
    expect(id.sdkCalls()).to.equal(calls)
    expect(grown).to.be.below(1024)
    expect(lines).to.have.length(2)
    expect((await post(id.token())).status).to.equal(200)
  }).timeout(20_000)
})
