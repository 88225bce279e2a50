import { expect } from 'chai'
import type { Outcome } from '../../../src/cli/command.ts'
import { answerTo } from '../../../src/cli/commands/call.ts'
import { events } from '../../../src/cli/commands/events.ts'
import { WrongUsage } from '../../../src/cli/options.ts'
import { type FakeMicrosoft, startFakeMicrosoft } from '../../microsoft/fake-server.ts'
import { partner } from '../../microsoft/fake-state.ts'

const ours = 'https://bot.partner.example/api/partner-center-events'
const theirs = 'https://cipp.example/API/PublicWebhooks?Type=PartnerCenter'

describe('Where Partner Center sends its events, an operator', () => {
  let microsoft: FakeMicrosoft
  beforeEach(async () => {
    microsoft = await startFakeMicrosoft()
  })
  afterEach(() => microsoft.stop())

  const runs = async (args: readonly string[], changes: object = {}): Promise<Outcome> => {
    const env = {
      ...partner,
      ...{ LOGIN_URL: microsoft.url, PARTNER_CENTER_URL: microsoft.url, PARTNER_CENTER_EVENTS_URL: ours },
      ...{
        ADMINS: '11111111-2222-3333-4444-555555555555',
        SECRETS_KEY: 'AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qhqK+2vcTL0tk=',
      },
      ...changes,
    }
    const answer = await events(args, env)
    return typeof answer === 'string' ? { text: answer } : answer
  }

  it('sees, registers once, and tries', async () => {
    expect((await runs(['show'])).text).to.include('No address is registered')
    expect((await runs(['register'])).text).to.include(`Registered.\n${ours}`)
    expect(microsoft.state.webhook.events).to.include.members(['test-created', 'granular-admin-relationship-approved'])
    expect(microsoft.state.webhook.events, 'only what Partner Center has').to.not.include(
      'indirect-reseller-relationship-accepted-by-customer',
    )
    expect((await runs(['register'])).text).to.include('Nothing to do.')
    expect((await runs(['show'])).text).to.include('That is PARTNER_CENTER_EVENTS_URL.')
    expect((await runs(['test'])).text).to.equal('Delivered (completed).')
    expect(microsoft.asked.filter(({ method }) => method === 'POST' || method === 'PUT').length).to.equal(7)
  })

  it('does not displace another tool by mistake, and sees what was there when they want to', async () => {
    Object.assign(microsoft.state.webhook, { url: theirs, events: ['invoice-ready'] })
    for (const what of ['register', 'test']) {
      const { exit, notes = [], text } = await runs([what])
      expect({ exit, text }).to.deep.equal({ exit: 1, text: '' })
      expect(notes.join()).to.include(theirs)
    }
    expect(microsoft.state.webhook.url).to.equal(theirs)
    expect((await runs(['show'])).text).to.include('That is not PARTNER_CENTER_EVENTS_URL.')
    const { text } = await runs(['register', '--take-over'])
    expect(text).to.include(`Registered.\n${ours}`).and.include(`Before:\n${theirs}\n  invoice-ready`)
  })

  it('is told that more is wanted of what is registered already', async () => {
    Object.assign(microsoft.state.webhook, { url: ours, events: ['test-created'] })
    expect((await runs(['register'])).text)
      .to.match(/^Registered\./)
      .and.not.include('Before')
  })

  it('reads why a test did not arrive', async () => {
    Object.assign(microsoft.state.webhook, { url: ours, delivers: 'Unauthorized' })
    expect(await runs(['test'])).to.deep.include({ exit: 1, notes: ['Not delivered (completed): Unauthorized'] })
  })

  it('reads Microsoft’s own number when it is refused', async () => {
    microsoft.state.secret = 'another'
    const { exit, notes = [] } = await runs(['show'])
    expect(exit).to.equal(1)
    expect(notes.join()).to.include('AADSTS7000215')
  })

  it('is told what is missing', async () => {
    for (const args of [[], ['delete'], ['show', 'more']])
      await events(args, {}).then(
        () => expect.fail(),
        error => expect(error).to.be.instanceOf(WrongUsage),
      )
    await runs(['register'], { PARTNER_CENTER_EVENTS_URL: '' }).then(
      () => expect.fail(),
      error => expect(error.message).to.include('PARTNER_CENTER_EVENTS_URL'),
    )
    expect(await answerTo(['events', '--help'])).to.include('--take-over')
  })
})
