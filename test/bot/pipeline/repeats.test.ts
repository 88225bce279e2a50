import { expect } from 'chai'
import { repeatLimits } from '../../../src/bot/pipeline/repeats.ts'
import { movedClock } from '../../runtime/moved-clock.ts'
import { execute, message, saidIn } from '../bot-client.ts'
import { startConnector } from '../channel/fake-connector.ts'
import { gatedBot } from './gated-bot.ts'

const tap = (id: string, data: object, more: object = {}) =>
  execute({ verb: 'answer', ...data }, { id, replyToId: 'the-card', ...more })
const ea = { channel: 'ea' }
const openProgram = { channel: 'open' }

describe('What Teams sends again', () => {
  let time: ReturnType<typeof movedClock>
  const open = (gated = true) => gatedBot({ gated, clock: time.clock })
  beforeEach(() => {
    time = movedClock()
  })

  it('while the first still runs waits for it, and gets the same answer; one turn, one message', async () => {
    const bot = open()
    const first = bot.post(message('ea; usage'))
    await bot.settle()
    time.pass(15_000)
    const again = bot.post(message('ea; usage'))
    await bot.letAllGo(Promise.all([first, again]))
    expect(await again).to.equal(await first)
    expect(bot.began).to.have.length(1)
    expect(bot.counted).to.have.members(['typed answered', 'repeated'])
  })

  it('after the first was answered gets that answer, for some minutes, and does nothing', async () => {
    const bot = open(false)
    const first = await bot.post(message('restart'))
    await bot.post(message('ea', { id: 'between' }))
    time.pass(100_000)
    expect(await bot.post(message('restart'))).to.equal(first)
    expect(saidIn(await bot.post(message('usage', { id: 'after' })))[0]?.summary).to.include('(EA) · Azure')
    time.pass(repeatLimits.ids.age)
    expect(await bot.post(message('restart'))).not.to.equal(first)
  })

  it('is told apart from another message under the same id, in another conversation, or by somebody else', async () => {
    const bot = open(false)
    const conversation = { id: 'elsewhere', conversationType: 'personal' }
    for (const more of [{}, { text: 'open' }, { conversation }, { from: { id: '29:bo' } }, { id: undefined }]) {
      await bot.post(message('ea', more))
    }
    await bot.post(message('ea', { id: undefined }))
    expect(bot.ended).to.have.length(6)
  })

  it('under a new id is the same tap while the first still runs', async () => {
    const bot = open()
    const first = bot.post(tap('1', ea))
    await bot.settle()
    time.pass(15_000)
    const again = bot.post(tap('2', ea))
    await bot.letAllGo(Promise.all([first, again]))
    expect(await again).to.equal(await first)
    expect(bot.began).to.have.length(1)
  })

  it('under a new id is the same tap for a minute when the first took longer than Teams waits', async () => {
    const bot = open()
    const first = bot.post(tap('1', ea))
    await bot.settle()
    time.pass(16_000)
    await bot.letAllGo(first)
    time.pass(29_000)
    expect(await bot.post(tap('2', ea))).to.equal(await first)
    expect(bot.ended).to.have.length(1)
  })

  it('failed the first time, and is tried again', async () => {
    const bot = open(false)
    const connector = await startConnector()
    connector.answers.push(...Array(4).fill({ status: 403 }))
    const nowhere = { deliveryMode: 'normal', serviceUrl: connector.url }
    expect((await bot.post(message('ea', nowhere))).status).to.equal(500)
    expect((await bot.post(message('ea', nowhere))).status).to.equal(500)
    connector.stop()
    expect(bot.ended).to.have.length(2)
    const failures = bot.lines.map(line => JSON.parse(line))
    expect(failures.map(({ event, told }) => ({ event, told }))).to.deep.equal([
      { event: 'turn failed', told: false },
      { event: 'turn failed', told: false },
    ])
    expect(new Set(failures.map(({ correlation }) => correlation)).size).to.equal(2)
  })
})

describe('A button that a person taps', () => {
  let time: ReturnType<typeof movedClock>
  const open = (gated = true) => gatedBot({ gated, clock: time.clock })
  beforeEach(() => {
    time = movedClock()
  })

  it('twice in a row by mistake is one tap', async () => {
    const bot = open(false)
    const first = await bot.post(tap('1', ea))
    time.pass(500)
    expect(await bot.post(tap('2', ea))).to.equal(first)
    expect(bot.ended).to.have.length(1)
  })

  it('again some seconds later is meant, and done', async () => {
    const bot = open(false)
    await bot.post(tap('1', ea))
    time.pass(repeatLimits.doubleClick + 1)
    await bot.post(tap('2', ea))
    expect(bot.ended).to.have.length(2)
  })

  it('back and forth is done each time, however fast', async () => {
    const bot = open(false)
    for (const [id, data] of [
      ['1', ea],
      ['2', openProgram],
      ['3', ea],
      ['4', openProgram],
    ] as const)
      await bot.post(tap(id, data))
    expect(bot.ended).to.have.length(4)
    await bot.post(tap('5', ea))
    await bot.post(message('open', { id: '6' }))
    await bot.post(tap('7', ea))
    expect(saidIn(await bot.post(message('usage', { id: '8' })))[0]?.summary).to.include('(EA) · Azure')
  })

  it('on another card, or by another person, is another tap', async () => {
    const bot = open(false)
    await bot.post(tap('1', ea))
    await bot.post(tap('2', ea, { replyToId: 'another-card' }))
    await bot.post(tap('3', ea, { from: { id: '29:bo' } }))
    expect(bot.ended).to.have.length(3)
  })
})
