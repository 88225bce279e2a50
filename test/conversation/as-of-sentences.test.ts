import { expect } from 'chai'
import { createSentences } from '../../src/app/sentences.ts'
import type { Event } from '../../src/conversation/events.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { labelledIn } from '../language/figures.ts'
import { newApp, somebodyNew } from './person.ts'

const { read } = createSentences([...readTopics().values()], () => new Date('2026-11-22T12:00:00Z'))
const heard = (text: string): Event => read(text, { answers: {}, language: 'sv' }).event

describe('What applied then, with the situation in the same sentence', () => {
  const november = { day: '2023-11-30', from: '2023-11-01' }
  const understood: readonly [string, object, object][] = [
    ['vad gällde för EA 2023?', { day: '2023-12-31', from: '2023-01-01' }, { channel: 'ea' }],
    ['vad gällde för EA med azure i november 2023', november, { channel: 'ea', kind: 'usage' }],
    ['Vad gallde for ea med Azure nov 2023', november, { channel: 'ea', kind: 'usage' }],
    ['EA och Azure, vad gällde 2023-11-01?', { day: '2023-11-01' }, { channel: 'ea', kind: 'usage' }],
    ['vad gäller för EA per den 1 november 2023', { day: '2023-11-01' }, { channel: 'ea' }],
    [
      'hej, jag undrar vad som gällde för Azure direkt från Microsoft den 1:a november 2023',
      { day: '2023-11-01' },
      { channel: 'microsoft-direct', kind: 'usage' },
    ],
    ['what applied to open licensing in March 2022?', { day: '2022-03-31', from: '2022-03-01' }, { channel: 'open' }],
    ['what applies to EA as of November 2023', november, { channel: 'ea' }],
    [
      'what were the rules for transferring Azure between CSP partners in 2022?',
      { day: '2022-12-31', from: '2022-01-01' },
      { channel: 'csp-partner', kind: 'usage' },
    ],
    ['vad gällde för Office 2019 via EA i november 2023', november, { channel: 'ea', kind: 'license' }],
    [
      'vilka regler gällde för en kund som själv är CSP-partner 2026?',
      { day: '2026-11-22', from: '2026-01-01' },
      { customer: 'csp-partner' },
    ],
  ]
  for (const [text, when, said] of understood) {
    it(`is understood: “${text}”`, () => {
      expect(heard(text)).to.deep.equal({ kind: 'askedAsOf', when, said, heard: 'whole' })
    })
  }

  const whichDay = [
    'vad gällde för EA som köptes 2021?',
    'what applied to the EA we signed in 2021?',
    'vad gällde för EA mellan 2021 och 2023',
    'what applied to EA since 2021',
    'vad gällde då för EA?',
  ]
  for (const text of whichDay) {
    it(`asks back which day is meant: “${text}”`, () => {
      expect(heard(text)).to.deep.equal({ kind: 'askedAsOf', when: 'unsaid', said: { channel: 'ea' }, heard: 'whole' })
    })
  }

  const another = [
    'vi köpte EA 2023',
    'the EA applied until 2024',
    'avtalet gällde till 2023, EA',
    'azure via ea sedan 2021',
    'vad gällde för GDAP 2022?',
    'what applied to DAP in 2022?',
    'vad gäller för EA 2023',
    'vad gällde för EA?',
  ]
  for (const text of another) {
    it(`is not what is asked: “${text}”`, () => expect(heard(text).kind).not.to.equal('askedAsOf'))
  }

  it('is heard in none of the messages that people wrote about other things', () => {
    const files = ['dev', 'more', 'people', 'everyday', 'fresh.2026-11-22', 'fresh2.2026-11-22', 'fresh3.2026-11-22']
    for (const file of [...files, 'fresh4.2026-11-22', 'out-of-scope.2026-11-22']) {
      for (const { text } of labelledIn(new URL(`../language/${file}.jsonl`, import.meta.url))) {
        expect(heard(text).kind, text).not.to.equal('askedAsOf')
      }
    }
  })

  it('is answered at once, says what was understood, and is not remembered', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    const said = await anna.types('vad gällde för EA med licenser den 1 november 2023?')
    expect(said)
      .to.include('ARKIV: den 1 november 2023. Gör inte så här i dag.')
      .and.include('Enterprise-avtal (EA) · licenser\ntolkat · ')
    expect(await anna.types('börja'))
      .to.include('Fråga 1 av 2')
      .and.not.include('Enterprise-avtal (EA) ·')
  })

  it('is found by a search as well, for each kind that it leaves open, each of that day', async () => {
    const asker = { person: { sessionId: 's', personId: 'p', placeId: 'c' }, language: 'en' } as const
    const found = await newApp().search('what applied to EA on 2023-11-01?', asker)
    expect(found).to.have.length(3)
    for (const { card } of found)
      expect(JSON.stringify(card)).to.include('ARCHIVE: 1 November 2023. Do not do this today.')
  })

  it('is answered in the dialog over somebody’s message, also once the form has what was missing', async () => {
    const asker = { person: { sessionId: 's', personId: 'p', placeId: 'c' }, language: 'en' } as const
    const { consider } = newApp()
    const message = 'what applied to EA on 2023-11-01?'
    const { card, answer } = await consider(message, asker)
    expect(answer).to.equal(undefined)
    const [, asOf = '{}'] = /"asOf":(\{[^}]*\})/.exec(JSON.stringify(card)) ?? []
    const filled = { channel: 'ea', kind: 'usage', customer: 'ordinary', shown: { asOf: JSON.parse(asOf) } }
    expect(JSON.stringify((await consider(message, asker, filled)).card)).to.include(
      'ARCHIVE: 1 November 2023. Do not do this today.',
    )
  })

  it('takes what it leaves open from the conversation', async () => {
    const anna = somebodyNew()
    await anna.types('csp-partner; license')
    expect(await anna.types('what applied to EA on 2023-11-01?')).to.include('(EA) · licenses')
  })

  it('asks which channel is meant where the words leave it open, though the conversation knows another', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    const said = await anna.types('what were the rules for MCA usage on 2023-11-01?')
    expect(said).to.include('This is about 1 November 2023').and.not.include('Enterprise Agreement')
    expect(await anna.taps('Another CSP partner')).to.include('ARCHIVE: 1 November 2023. Do not do this today.')
  })

  it('says of a month or a year which day it answers for, and when the answer became another', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    const said = await anna.types('what applied in 2023?')
    expect(said).to.include('ARCHIVE: 31 December 2023. Do not do this today.').and.include('You asked about 2023')
    expect(said).to.include('a new edition came on 9 October 2023')
    expect(await anna.types('what applied in August 2023?'))
      .to.include('You asked about August 2023')
      .and.include('all along')
  })

  it('names no edition that left the answer as it was', async () => {
    const anna = somebodyNew()
    await anna.types('syndication-partner; license')
    expect(await anna.types('what applied in 2022?')).to.include('The answer was the same all along.')
  })
})
