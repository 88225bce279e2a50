import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect } from 'chai'
import { createServer } from '../../../src/http/server.ts'
import { createCertificates } from '../../../src/microsoft/events/certificates.ts'
import { createEvents, type Outcome } from '../../../src/microsoft/events/receive.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { newClock } from '../fake-clock.ts'
import { openAuthority, type TestAuthority } from './authority.ts'
import { issued } from './der.ts'

const partner = '60d5c4bb-f78a-4200-a002-953d7cc1f5f8'
const tenant = '4b2a6e33-8791-4386-bd2b-0d55baf25039'
const organisation = 'Microsoft Corporation'
const called = 'pcnotifications-dispatch.microsoft.com'
const url = 'https://api.partnercenter.microsoft.com'

const acceptance = (changes: object = {}) =>
  JSON.stringify({
    EventName: 'reseller-relationship-accepted-by-customer',
    ResourceUri: `${url}/v1/customers/${tenant}`,
    ResourceName: 'Customer',
    AuditUri: `${url}/auditactivity/v1/auditrecords/${partner}_${tenant}_resellerrelationshipacceptedbycustomer_638331855840159088`,
    ResourceChangeUtcDate: '2026-11-23T07:26:24.0159088+00:00',
    ...changes,
  })

/** The door with an authority of our own behind it. */
const openDoor = async (authority: TestAuthority) => {
  const clock = newClock()
  const outcomes: Outcome[] = []
  const looked: string[] = []
  const lines: string[] = []
  let requests = 1
  const look = async (about: string) => {
    if (requests < 0) throw new Error('the store is away')
    looked.push(about)
    return requests
  }
  const events = createEvents({
    ...{ partner: partner.toUpperCase(), look, clock, note: outcome => outcomes.push(outcome) },
    certificates: createCertificates(authority.authority, clock),
    log: createLog('info', line => lines.push(line)),
  })
  const ready = () => Promise.resolve()
  const server = createServer({ messages: async () => ({ status: 401 }), ready, events })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const post = async (body: string, headers: Record<string, string> = authority.headersFor(body)) =>
    (await fetch(`http://127.0.0.1:${port}/api/partner-center-events`, { method: 'POST', body, headers })).status
  const close = () => {
    server.server.closeAllConnections()
    server.close()
  }
  const has = (count: number) => {
    requests = count
  }
  return { clock, outcomes, looked, lines, port, post, close, has }
}

describe('An event of Partner Center', () => {
  let authority: TestAuthority
  let door: Awaited<ReturnType<typeof openDoor>>
  before(async () => {
    authority = await openAuthority()
  })
  after(() => authority.close())
  beforeEach(async () => {
    authority.asked.length = 0
    door = await openDoor(authority)
  })
  afterEach(() => door.close())

  /** What comes of it, and that nobody was looked up. */
  const refused = async (outcome: Outcome, status: number, body: string, headers: Record<string, string>) => {
    expect(await door.post(body, headers)).to.equal(status)
    expect(door.outcomes).to.deep.equal([outcome])
    expect(door.looked).to.deep.equal([])
  }

  it('has the customer who accepted looked up at once, and is written into the log by ids', async () => {
    expect(await door.post(acceptance())).to.equal(200)
    expect(door.looked).to.deep.equal([tenant])
    expect(JSON.parse(door.lines.join())).to.include({ outcome: 'told', tenant })
  })

  it('is the same where the signature was registered to come in a header of its own', async () => {
    const { authorization, ...rest } = authority.headersFor(acceptance())
    expect(
      await door.post(acceptance(), { ...rest, 'x-ms-signature': authorization.slice('Signature '.length) }),
    ).to.equal(200)
    expect(door.looked).to.deep.equal([tenant])
  })

  it('may be about administrator rights: then the customer stands in its audit record', async () => {
    const body = acceptance({
      EventName: 'granular-admin-relationship-approved',
      ResourceUri: `https://partner.microsoft.com/granularAdminRelationships/${tenant}-${partner}`,
    })
    await door.post(body)
    expect(door.looked).to.deep.equal([tenant])
  })

  it('is taken once, however often it comes, and so that its certificate is fetched once', async () => {
    for (let times = 0; times < 10; times++) expect(await door.post(acceptance())).to.equal(200)
    expect(door.looked).to.deep.equal([tenant])
    expect(door.outcomes.slice(0, 2)).to.deep.equal(['told', 'repeated'])
    expect(authority.asked.length).to.equal(2)
    expect(door.lines.length).to.equal(1)
  })

  it('that could not be written down is refused, so that it comes again', async () => {
    door.has(-1)
    expect(await door.post(acceptance())).to.equal(503)
    door.has(1)
    expect(await door.post(acceptance())).to.equal(200)
    expect(door.outcomes).to.deep.equal(['failed', 'told'])
  })

  it('of a customer whom nobody has asked for changes nothing', async () => {
    door.has(0)
    expect(await door.post(acceptance())).to.equal(200)
    expect(door.outcomes).to.deep.equal(['nobody'])
  })

  const genuine: readonly (readonly [what: string, outcome: Outcome, body: string])[] = [
    ['is a test of Microsoft’s', 'test', acceptance({ EventName: 'test-created', AuditUri: null })],
    ['is about something else', 'other', acceptance({ EventName: 'invoice-ready' })],
    ['names no customer', 'other', acceptance({ ResourceUri: `${url}/v1/customers`, AuditUri: null })],
    ['is for another partner', 'other-partner', acceptance().replace(partner, '11111111-f78a-4200-a002-953d7cc1f5f8')],
    ['is two months old', 'old', acceptance({ ResourceChangeUtcDate: '2026-09-23T07:26:24Z' })],
    ['has no day', 'unreadable', acceptance({ ResourceChangeUtcDate: 'soon' })],
    ['is no JSON', 'unreadable', '<event/>'],
    ['is deep', 'unreadable', '['.repeat(60_000)],
  ]
  for (const [what, outcome, body] of genuine)
    it(`that is genuine and ${what} is answered and not followed`, () =>
      refused(outcome, 200, body, authority.headersFor(body)))

  const body = acceptance()
  const unsigned: readonly (readonly [what: string, headers: Record<string, string>])[] = [
    ['a signature', { authorization: '' }],
    ['a signature that could be one', { authorization: 'Signature bm8=' }],
    ['a signature of the right kind', { authorization: 'Bearer eyJ' }],
    ['the algorithm', { 'x-ms-signature-algorithm': 'rsa-sha1' }],
    ['a certificate’s address', { 'x-ms-certificate-url': '' }],
  ]
  for (const [what, headers] of unsigned)
    it(`without ${what} is not even read`, () =>
      refused('unsigned', 401, body, { ...authority.headersFor(body), ...headers }))

  it('with one byte changed on the way is forged', () =>
    refused('forged', 401, body.replace('Customer"', 'customer"'), authority.headersFor(body)))

  it('signed by somebody else with Microsoft’s certificate named is forged', () =>
    refused('forged', 401, body, authority.headersFor(body, issued({ organisation, called }))))

  const others: readonly (readonly [what: string, make: () => ReturnType<typeof issued>])[] = [
    ['made by themselves in Microsoft’s name', () => issued({ organisation, called })],
    [
      'of an authority of their own, called as the right one',
      () => issued({ organisation, called }, issued({ organisation, called: 'Test Root', authority: true })),
    ],
    ['of the right authority, for another firm', () => issued({ organisation: 'Evil Inc', called }, authority.root)],
    [
      'of one whom the authority certified, but not as an authority',
      () => {
        const subject = issued({ organisation, called: 'A subject' }, authority.root)
        authority.files.set('/pki/subject.crt', subject.certificate)
        return issued({ organisation, called, issuerAt: `${authority.origin}/pki/subject.crt` }, subject)
      },
    ],
    ['that has run out', () => issued({ organisation, called, until: new Date('2026-11-22') }, authority.root)],
    ['that is not valid yet', () => issued({ organisation, called, from: new Date('2026-12-01') }, authority.root)],
    ['with a key that is too short', () => issued({ organisation, called, bits: 1536 }, authority.root)],
    [
      'whose issuer lies elsewhere',
      () => issued({ organisation, called, issuerAt: 'http://127.0.0.1:9/x.crt' }, authority.between),
    ],
    [
      'whose issuer is another',
      () =>
        issued(
          { organisation, called, issuerAt: authority.issuerAt },
          issued({ organisation, called: 'Else', authority: true }),
        ),
    ],
  ]
  for (const [index, [what, make]] of others.entries())
    it(`with a certificate ${what} is refused`, async () => {
      const signer = make()
      const at = authority.put(`other-${index}`, signer.certificate)
      await refused(
        what.includes('short') ? 'unsigned' : 'untrusted',
        401,
        body,
        authority.headersFor(body, signer, at),
      )
    })

  const addresses: readonly (readonly [what: string, at: (url: string) => string])[] = [
    ['another host', () => 'https://evil.example/cert/pcnotifications-dispatch.microsoft.com.cer'],
    ['a user before the host', at => at.replace('http://', 'http://evil.example@')],
    ['the right host as a user', at => `${new URL(at).origin}@evil.example/cert/a.cer`],
    ['the right host as the beginning of another', at => `${new URL(at).origin}.evil.example/cert/a.cer`],
    ['a query', at => `${at}?x=1`],
    ['a step upwards', at => at.replace('/cert/', '/cert/../')],
    ['another folder', at => at.replace('/cert/', '/other/')],
    ['another protocol', () => 'file:///cert/a.cer'],
  ]
  for (const [what, at] of addresses)
    it(`whose certificate’s address has ${what} is refused, and nobody is called`, async () => {
      await refused('foreign', 401, body, authority.headersFor(body, authority.signer, at(authority.url)))
      expect(authority.asked).to.deep.equal([])
    })

  it('whose certificate’s address leads on to another is refused', async () => {
    const at = authority.put('moved', response => {
      response.writeHead(302, { location: authority.url })
      response.end()
    })
    await refused('untrusted', 401, body, authority.headersFor(body, authority.signer, at))
    expect(authority.asked).to.deep.equal(['/cert/moved.cer'])
  })

  it('with more than a certificate at that address is refused', async () => {
    const at = authority.put('large', Buffer.alloc(17 * 1024))
    await refused('untrusted', 401, body, authority.headersFor(body, authority.signer, at))
  })

  it('comes again where the certificate could not be fetched', async () => {
    const at = authority.put('down', response => {
      response.statusCode = 503
      response.end()
    })
    await refused('unreachable', 503, body, authority.headersFor(body, authority.signer, at))
    authority.put('down', authority.signer.certificate)
    expect(await door.post(body, authority.headersFor(body, authority.signer, at))).to.equal(200)
  })

  it('waits ten seconds for a certificate that drips, and no longer', async () => {
    const at = authority.put('drips', response => {
      response.write('x')
      setTimeout(() => door.clock.advance(10_001), 20)
    })
    await refused('unreachable', 503, body, authority.headersFor(body, authority.signer, at))
  })

  it('under a certificate that was renewed at the same address is taken minutes later', async () => {
    const at = authority.put('renewed', authority.signer.certificate)
    await door.post(body, authority.headersFor(body, authority.signer, at))
    const next = issued({ organisation, called }, authority.root)
    authority.put('renewed', next.certificate)
    const later = acceptance({ ResourceChangeUtcDate: '2026-11-23T07:59:00Z' })
    expect(await door.post(later, authority.headersFor(later, next, at))).to.equal(401)
    door.clock.advance(300_000)
    expect(await door.post(later, authority.headersFor(later, next, at))).to.equal(200)
    expect(door.outcomes).to.deep.equal(['told', 'forged', 'told'])
  })

  it('is not kept out by a stranger who names one address after another: ten a minute are tried', async () => {
    for (let each = 0; each < 30; each++)
      await door.post(body, authority.headersFor(body, authority.signer, `${authority.origin}/cert/${each}.cer`))
    expect(authority.asked.length).to.equal(10)
    expect(await door.post(body)).to.equal(200)
    expect(door.looked).to.deep.equal([tenant])
  })

  it('that is larger than 64 KB is not kept', async () => {
    const large = ' '.repeat(65 * 1024)
    expect(await door.post(large, authority.headersFor(large))).to.equal(413)
    expect([door.outcomes, authority.asked]).to.deep.equal([[], []])
  })

  it('finds the door although strangers hold it open by the dozen: twenty are read at once', async () => {
    const headers = Object.entries({ ...authority.headersFor(body), host: 'x', 'content-length': '100' })
    const head = `POST /api/partner-center-events HTTP/1.1\r\n${headers.map(each => each.join(': ')).join('\r\n')}\r\n\r\n`
    const strangers = Array.from({ length: 20 }, () => connect(door.port, '127.0.0.1').on('error', () => {}))
    await Promise.all(strangers.map(async socket => once(socket, 'connect')))
    for (const socket of strangers) socket.write(head)
    await expectSoon(async () => (await door.post(body)) === 503)
    for (const socket of strangers) socket.destroy()
    await expectSoon(async () => (await door.post(body)) === 200)
    expect(door.looked).to.deep.equal([tenant])
  })

  it('says nothing of who sent it, of its address or its signature in the log', async () => {
    const headers = authority.headersFor(body, authority.signer, 'https://evil.example/cert/Anna.cer')
    for (let times = 0; times < 50; times++) await door.post(body, headers)
    expect(door.lines.length).to.equal(1)
    expect(door.lines.join()).not.to.match(/Anna|evil|Signature|https/)
  })
})

const expectSoon = async (holds: () => Promise<boolean>) => {
  for (let times = 0; times < 50; times++) if (await holds()) return
  throw new Error('It did not come to that.')
}
