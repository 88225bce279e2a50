import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect } from 'chai'
import { type IncomingActivity, readActivity } from '../../src/bot/activity.ts'
import { createTokenValidator } from '../../src/bot/auth/token-validator.ts'
import { exchange } from '../../src/bot/channel/connections.ts'
import type { Handler } from '../../src/bot/handlers/handler.ts'
import { nobody } from '../../src/bot/pipeline/observer.ts'
import { createPipeline } from '../../src/bot/pipeline/pipeline.ts'
import { allowances, createLimits } from '../../src/bot/pipeline/rate-limits.ts'
import { createRepeats, repeatLimits } from '../../src/bot/pipeline/repeats.ts'
import { speakerOf } from '../../src/bot/turn.ts'
import { createLog } from '../../src/runtime/log.ts'
import { movedClock } from '../runtime/moved-clock.ts'
import { appId, bearer, honest, issuer, newKey } from './auth/fake-identity.ts'
import { execute, message } from './bot-client.ts'

const numbers = (length: number) => Array.from({ length }, (_, each) => each)
const { clock } = movedClock()

const activityOf = (body: object): IncomingActivity => {
  const read = readActivity(body)
  return 'activity' in read ? read.activity : expect.fail(read.fault)
}

/** Each is filled with one more than it holds: the one that was asked for longest ago is not known any more, and the newest is. */
describe('Whatever is remembered of people for a while', () => {
  it('is bounded: the allowances of people and of tenants', () => {
    const limits = createLimits(clock.ticks)
    const { person, tenant } = allowances
    const ask = (who: Parameters<typeof limits>[0], times = 1) =>
      numbers(times)
        .map(() => limits(who))
        .at(-1)
    expect(ask({ person: 'anna' }, person.atOnce + 1)).to.equal('person')
    for (const each of numbers(person.known)) ask({ person: `${each}` })
    expect(ask({ person: 'anna' }), 'as if she had never asked').to.equal(undefined)
    for (const each of numbers(tenant.atOnce)) ask({ person: `p${each}`, tenant: 'ours' })
    expect(ask({ person: 'bo', tenant: 'ours' })).to.equal('tenant')
    for (const each of numbers(tenant.known)) ask({ person: 'q', tenant: `${each}` }, each % 20 ? 1 : 0)
    for (const each of numbers(tenant.known)) ask({ person: `r${each}`, tenant: `${each}` })
    expect(ask({ person: 'bo', tenant: 'ours' })).to.equal(undefined)
  })

  it('is bounded: the time that people’s words took', () => {
    const limits = createLimits(clock.ticks)
    const { atOnce, known } = allowances.work
    limits.spend('anna', atOnce)
    expect(limits({ person: 'anna' })).to.equal('work')
    for (const each of numbers(known)) limits.spend(`${each}`, 1)
    expect(limits({ person: 'anna' })).to.equal(undefined)
  })

  const repeating = () => {
    let done = 0
    const repeats = createRepeats(clock.ticks, () => {})
    const send = async (activity: object, session: string, body?: object) => {
      const before = done
      await repeats(session, activityOf(activity), async () => {
        done += 1
        return { status: 200, ...(body && { body }) }
      })
      return done > before
    }
    return send
  }

  it('is bounded: answers without a card, by id', async () => {
    const send = repeating()
    for (const each of numbers(repeatLimits.ids.most + 1)) await send(message('ea', { id: `${each}` }), 'chat')
    expect(await send(message('ea', { id: '0' }), 'chat'), 'the first is done again').to.equal(true)
    expect(await send(message('ea', { id: `${repeatLimits.ids.most}` }), 'chat')).to.equal(false)
  })

  it('is bounded: answers with a card', async () => {
    const send = repeating()
    const { most } = repeatLimits.cards
    for (const each of numbers(most + 1)) await send(message('ea', { id: `${each}` }), 'chat', {})
    expect(await send(message('ea', { id: '0' }), 'chat', {})).to.equal(true)
    expect(await send(message('ea', { id: `${most}` }), 'chat', {})).to.equal(false)
  })

  it('is bounded: the last tap of each', async () => {
    const send = repeating()
    const { most } = repeatLimits.taps
    const tap = (id: string) => execute({ verb: 'help' }, { id })
    for (const each of numbers(most + 1)) await send(tap(`${each}`), `chat|${each}`, {})
    expect(await send(tap('again'), 'chat|0', {})).to.equal(true)
    expect(await send(tap('again'), `chat|${most}`, {})).to.equal(false)
  })

  it('is bounded: who was told that it was too much', async () => {
    let told = 0
    const handler = (person: string): Handler => ({
      kind: 'typed',
      person: { personId: person, sessionId: person, placeId: person },
      answer: async () => 'answered',
      apologise: async () => {},
      decline: async () => {
        told += 1
      },
    })
    const run = createPipeline({
      serve: async (activity, logic) => {
        const said = async () => {}
        await logic({ activity, sendActivity: said, sendPrivately: said, updateActivity: said })
        return { status: 200 }
      },
      log: createLog('silent', () => {}),
      observer: nobody,
      limits: Object.assign(() => 'person' as const, { spend: () => {} }),
      ticks: clock.ticks,
    })
    const ask = (person: string, id: string) => run(handler(person), activityOf(message('ea', { id })))
    await Promise.all(numbers(10_001).map(each => ask(`${each}`, '1')))
    expect(told).to.equal(10_001)
    await Promise.all([ask('0', '2'), ask('10000', '2')])
    expect(told, 'the first is told anew').to.equal(10_002)
  })

  it('is bounded: tokens that were found genuine', async () => {
    const { publicKey, privateKey } = newKey()
    const key = { key: publicKey, endorsements: [] }
    const keys = async () => key
    const validate = createTokenValidator({ issuer, audience: appId }, keys, clock)
    const tokens = numbers(1_001).map(each => bearer({ alg: 'RS256', kid: 'k1' }, honest({ each }), privateKey))
    const passes: unknown[] = []
    for (const token of tokens) passes.push((await validate(token)).pass)
    expect((await validate(tokens.at(-1))).pass).to.equal(passes.at(-1))
    expect((await validate(tokens[0])).pass, 'judged anew')
      .to.be.an('object')
      .and.not.equal(passes[0])
  })

  it('is bounded: time zones, which may be written in any case, or as any offset', () => {
    const { DateTimeFormat } = Intl
    let looked = 0
    class Counted extends DateTimeFormat {
      constructor(...args: ConstructorParameters<typeof DateTimeFormat>) {
        super(...args)
        looked += 1
      }
    }
    Object.assign(Intl, { DateTimeFormat: Counted })
    const ask = (localTimezone: string) => speakerOf(activityOf(message('ea', { localTimezone }))).person.timeZone
    const two = (figure: number) => `${figure}`.padStart(2, '0')
    const offset = (which: number) => `+${two(Math.floor(which / 60))}:${two(which % 60)}`
    for (const name of ['Europe/Stockholm', 'europe/stockholm', 'EUROPE/STOCKHOLM']) expect(ask(name)).to.equal(name)
    expect(looked, 'one zone, however it is written').to.be.at.most(1)
    for (const each of numbers(1_001)) expect(ask(offset(each))).to.equal(offset(each))
    const before = looked
    ask(offset(1_000))
    expect(looked).to.equal(before)
    ask(offset(0))
    expect(looked, 'the first is looked at again').to.equal(before + 1)
    Object.assign(Intl, { DateTimeFormat })
  })

  it('is bounded: connections to hosts', async () => {
    const open = new Set<Socket>()
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'
    const serve = async () => {
      const server = createServer(socket => {
        open.add(socket.on('error', () => undefined).on('data', () => socket.write(answer)))
        socket.once('close', () => open.delete(socket))
      })
      await once(server.listen(0, '127.0.0.1'), 'listening')
      return server
    }
    const servers = await Promise.all(numbers(80).map(serve))
    const request = { path: '/', method: 'POST', headers: {}, body: Buffer.from('{}') } as const
    for (const server of servers) await exchange(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, request)
    while (open.size > 50) await new Promise(setImmediate)
    expect(open.size).to.equal(50)
    for (const socket of open) socket.destroy()
    for (const server of servers) server.close()
  })
})
