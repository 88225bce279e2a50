import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { createReadiness } from '../../src/health/readiness.ts'
import { createServer } from '../../src/http/server.ts'
import { createBotSignIn } from '../../src/microsoft/entra/bot-sign-in.ts'
import { createWords } from '../../src/presentation/words.ts'
import { newBot } from '../bot/bot-client.ts'
import { faults } from '../microsoft/faults.ts'
import { newPatient, type Patient } from './patients.ts'

const words = createWords().en
const noFigures = { token: '', read: async () => ({ type: 'text/plain', text: '' }) }

describe('/readyz of a bot with an app id', () => {
  let patient: Patient
  let server: ReturnType<typeof createServer>
  let url = ''
  let expires = ''
  let full: Error | undefined
  let failing = false
  let hangs = false
  let looks = 0

  beforeEach(async () => {
    patient = await newPatient()
    ;[expires, full, failing] = ['', undefined, false]
    ;[looks, hangs] = [0, false]
    const { sources, microsoft } = patient
    const config = {
      MicrosoftAppId: sources.PARTNER_CENTER_APP_ID,
      MicrosoftAppPassword: sources.PARTNER_CENTER_APP_SECRET,
      MicrosoftAppTenantId: sources.PARTNER_CENTER_TENANT_ID,
      MicrosoftAppType: 'SingleTenant',
      LOGIN_URL: microsoft.url,
      get MicrosoftAppPasswordExpires() {
        return expires
      },
    }
    const readiness = createReadiness({
      store: () => {
        looks += 1
        if (hangs) return new Promise(() => {})
        return full ? Promise.reject(full) : Promise.resolve()
      },
      signIn: createBotSignIn(config, {}, patient),
      ...{ config, words, clock: patient.clock, log: patient.log },
      warm: async () => undefined,
      failing: () => failing,
    })
    server = createServer({ messages: newBot().bot, ...readiness, figures: { ...noFigures, open: true } })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`
  })
  afterEach(async () => {
    server.server.closeAllConnections()
    server.close()
    await patient.end()
  })

  const asks = async () => {
    const response = await fetch(url)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('really obtains a token, and says that the bot can serve', async () => {
    expect(await asks()).to.deep.equal({ status: 200, body: { ready: true } })
    expect(patient.callsTo('/v2.0/token')).to.have.length(1)
  })

  it('is cheap: a hundred probes ask for one token, and so do a hundred that fail', async () => {
    await Promise.all(Array.from({ length: 100 }, asks))
    expect(patient.callsTo('/v2.0/token')).to.have.length(1)
    patient.clock.advance(3_600_000)
    patient.microsoft.state.secret = 'another'
    for (const { status } of await Promise.all(Array.from({ length: 100 }, asks))) expect(status).to.equal(503)
    expect(patient.callsTo('/v2.0/token')).to.have.length(2)
  })

  it('says 503, why, and what to do, and no secret; and is ready again when it is mended', async () => {
    patient.microsoft.state.secret = 'another'
    const { status, body } = await asks()
    expect({ status, ready: body.ready }).to.deep.equal({ status: 503, ready: false })
    expect(body.reasons).to.have.length(1)
    expect(String(body.reasons)).to.include('AADSTS7000215').and.include('MicrosoftAppPassword')
    expect(String(body.reasons)).not.to.include('another').and.not.include(patient.sources.PARTNER_CENTER_APP_SECRET)
    patient.microsoft.state.secret = patient.sources.PARTNER_CENTER_APP_SECRET
    patient.clock.advance(10_001)
    expect((await asks()).status).to.equal(200)
  })

  it('names every reason at once', async () => {
    patient.microsoft.state.tenants.clear()
    full = new Error('The store cannot use its folder (ENOSPC): it must be there, writable and not full.')
    const { status, body } = await asks()
    expect(status).to.equal(503)
    expect(body.reasons).to.have.length(2)
    expect(String(body.reasons)).to.include('ENOSPC').and.include('AADSTS90002')
  })

  it('answers though the sign-in service does not', async () => {
    patient.microsoft.faults.login.push(faults.neverAnswers)
    const { status, body } = await asks()
    expect(status).to.equal(503)
    expect(String(body.reasons)).to.include('cannot be reached')
  })

  it('goes on being ready while the token lasts, whatever becomes of the sign-in service', async () => {
    await asks()
    patient.microsoft.faults.login.push(faults.resets, faults.resets, faults.resets, faults.resets)
    patient.clock.advance(50 * 60_000)
    expect((await asks()).status).to.equal(200)
  })

  it('looks at most once a second, once for all who ask, and tells what it saw', async () => {
    await asks()
    full = new Error('The store cannot use its folder (ENOSPC).')
    looks = 0
    const soon = await Promise.all(Array.from({ length: 50 }, asks))
    expect([looks, new Set(soon.map(({ status }) => status))]).to.deep.equal([0, new Set([200])])
    patient.clock.advance(1_000)
    const later = await Promise.all(Array.from({ length: 50 }, asks))
    expect([looks, new Set(later.map(({ status }) => status))]).to.deep.equal([1, new Set([503])])
  })

  it('says 503 while people get apologies, and that it is so once in the log', async () => {
    failing = true
    const { status, body } = await asks()
    expect([status, String(body.reasons)]).to.deep.equal([
      503,
      'People get apologies instead of answers: the log says why.',
    ])
    patient.clock.advance(1_000)
    await asks()
    failing = false
    patient.clock.advance(1_000)
    expect((await asks()).status).to.equal(200)
    expect(patient.lines.map(line => JSON.parse(line).event)).to.deep.equal(['not ready', 'ready again'])
  })

  it('says 503 after a moment when the store neither takes anything nor refuses it, and asks it no second time meanwhile', async () => {
    hangs = true
    const began = performance.now()
    const { status, body } = await asks()
    expect([status, String(body.reasons)]).to.deep.equal([503, 'The store does not answer.'])
    expect(performance.now() - began).to.be.below(6_000)
    patient.clock.advance(1_000)
    await asks()
    expect(looks).to.equal(1)
  })

  it('warns thirty days before the secret expires, and is ready nevertheless', async () => {
    expires = '2026-12-24'
    expect((await asks()).body).to.deep.equal({ ready: true })
    expires = '2026-12-23'
    const { status, body } = await asks()
    expect(status).to.equal(200)
    expect(String(body.warnings)).to.include('in 30 days').and.include('23 December 2026')
  })
})
