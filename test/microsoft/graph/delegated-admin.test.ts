import { expect } from 'chai'
import { createAdminAccess } from '../../../src/microsoft/graph/delegated-admin.ts'
import type { AccessWish } from '../../../src/relationships/ports.ts'
import type { Sent } from '../fake-contract.ts'
import { approve, type Delegated } from '../fake-gdap.ts'
import type { Fault } from '../fake-server.ts'
import { answers, faults, rightBut, says } from '../faults.ts'
import { newWorld, type World } from '../world.ts'

const contoso = 'dddddddd-1111-4222-8333-444444444444'
const servicedesk = 'eeeeeeee-1111-4222-8333-444444444444'
const [supporter, reader] = ['f023fd81-a637-4b56-95fd-791ac0226033', '88d8e3e3-8f55-4a1e-953a-9b9898b8876b']
const wish: AccessWish = {
  name: 'kg-request-16-chars-1',
  tenantId: contoso,
  customer: 'Contoso AB',
  roles: [supporter, reader],
  days: 730,
  extends: false,
}
const again = <Each>(each: Each, times = 99) => Array.from({ length: times }, () => each)
const busy = (seconds: string): Sent => ({
  status: 429,
  headers: { 'Retry-After': seconds },
  body: { error: { code: 'TooManyRequests', message: 'Please retry again later.' } },
})
const error = (status: number, code: string): Fault => answers({ error: { code, message: code } }, status)

/** For as long as one answer is waited for. */
const isSilent: Fault = ({ advance }) => advance(9000)

/** What becomes of the answers after Graph has done what was asked: the effect stands, the answer does not. */
const afterwards: readonly (readonly [what: string, does: readonly Fault[]])[] = [
  [
    'stores it and answers 500, and again and again',
    [rightBut(right => right), says(500), says(500), says(500), says(500), says(500)],
  ],
  ['stores it and then answers 500', [rightBut(right => right), error(500, 'internalServerError')]],
  ['stores it and then answers 503', [rightBut(right => right), says(503)]],
  ['stores it and then hangs up', [rightBut(right => right), faults.resets]],
  ['stores it and then hangs up in the middle', [rightBut(right => right), faults.resetsInTheMiddle]],
  ['stores it and then never answers', [rightBut(right => right), isSilent]],
  ['stores it and then drips', [rightBut(right => right), faults.neverEnds]],
  ['stores it and then sends a web page', [rightBut(right => right), answers('<html>', 201)]],
  ['stores it and then sends 20 MB, packed', [rightBut(right => right), faults.isHugeWhenUnpacked]],
  [
    'locks it and then hangs up',
    [
      ...again(
        rightBut(right => right),
        3,
      ),
      faults.resets,
    ],
  ],
  [
    'locks it and then never answers',
    [
      ...again(
        rightBut(right => right),
        3,
      ),
      isSilent,
    ],
  ],
  [
    'locks it and then says 412',
    [
      ...again(
        rightBut(right => right),
        3,
      ),
      error(412, 'preconditionFailed'),
    ],
  ],
  ['does not like the token once', [says(401)]],
]

const before: readonly (readonly [what: string, answer: readonly Sent[]])[] = [
  ['is busy for a decimal of a second', [busy('2.128')]],
  ['is busy when it is asked to make it', [{ status: 200, body: { value: [] } }, busy('2.128')]],
  ['is down for a moment', again({ status: 503 }, 3)],
]

describe('Administrator privileges at a customer (GDAP)', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
    world.microsoft.state.gdap.now = () => world.clock.now().getTime()
  })
  afterEach(() => world.end())

  const access = (changes: object = {}) =>
    createAdminAccess(
      {
        ...{ ADMINS: [], ADMIN_GROUP_ID: '', MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppTenantId: '' },
        ...{ ...world.sources, GRAPH_URL: world.microsoft.url },
        ...changes,
      },
      world,
    )
  const gdap = () => world.microsoft.state.gdap
  const all = () => [...gdap().all.values()]
  const theOne = (): Delegated => {
    const [one, ...others] = all()
    expect(others).to.deep.equal([])
    if (!one) throw new Error('There is none.')
    return one
  }
  const posts = () => world.microsoft.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('ships'))

  const isOpen = async () => {
    const sight = await access().open(wish)
    expect(sight).to.deep.equal({ kind: 'seen', id: theOne().id, stage: 'pending', extends: false })
    expect(theOne().status).to.equal('approvalPending')
  }

  it('are asked for as documented: unique name, duration, roles, the one customer; locked, and then to be approved', async () => {
    await isOpen()
    expect(JSON.parse(posts()[0]?.body ?? '')).to.deep.equal({
      displayName: wish.name,
      duration: 'P730D',
      customer: { tenantId: contoso, displayName: 'Contoso AB' },
      accessDetails: { unifiedRoles: [{ roleDefinitionId: supporter }, { roleDefinitionId: reader }] },
      autoExtendDuration: 'PT0S',
    })
  })

  it('are asked for by the bot’s own app where there is none for Partner Center', async () => {
    const own = {
      MicrosoftAppId: world.sources.PARTNER_CENTER_APP_ID,
      MicrosoftAppPassword: world.sources.PARTNER_CENTER_APP_SECRET,
      MicrosoftAppTenantId: world.sources.PARTNER_CENTER_TENANT_ID,
      PARTNER_CENTER_APP_ID: '',
    }
    expect(await access(own).open(wish)).to.include({ stage: 'pending' })
  })

  it('are one relationship, however often and by how many it is asked for', async () => {
    const copies = [access(), access()]
    const sights = await Promise.all([...copies, ...copies].map(copy => copy.open(wish)))
    await access().open(wish)
    expect(new Set(sights.map(sight => sight.kind === 'seen' && sight.id))).to.deep.equal(new Set([theOne().id]))
    for (const sight of sights) expect(sight).to.include({ stage: 'pending' })
  })

  for (const [what, does] of afterwards)
    it(`are one relationship when Graph ${what}`, async () => {
      world.microsoft.faults.graph.push(...does)
      await isOpen()
    })

  for (const [what, answer] of before)
    it(`are one relationship when Graph ${what}`, async () => {
      gdap().unprocessed.push(...answer)
      await isOpen()
    })

  for (const [what, slow] of [
    ['shows what it made only later', { lag: 4 }],
    ['shows a lock only later', { lockLag: 3 }],
    ['shows both only later', { lag: 2, lockLag: 2 }],
    ['does not filter by name', { filter: 'refused' }],
    ['takes the filter and filters nothing', { filter: 'ignored' }],
  ] as const)
    it(`are one relationship when Graph ${what}`, async () => {
      Object.assign(gdap(), slow)
      await isOpen()
      await access().open(wish)
      theOne()
    })

  it('are found among a thousand, 300 a page, where nothing is filtered', async () => {
    await access().open(wish)
    const one = theOne()
    gdap().all.clear()
    for (let n = 0; n < 1000; n++) gdap().all.set(`x${n}`, { ...one, id: `x${n}`, displayName: `other ${n}` })
    gdap().all.set(one.id, one)
    gdap().filter = 'refused'
    const before = posts().length
    expect(await access().open(wish)).to.include({ id: one.id, stage: 'pending' })
    expect(posts()).to.have.length(before)
    const pages = world.microsoft.asked.filter(({ query }) => query.has('$skiptoken'))
    expect(pages.map(({ query }) => query.get('$skiptoken'))).to.deep.equal(['300', '600', '900'])
  })

  it('are not looked for elsewhere when Graph’s next page leads to another host', async () => {
    world.microsoft.faults.graph.push(answers({ value: [], '@odata.nextLink': 'https://example.com/v1.0/next' }))
    await isOpen()
  })

  it('are the older of two, should there ever be two of one name; what nobody has seen is taken away', async () => {
    gdap().unique = false
    await access().open(wish)
    const [one, id] = [theOne(), `${servicedesk}-${contoso}`]
    gdap().all.set(id, { ...one, id, status: 'created', createdDateTime: '2030-01-01' })
    expect(await access().open(wish)).to.include({ id: one.id })
    theOne()
    expect(world.lines.join()).to.include('two delegated admin relationships of one name')
  })

  for (const [what, other] of [
    ['other roles', { roles: [supporter] }],
    ['another time', { days: 90 }],
    ['another customer', { tenantId: servicedesk }],
  ] as const)
    it(`are not taken for another’s: one of that name with ${what} is said, and left alone`, async () => {
      await access().open({ ...wish, ...other })
      expect(await access().open(wish)).to.deep.equal({ kind: 'refused', reason: 'differs' })
      theOne()
    })

  it('are told as they are when the customer was faster than we: approved, active until an end, ended', async () => {
    await access().open(wish)
    const one = theOne()
    for (const [status, stage] of [
      ['approved', 'approved'],
      ['activating', 'approved'],
      ['expired', 'expired'],
      ['expiring', 'expired'],
      ['terminationRequested', 'terminated'],
      ['terminated', 'terminated'],
      ['unknownFutureValue', 'other'],
      ['paused', 'other'],
    ] as const) {
      one.status = status
      expect(await access().open(wish)).to.include({ stage })
      expect(await access().read(one.id)).to.include({ stage })
    }
    approve(one, gdap())
    const ends = new Date(world.clock.now().getTime() + 730 * 24 * 3_600_000).toISOString()
    expect(await access().read(one.id)).to.deep.equal({
      kind: 'seen',
      id: one.id,
      stage: 'active',
      ends,
      extends: false,
    })
    one.autoExtendDuration = 'P180D'
    expect(await access().read(one.id)).to.include({ extends: true })
  })

  for (const [what, set, refused] of [
    ['is not permitted to', () => Object.assign(gdap(), { permitted: false }), ['not-permitted', 'forbidden']],
    [
      'is refused by Entra',
      () => Object.assign(world.microsoft.state, { secret: 'another' }),
      ['sign-in', 'AADSTS7000215'],
    ],
  ] as const)
    it(`are refused, with what to mend, when the app ${what}`, async () => {
      set()
      const [reason, code] = refused
      expect(await access().open(wish)).to.deep.equal({ kind: 'refused', reason, code })
      expect(all()).to.deep.equal([])
    })

  for (const [what, wrong] of [
    ['a role that does not exist', { roles: ['00000000-0000-4000-8000-000000000000'] }],
    ['no role', { roles: [] }],
    ['three years', { days: 1095 }],
    ['a name that is too long', { name: 'x'.repeat(51) }],
  ] as const)
    it(`are refused when they ask for ${what}`, async () => {
      expect(await access().open({ ...wish, ...wrong })).to.deep.equal({
        ...{ kind: 'refused', reason: 'invalid', code: 'badRequest' },
      })
    })

  for (const [what, does, seconds] of [
    ['is down', again(says(503)), undefined],
    ['never answers', again(faults.neverAnswers), undefined],
    ['hangs up', again(faults.resets), undefined],
    ['sends a web page', again(answers('<html>')), undefined],
    ['redirects', again(says(302, { Location: 'http://127.0.0.1:9/' })), 'unexpected'],
    ['is busy for longer than anybody waits', again(says(429, { 'Retry-After': '57.3' })), 58],
  ] as const)
    it(`are neither made twice nor given up when Graph ${what}`, async () => {
      world.microsoft.faults.graph.push(...does)
      const sight = await access().open(wish)
      if (seconds === 'unexpected') expect(sight).to.include({ kind: 'refused', reason: 'unexpected' })
      else expect(sight).to.deep.equal({ kind: 'unavailable', ...(seconds && { retryAfterSeconds: seconds }) })
      world.microsoft.faults.graph.length = 0
      await isOpen()
    })

  it('are not there to be read: that is said, and not taken for their end', async () => {
    expect(await access().read(`${contoso}-${servicedesk}`)).to.deep.equal({ kind: 'unavailable' })
  })

  describe('for a group of ours', () => {
    beforeEach(async () => {
      gdap().groups.add(servicedesk)
      await access().open(wish)
      approve(theOne(), gdap())
    })
    const assign = (group = servicedesk, roles = [supporter]) => access().assign(theOne().id, group, roles)

    it('come once, whoever asks twice, and are active after a while', async () => {
      expect(await assign()).to.equal('pending')
      expect(await assign()).to.equal('pending')
      expect(await assign()).to.equal('active')
      expect(theOne().groups.get(servicedesk)?.roles).to.deep.equal([supporter])
    })

    it('were given by a call whose answer never came', async () => {
      world.microsoft.faults.graph.push(
        rightBut(right => right),
        faults.resets,
      )
      expect(await assign()).to.equal('unknown')
      expect(await assign()).to.equal('pending')
      expect(theOne().groups.size).to.equal(1)
    })

    it('are there already by somebody else’s hand at the same moment', async () => {
      world.microsoft.faults.graph.push(
        rightBut(right => right),
        error(409, 'conflict'),
      )
      expect(await assign()).to.equal('pending')
    })

    it('are refused to a group that was deleted, and for roles that nobody asked the customer for', async () => {
      expect(await assign(contoso)).to.equal('refused')
      expect(await assign(servicedesk, ['fe930be7-5e62-47db-91af-98c3a49a38b1'])).to.equal('refused')
    })

    it('have failed at Microsoft', async () => {
      theOne().groups.set(servicedesk, { status: 'error', roles: [supporter] })
      expect(await assign()).to.equal('refused')
    })

    it('are not known while Graph is down', async () => {
      world.microsoft.faults.graph.push(...again(says(503)))
      expect(await assign()).to.equal('unknown')
    })
  })

  describe('that nobody wants any more', () => {
    const named = { name: wish.name }
    const calls = (method: string, end: RegExp) =>
      world.microsoft.asked.filter(asked => asked.method === method && end.test(asked.path))
    const opened = async () => {
      await access().open(wish)
      return { ...named, id: theOne().id }
    }

    it('are terminated while the customer has not approved them, which shows at the next look', async () => {
      const one = await opened()
      expect(await access().takeBack(one)).to.equal('unknown')
      expect(JSON.parse(calls('POST', /requests$/).at(-1)?.body ?? '')).to.deep.equal({ action: 'terminate' })
      expect(await access().takeBack(one)).to.equal('gone')
      expect(theOne().status).to.equal('terminationRequested')
    })

    it('are deleted before they are locked, by their etag, also where only their name is known', async () => {
      await opened()
      theOne().status = 'created'
      expect(await access().takeBack(named)).to.equal('gone')
      expect(calls('DELETE', /./)[0]?.headers['if-match']).to.match(/^W/)
      expect(all()).to.deep.equal([])
      expect(await access().takeBack(named)).to.equal('gone')
    })

    it('stay where the customer has approved them', async () => {
      const one = await opened()
      theOne().status = 'active'
      expect(await access().takeBack(one)).to.equal('approved')
      expect(theOne().status).to.equal('active')
    })

    it('stay where Microsoft does not end them in that state, and that is said', async () => {
      const one = await opened()
      gdap().terminatesPending = false
      expect(await access().takeBack(one)).to.equal('refused')
      expect(theOne().status).to.equal('approvalPending')
    })

    for (const [what, fault] of [
      ['is away', { status: 503 }],
      ['is busy', { status: 429, headers: { 'Retry-After': '2.128' } }],
      ['does not know it', { status: 404 }],
    ] as const) {
      it(`are asked about again where Microsoft ${what}`, async () => {
        const one = await opened()
        gdap().unprocessed.push(...Array.from({ length: 9 }, () => fault))
        expect(await access().takeBack(one)).to.equal('unknown')
      })
    }
  })
})
