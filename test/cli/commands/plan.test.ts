import { expect } from 'chai'
import ICAL from 'ical.js'
import { plan } from '../../../src/cli/commands/plan.ts'
import { languages } from '../../../src/conversation/ports.ts'
import { kanalguiden, started } from '../terminal.ts'

const licenses = ['--channel', 'csp-partner', '--kind', 'license', '--as-of', '2026-11-30']
const record = async (...args: readonly string[]) => JSON.parse(await plan([...args, '--json'], {}))

describe('kanalguiden plan', () => {
  it('gives other programs the steps with their days, owners, rules and sources', async () => {
    const said = await record(...licenses, '--term-end', '2027-03-31', '--purchased', '2026-04-01', '--lang', 'sv')
    expect(Object.keys(said)).to.deep.equal(['asOf', 'edition', 'situation', 'termEnd', 'steps', 'warnings'])
    expect(said).to.deep.include({
      ...{ asOf: '2026-11-30', edition: '2026-11-30', termEnd: '2027-03-31' },
      situation: { channel: 'csp-partner', kind: 'license', customer: 'ordinary', purchased: '2026-04-01' },
    })
    expect(said.steps.find(({ id }: { id: string }) => id === 'accept-transfer')).to.deep.equal({
      id: 'accept-transfer',
      text: 'Godkänn överföringen i Partnercenter. Ni kan bara be om det: ingen är skyldig att säga ja.',
      owner: 'current-partner',
      earliest: '2026-11-30',
      latest: '2027-03-24',
      dependsOn: ['send-transfer'],
      rule: 'transfer-licenses',
      source: { document: 'transfer-subscriptions', date: null, certainty: 'undated' },
      ifMissed:
        'Efter 30 dagar förfaller begäran. Ta då den andra vägen: beställ före slutdagen och låt den gamla avslutas vid periodens slut.',
    })
    for (const { id, text } of said.warnings) expect([id, text].every(Boolean)).to.equal(true)
  })

  for (const lang of languages) {
    it(`says it to people, what to look out for first (${lang})`, async () => {
      const said = await plan([...licenses, '--term-end', '2026-11-09', '--lang', lang], {})
      expect(said.split('\n').filter(line => line.startsWith('! '))[0]).to.match(/21 .*\+3 %/)
      expect(said).to.match(/^1\. /m)
    })
  }

  it('counts from today unless it is told another day', async () => {
    const today = new Intl.DateTimeFormat('sv-SE').format()
    const said = await record('--channel', 'ea', '--kind', 'license')
    expect(said).to.include({ asOf: today, termEnd: null })
    expect(said.steps[0].earliest >= today).to.equal(true)
  })

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['1999', ['--term-end', '1999-03-31'], /--term-end "1999-03-31" lies more than ten years away/],
    ['2199', ['--term-end', '2199-03-31'], /more than ten years away/],
    ['29 February of a year without it', ['--term-end', '2027-02-29'], /"2027-02-29" is no day of the calendar/],
    ['a word', ['--term-end', 'snart'], /"snart" is no day/],
    ['a day before the purchase', ['--term-end', '2026-12-31', '--purchased', '2027-01-01'], /still to come/],
    ['an end before the purchase', ['--term-end', '2026-01-01', '--purchased', '2026-02-01'], /before --purchased/],
    ['a way that is none', ['--way', 'switch-azure-partner'], /none of transfer-licenses, take-over-seller-ends/],
  ]
  for (const [what, args, why] of refused) {
    it(`refuses ${what} in one line`, async () => {
      const { status, stdout, stderr } = await kanalguiden(['plan', ...licenses, ...args])
      expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' })
      expect(stderr.trim().split('\n')).to.have.length(1)
      expect(stderr).to.match(why)
    })
  }

  it('asks for what the rules need, and for one form at a time', async () => {
    for (const [args, why] of [
      [['--kind', 'license'], /--channel is missing/],
      [[...licenses, '--json', '--ics'], /Either --json or --ics/],
    ] as const) {
      const { status, stderr } = await kanalguiden(['plan', ...args])
      expect(status).to.equal(2)
      expect(stderr).to.match(why)
    }
  })

  it('goes around the holidays of the partner’s country', async () => {
    const ends = ['--channel', 'microsoft-direct', '--kind', 'license', '--term-end', '2026-12-27', '--json']
    const lastDay = async (env: Record<string, string>) =>
      JSON.parse(await plan([...ends, '--as-of', '2026-11-30'], env)).steps.find(
        ({ id }: { id: string }) => id === 'order-licenses',
      ).latest
    expect([await lastDay({}), await lastDay({ PARTNER_COUNTRY: 'SE' })]).to.deep.equal(['2026-12-25', '2026-12-23'])
  })

  it('writes a calendar that another program reads, one entry a step, whatever the machine’s time zone', () => {
    const call = [
      'plan',
      ...licenses,
      '--term-end',
      '2027-03-31',
      '--lang',
      'sv',
      '--name',
      'Åkerö; Ström, AB',
      '--ics',
    ]
    const files = ['America/New_York', 'Pacific/Auckland'].map(TZ => started(call, { env: { TZ } }).stdout)
    expect(files[0]).to.equal(files[1])
    const read = new ICAL.Component(ICAL.parse(files[0] ?? ''))
    expect(read.getFirstPropertyValue('x-wr-calname')).to.include('Åkerö; Ström, AB')
    const events = read.getAllSubcomponents('vevent').map(each => new ICAL.Event(each))
    expect(events.map(({ startDate }) => startDate?.toString())).to.deep.equal([
      ...['2027-02-05', '2027-02-19', '2027-02-22', '2027-03-24', '2027-03-31'],
    ])
    expect(events[0]?.summary).to.equal('Ni: Skicka inbjudan till återförsäljarrelationen.')
    expect(new Set(events.map(({ uid }) => uid)).size).to.equal(5)
  })

  it('calls the day of an Azure move what it is: the one to be done by, for Azure has no term', async () => {
    const azure = ['--channel', 'ea', '--kind', 'usage', '--term-end', '2027-03-31', '--as-of', '2026-11-30']
    expect(await plan([...azure, '--lang', 'sv'], {}))
      .to.include('Ska vara klart den 31 mars 2027')
      .and.not.include('Perioden tar slut')
  })

  it('plans on 29 February of a leap year', async () => {
    expect((await record(...licenses, '--term-end', '2028-02-29')).termEnd).to.equal('2028-02-29')
  })
})
