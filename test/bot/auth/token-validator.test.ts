import { expect } from 'chai'
import type { SigningKey } from '../../../src/bot/auth/signing-keys.ts'
import { createTokenValidator } from '../../../src/bot/auth/token-validator.ts'
import { movedClock } from '../../runtime/moved-clock.ts'
import { appId, bearer, honest, issuer, newKey } from './fake-identity.ts'

const { publicKey, privateKey } = newKey()
const hour = 3600

describe('A token that was found genuine', () => {
  const published = new Map<string, SigningKey>()
  let time: ReturnType<typeof movedClock>
  let validator: ReturnType<typeof createTokenValidator>
  const token = (more: object = {}) => bearer({ alg: 'RS256', kid: 'k1' }, honest(more), privateKey)

  beforeEach(() => {
    time = movedClock()
    published.clear()
    published.set('k1', { key: publicKey, endorsements: [] })
    validator = createTokenValidator({ issuer, audience: appId }, async kid => published.get(kid), time.clock)
  })

  it('is known again: the same pass, whoever shows it', async () => {
    const authorization = token()
    const { pass } = await validator(authorization)
    expect(pass).to.be.an('object')
    expect((await validator(authorization)).pass).to.equal(pass)
    expect((await validator(token({ more: 'claims' }))).pass).to.not.equal(pass)
  })

  it('is not known any more by a letter less, or with another signature', async () => {
    const authorization = token()
    await validator(authorization)
    expect(await validator(authorization.slice(0, -1))).to.have.property('refused')
    const forged = bearer({ alg: 'RS256', kid: 'k1' }, honest(), newKey().privateKey)
    const swapped = [...authorization.split('.').slice(0, 2), forged.split('.')[2]].join('.')
    expect(await validator(swapped)).to.deep.equal({ refused: 'signature' })
  })

  it('ends when it expires', async () => {
    const authorization = token({ exp: Math.floor(Date.now() / 1000) + hour })
    await validator(authorization)
    time.pass((hour + 298) * 1000)
    expect(await validator(authorization)).to.have.property('pass')
    time.pass(3_000)
    expect(await validator(authorization)).to.deep.equal({ refused: 'expired' })
  })

  it('ends with its key, even when another comes under the same name', async () => {
    const authorization = token()
    await validator(authorization)
    published.set('k1', { key: newKey().publicKey, endorsements: [] })
    expect(await validator(authorization)).to.deep.equal({ refused: 'signature' })
    published.delete('k1')
    expect(await validator(authorization)).to.deep.equal({ refused: 'unknown key' })
  })

  it('says what its key may speak for now, not what it might before', async () => {
    const authorization = token()
    await validator(authorization)
    published.set('k1', { key: publicKey, endorsements: ['webchat'] })
    expect((await validator(authorization)).pass?.endorsements).to.deep.equal(['webchat'])
  })
})
