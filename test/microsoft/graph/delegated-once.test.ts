import { expect } from 'chai'
import fc from 'fast-check'
import { createAdminAccess } from '../../../src/microsoft/graph/delegated-admin.ts'
import type { WaitingClock } from '../../../src/microsoft/http/clock.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { newClock } from '../fake-clock.ts'
import { newGdap } from '../fake-gdap.ts'
import { type FakeMicrosoft, type Fault, startFakeMicrosoft } from '../fake-server.ts'
import { newState, partner } from '../fake-state.ts'
import { answers, faults, rightBut, says } from '../faults.ts'

const runs = 300
const wish = {
  ...{ name: 'kg-request-16-chars-1', tenantId: 'dddddddd-1111-4222-8333-444444444444', customer: 'Contoso AB' },
  ...{ roles: ['f023fd81-a637-4b56-95fd-791ac0226033'], days: 730, extends: false },
}
const log = createLog('silent', () => {})

/** What becomes of one answer, after Graph has done what was asked. `kill`: whoever waits for it is no more. */
const fates = {
  right: rightBut(right => right),
  broken: says(500),
  busy: says(503, { 'Retry-After': '1.5' }),
  lost: faults.resets,
  silent: ({ advance }) => advance(9000),
  page: answers('<html>', 200),
} as const satisfies Record<string, Fault>
const fate = fc.oneof(
  { weight: 5, arbitrary: fc.constant('right' as const) },
  { weight: 4, arbitrary: fc.constantFrom(...(Object.keys(fates) as (keyof typeof fates)[])) },
  { weight: 1, arbitrary: fc.constant('kill' as const) },
)
const life = fc.array(fate, { maxLength: 14, size: 'max' })
const slowness = fc.record({
  lag: fc.nat(4),
  lockLag: fc.nat(3),
  filter: fc.constantFrom('works' as const, 'refused' as const, 'ignored' as const),
})

describe(`Administrator privileges at a customer (${runs} random lives of copies that repeat, fail and are killed)`, () => {
  const clock = newClock()
  const state = newState()
  const copies: FakeMicrosoft[] = []
  before(async () => {
    for (let n = 0; n < 3; n++) copies.push(await startFakeMicrosoft({ state, advance: clock.advance }))
  })
  after(async () => {
    for (const copy of copies) await copy.stop()
  })

  /** One copy of the bot, which has Microsoft to itself: its answers meet their fates one by one. */
  const start = (which: number, fateful: readonly (keyof typeof fates | 'kill')[]) => {
    const { url, faults } = copies[which] as FakeMicrosoft
    let isAlive = true
    let end = () => {}
    const ended = new Promise<undefined>(resolve => {
      end = () => resolve(undefined)
    })
    const kill: Fault = () => {
      isAlive = false
      end()
      // Whatever else it had begun gets no answer either.
      faults.graph.splice(0, Number.POSITIVE_INFINITY, ...Array.from({ length: 99 }, () => kill))
    }
    faults.graph.splice(0, Number.POSITIVE_INFINITY, ...fateful.map(each => (each === 'kill' ? kill : fates[each])))
    const own: WaitingClock = {
      ...clock,
      sleep: milliseconds => (isAlive ? clock.sleep(milliseconds) : new Promise(() => {})),
      alarm: (milliseconds, ring) => clock.alarm(milliseconds, () => isAlive && ring()),
    }
    const bot = {
      ADMINS: [],
      ADMIN_GROUP_ID: '',
      MicrosoftAppId: '',
      MicrosoftAppPassword: '',
      MicrosoftAppTenantId: '',
    }
    const configuration = { ...partner, ...bot, LOGIN_URL: url, GRAPH_URL: url }
    const access = createAdminAccess(configuration, { log, clock: own, random: () => 0.5 })
    return { open: () => Promise.race([access.open(wish), ended]) }
  }

  it('are one relationship, which every answer that there was names, and which the customer can approve at last', () =>
    fc.assert(
      fc.asyncProperty(life, life, slowness, async (one, other, slow) => {
        state.gdap = Object.assign(
          newGdap(() => clock.now().getTime()),
          slow,
        )
        const first = start(0, one)
        const second = start(1, other)
        const told = await Promise.all([first.open(), second.open(), first.open()])
        const last = await start(2, []).open()
        const [made, ...others] = [...state.gdap.all.values()]
        expect(others).to.deep.equal([])
        expect(last).to.deep.equal({ kind: 'seen', id: made?.id, stage: 'pending', extends: false })
        for (const sight of told) {
          if (sight?.kind === 'seen') expect(sight.id).to.equal(made?.id)
          else expect(sight?.kind ?? 'killed').to.be.oneOf(['unavailable', 'killed'])
        }
      }),
      { numRuns: runs },
    )).timeout(120_000)
})
