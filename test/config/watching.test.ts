import { expect } from 'chai'
import { limitsFor } from '../../src/bot/pipeline/rate-limits.ts'
import { readConfig } from '../../src/config/config.ts'

const bot = { MicrosoftAppId: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0', MicrosoftAppPassword: 'hush' }

describe('The configuration of limits and figures', () => {
  const cases: readonly (readonly [what: string, env: Record<string, string>, limited: boolean])[] = [
    ['people are authenticated', bot, true],
    ['nobody is', {}, false],
    ['nobody is, but somebody wants to try them', { RATE_LIMITS: 'on' }, true],
    ['somebody measures what the bot can take', { ...bot, RATE_LIMITS: 'off' }, false],
  ]
  for (const [what, env, limited] of cases) {
    it(`limits ${limited ? 'what people may ask' : 'nothing'} where ${what}`, () => {
      expect(limitsFor(readConfig(env)) !== undefined).to.equal(limited)
    })
  }

  it('takes no other word than on and off, and no token that can be guessed', () => {
    expect(() => readConfig({ RATE_LIMITS: 'maybe' })).to.throw('RATE_LIMITS')
    expect(() => readConfig({ METRICS_TOKEN: 'short' })).to.throw('METRICS_TOKEN: must be 16 characters long at least')
    for (const METRICS_TOKEN of ['aaaaaaaaaaaaaaaaaaaab', 'passwordpassword', 'token-token-token-token-'])
      expect(() => readConfig({ METRICS_TOKEN }), METRICS_TOKEN).to.throw('METRICS_TOKEN: must not be so easy to guess')
    expect(readConfig({ METRICS_TOKEN: '0123456789abcdef' }).METRICS_TOKEN).to.have.length(16)
  })
})
