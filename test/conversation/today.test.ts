import { expect } from 'chai'
import { createSentences } from '../../src/app/sentences.ts'
import type { Event } from '../../src/conversation/events.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { contoso, newOffice } from '../relationships/chat/office.ts'
import { somebodyNew } from './person.ts'

const { read } = createSentences([...readTopics().values()], () => new Date('2026-11-30T12:00:00Z'))
const heard = (text: string): Event => read(text, { answers: {}, language: 'sv' }).event

describe('Somebody who asks what holds today', () => {
  const asking = [
    'vad gäller idag?',
    'Vad gäller i dag',
    'vad galler nu',
    'stämmer det här fortfarande?',
    'gäller det fortfarande',
    'gäller det här 2026?',
    'gäller det här i dag',
    'har något ändrats sedan 2020?',
    'har reglerna ändrats sen 2020',
    'är det här aktuellt?',
    'is this still true?',
    'does this still apply?',
    'does this apply in 2026?',
    'has anything changed since 2020?',
    'what applies today',
    'what has changed',
  ]
  for (const text of asking) {
    it(`is understood: “${text}”`, () => {
      expect(heard(text)).to.deep.equal({ kind: 'askedAsOf', when: 'now', said: {} })
    })
  }

  for (const text of ['vad gäller i dag för EA?', 'vad gäller för EA 2026', 'what applies to EA now?']) {
    it(`may name the situation in the same breath: “${text}”`, () => {
      expect(heard(text)).to.deep.equal({ kind: 'askedAsOf', when: 'now', said: { channel: 'ea' }, heard: 'whole' })
    })
  }

  for (const text of ['vad gäller 2030?', 'what applies in 2030?']) {
    it(`is not taken to mean today when the day is still to come: “${text}”`, () => {
      const when = { day: '2030-12-31', from: '2030-01-01', ahead: true }
      expect(heard(text)).to.deep.equal({ kind: 'askedAsOf', when, said: {} })
    })
  }

  for (const text of [
    'vad gäller för GDAP i dag',
    'vad gäller för EA',
    'kunden är nu hos EA',
    'has the customer changed',
  ]) {
    it(`is not whoever asks or says something else: “${text}”`, () =>
      expect(heard(text).kind).not.to.equal('askedAsOf'))
  }

  it('gets the answer of today for the customer they talked about, and once more after one of the past', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    const today = await anna.types('csp-partner; license')
    expect(today).to.include('Begär överföring av NCE-licenserna')
    expect(await anna.types('vad gällde 2021-10-01?')).not.to.include('Begär överföring av NCE-licenserna')
    expect(await anna.types('stämmer det här fortfarande?')).to.include('Begär överföring av NCE-licenserna')
  })

  it('is asked for what is missing, and what they named is remembered', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    expect(await anna.types('vad gäller i dag för EA?')).to.include('Vilken typ av prenumeration är det?')
    expect(await anna.types('licenser'))
      .to.include('Enterprise-avtal (EA)')
      .and.include('Schemalägg CSP-prenumerationer')
  })

  it('is told which day is answered for, and how fresh that is, when nobody spoke of a customer', async () => {
    expect(await somebodyNew({ locale: 'sv-SE' }).types('gäller det här 2026?'))
      .to.include('Jag svarar för i dag, den ')
      .and.include('Alla källor är lästa den ')
    expect(await somebodyNew().types('is this still true?')).to.include('I answer for today, ')
  })
})

describe('Somebody who says hello', () => {
  it('gets the form at once, under one line, with three sentences to tap', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    const said = await anna.types('hej')
    expect(said).to.include('Hej! Fyll i').and.include('Vad köpte kunden, och var?').and.include('Tryck på ett exempel')
    const ids = anna.card().card.body as readonly { readonly id?: string }[]
    expect(ids.map(({ id }) => id)).to.include.members(['channel', 'kind'])
  })

  const examples = [
    ['kund med M365 hos en annan CSP-partner', 'En annan CSP-partner'],
    ['hur lång tid tar det att byta Azure-partner?', 'Källor'],
    ['Contoso; EA; Azure · Fabrikam; Open; licenser', '2 kunder'],
  ] as const
  for (const [example, answer] of examples) {
    it(`taps “${example}” and gets what typing it would bring`, async () => {
      const anna = somebodyNew({ locale: 'sv-SE' })
      await anna.types('hej')
      expect((await anna.taps(example)).toLowerCase()).to.include(answer.toLowerCase())
    })
  }

  it('sees as an admin what waits for them, and nobody else does', async () => {
    const office = newOffice()
    const [anna, bo] = [await office.meets('anna'), await office.meets('bo')]
    await anna.types('ea; license')
    await anna.taps('Request the relationship')
    await anna.taps('Ask an admin to send it', { inputs: contoso })
    expect(await bo.types('hi')).to.include('1 request waits for an admin')
    expect(await bo.taps('1 request waits for an admin')).to.include('Contoso')
    expect(await anna.types('hi')).not.to.include('waits for an admin')
  })
})
