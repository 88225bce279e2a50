import { expect } from 'chai'
import { createBot } from '../../src/bot/bot.ts'
import { allowances, createLimits } from '../../src/bot/pipeline/rate-limits.ts'
import { createLog } from '../../src/runtime/log.ts'
import { newApp } from '../conversation/person.ts'
import { movedClock } from '../runtime/moved-clock.ts'
import { type FakeIdentity, serviceUrl, startIdentity } from './auth/fake-identity.ts'
import { execute, message, saidIn, through } from './bot-client.ts'

const [hour, day] = [3_600_000, 86_400_000]
const jumps = { 'an hour back': -hour, 'four hundred days ahead': 400 * day, 'fifteen hundred days ahead': 1_500 * day }

describe('A machine whose clock is set', () => {
  let id: FakeIdentity
  before(async () => {
    id = await startIdentity()
  })
  after(() => id.close())

  const open = () => {
    const lines: string[] = []
    const { clock, pass, set } = movedClock()
    const limits = createLimits(clock.ticks)
    const log = createLog('info', line => lines.push(line))
    const bot = createBot({ app: newApp(), log, allowedTenants: [], limits, clock }, id.identity)
    let number = 0
    const post = (activity: object, token = id.token()) =>
      through(bot)({ ...activity, serviceUrl, id: `${number++}` }, token)
    return { lines, pass, set, post }
  }

  for (const [how, jump] of Object.entries(jumps)) {
    it(`${how}, and right again later, silences nobody`, async () => {
      const { set, pass, post } = open()
      const known = id.token()
      expect((await post(message('ea'), known)).status).to.equal(200)
      set(jump)
      expect((await post(message('ea'), known)).status, 'whoever was vouched for still is').to.equal(200)
      for (let each = 2; each < allowances.person.atOnce; each += 1) await post(message('ea'), known)
      expect(saidIn(await post(message('ea'), known))[0]?.summary).to.include('One moment')
      set(-jump)
      pass(2_000)
      const [said] = saidIn(await post(message('usage')))
      expect(said?.summary, 'two seconds later there is an allowance again, by any clock').to.include('Enterprise')
    })

    it(`${how} leaves a double tap a double tap, and the log as short`, async () => {
      const { set, pass, lines, post } = open()
      const tap = execute({ verb: 'answer', channel: 'ea' }, { replyToId: 'card' })
      const known = id.token()
      const first = await post(tap, known)
      set(jump)
      pass(500)
      expect(await post(tap, known)).to.equal(first)
      for (let times = 0; times < 20; times += 1) await post(message('ea'), 'Bearer nonsense')
      set(-jump)
      for (let times = 0; times < 20; times += 1) await post(message('ea'), 'Bearer nonsense')
      expect(lines.filter(line => line.includes('"refused"'))).to.have.length(1)
    })

    it(`${how} asks for no key anew`, async () => {
      const { set, post } = open()
      await post(message('ea'))
      const asked = id.state.asked
      set(jump)
      await post(message('ea'))
      set(-jump)
      await post(message('ea'))
      expect(id.state.asked).to.equal(asked)
    })
  }
})
