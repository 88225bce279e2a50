import { expect } from 'chai'
import { createExpiring } from '../../../src/bot/expiring.ts'
import { allowances, createLimits } from '../../../src/bot/pipeline/rate-limits.ts'
import { charged } from '../../../src/runtime/errand.ts'
import { movedClock } from '../../runtime/moved-clock.ts'
import { execute, message, saidIn } from '../bot-client.ts'
import { gatedBot } from './gated-bot.ts'

const { person, tenant, work } = allowances

describe('How much may be asked', () => {
  let time = 1_000_000
  const now = () => time
  const ask = (limits: ReturnType<typeof createLimits>, times: number, who: Parameters<typeof limits>[0]) =>
    Array.from({ length: times }, () => limits(who))

  it('by a person: so much at once, then so much a second, and all of it again after a rest', () => {
    const limits = createLimits(now)
    expect(ask(limits, person.atOnce, { person: 'anna' })).to.deep.equal(Array(person.atOnce).fill(undefined))
    expect(limits({ person: 'anna' })).to.equal('person')
    expect(limits({ person: 'bo' })).to.equal(undefined)
    time += 1_000 / person.aSecond
    expect(ask(limits, 2, { person: 'anna' })).to.deep.equal([undefined, 'person'])
    time += (person.atOnce / person.aSecond) * 1_000
    expect(ask(limits, person.atOnce, { person: 'anna' })).not.to.include('person')
  })

  it('in a tenant: so much, whoever asks; others are not concerned', () => {
    const limits = createLimits(now)
    for (let each = 0; each < tenant.atOnce; each += 1) {
      expect(limits({ person: `${each}`, tenant: 'ours' })).to.equal(undefined)
    }
    expect(limits({ person: 'one more', tenant: 'ours' })).to.equal('tenant')
    expect(limits({ person: 'one more', tenant: 'theirs' })).to.equal(undefined)
    expect(limits({ person: 'one more' })).to.equal(undefined)
  })

  it('in passing: four times as much, by a person and in a tenant; it is the same allowance', () => {
    const limits = createLimits(now)
    const typing = { person: 'anna', inPassing: true }
    expect(ask(limits, 4 * person.atOnce, typing)).not.to.include('person')
    expect([limits(typing), limits({ person: 'anna' })]).to.deep.equal(['person', 'person'])
    for (let each = 0; each < 4 * tenant.atOnce; each += 1) {
      expect(limits({ person: `${each}`, tenant: 'ours', inPassing: true })).to.equal(undefined)
    }
    expect(limits({ person: 'one more', tenant: 'ours', inPassing: true })).to.equal('tenant')
  })

  it('of our time by a person: so many milliseconds of work, however few messages; others are not concerned', () => {
    const limits = createLimits(now)
    limits.spend('anna', work.atOnce / 2)
    expect(limits({ person: 'anna' })).to.equal(undefined)
    limits.spend('anna', work.atOnce / 2)
    expect([limits({ person: 'anna' }), limits({ person: 'bo' })]).to.deep.equal(['work', undefined])
    time += 1_000
    expect(limits({ person: 'anna' })).to.equal(undefined)
    limits.spend('anna', 10 * work.atOnce)
    time += 60_000
    expect(limits({ person: 'anna' })).to.equal('work')
  })

  it('by who is refused costs the tenant nothing', () => {
    const limits = createLimits(now)
    ask(limits, 10 * tenant.atOnce, { person: 'anna', tenant: 'ours' })
    expect(limits({ person: 'bo', tenant: 'ours' })).to.equal(undefined)
  })

  it('is known of so many people at most, and those who were silent for longest go first', () => {
    const recent = createExpiring<{ of: number }>({ most: 3, age: 100 }, now)
    for (const each of [1, 2, 3, 4]) recent.set(`${each}`, { of: each })
    expect([recent.size, recent.get('1'), recent.get('4')]).to.deep.equal([3, undefined, { of: 4 }])
    recent.get('2')
    recent.set('5', { of: 5 })
    expect([recent.size, recent.get('2'), recent.get('3')]).to.deep.equal([3, { of: 2 }, undefined])
    time += 101
    for (const key of ['2', '4', '5']) expect(recent.get(key)).to.equal(undefined)
    expect(recent.size).to.equal(0)
  })
})

describe('Who asks for too much', () => {
  it('is told so once in their language; taps are answered each time; nobody else waits, and later they are served again', async () => {
    const { clock, pass } = movedClock()
    const bot = gatedBot({ gated: false, limits: createLimits(clock.ticks), clock })
    const post = (id: number, more = {}) => bot.post(message('ea', { id: `${id}`, locale: 'sv-SE', ...more }))
    const posts = Array.from({ length: 100 }, (_, id) => post(id))
    const flood = (await Promise.all(posts)).map(saidIn)
    expect(flood.slice(0, person.atOnce).every(said => said.length === 1)).to.equal(true)
    const [first, ...rest] = flood.slice(person.atOnce)
    expect(first?.[0]?.summary).to.include('Ett ögonblick')
    expect(rest.flat()).to.deep.equal([])
    const [aside] = saidIn(await bot.post(execute({ verb: 'help' }, { id: 'tap', locale: 'sv-SE' })))
    expect(aside?.value?.body).to.include({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' })
    const direct = await bot.post(execute({ verb: 'help' }, { id: 'tap 2', deliveryMode: 'normal' }))
    expect(direct.body).to.deep.include({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' })
    expect(saidIn(await post(1_000, { from: { id: '29:bo' } }))[0]?.summary).not.to.include('Ett ögonblick')
    pass(61_000)
    expect(saidIn(await post(1_001))[0]?.summary).not.to.include('Ett ögonblick')
    expect(bot.counted.filter(what => what === 'limited person')).to.have.length(72)
  })

  it('is told so as well when few messages kept us busy for long', async () => {
    const limits = createLimits()
    const busy = async (milliseconds: number) =>
      charged(() => {
        for (const began = performance.now(); performance.now() - began < milliseconds; );
        return undefined
      })
    const bot = gatedBot({ gated: false, limits, app: { handle: async () => busy(30) } })
    limits.spend('object-anna', work.atOnce - 50)
    for (const id of ['1', '2', '3']) await bot.post(message('EA', { id }))
    await bot.post(message('EA', { id: '4', from: { id: '29:bo' } }))
    expect(bot.counted).to.deep.equal(['typed silent', 'typed silent', 'limited work', 'typed silent'])
  })

  it('waits for it, and whoever comes after them is answered first', async () => {
    const bot = gatedBot({ gated: false, limits: createLimits() })
    const ended: string[] = []
    const post = async (id: string, more = {}) => {
      await bot.post(message('ea', { id, ...more }))
      ended.push(id)
    }
    await Promise.all(Array.from({ length: person.atOnce }, (_, each) => post(`${each}`)))
    await Promise.all([post('too much'), post('of somebody else', { from: { id: '29:bo' } })])
    expect(ended.slice(-2)).to.deep.equal(['of somebody else', 'too much'])
  })
})
