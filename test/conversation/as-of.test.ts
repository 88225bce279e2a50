import { expect } from 'chai'
import fc from 'fast-check'
import { createListener } from '../../src/app/listen.ts'
import { createApp } from '../../src/app.ts'
import { dayIn } from '../../src/language/situations/days.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { somebody, somebodyNew } from './person.ts'

describe('What applied then', () => {
  it('is answered from the edition of the day, with how sure it is, in Swedish', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    await anna.types('ea; license')
    const said = await anna.types('Vad gällde 2023-11-01?')
    expect(said).to.include('ARKIV: den 1 november 2023. Gör inte så här i dag.')
    expect(said).to.include('begär den för sig med GDAP')
    expect(said).to.include('I dag: ✓ Ja, hjälp till nu och ta över efter EA')
    expect(said).to.include('Microsofts sida, 17 juni 2020')
    expect(anna.opened()).to.include('Meddelanden, oktober 2023')
  })

  for (const text of ['what applied on 2023-11-01', 'What applied in November 2023?', 'what applied 1 november 2023']) {
    it(`is answered in English when somebody types “${text}”`, async () => {
      const anna = somebodyNew()
      await anna.types('csp-partner; license')
      expect(await anna.types(text)).to.include('Today: ✓ Can be transferred if the current partner agrees')
      expect(anna.opened()).to.include('canceled only within seven calendar days')
    })
  }

  it('takes a month for its last day, and a year for its last', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    await anna.types('ea; usage')
    expect(await anna.types('vad gällde i juli 2021')).to.include('ARKIV: den 31 juli 2021. Gör inte så här i dag.')
    expect(await anna.types('vad gällde under 2020?')).to.include('ARKIV: den 31 december 2020. Gör inte så här i dag.')
  })

  it('offers the editions when no day is said, and a tap on one answers', async () => {
    const anna = somebodyNew()
    await anna.types('csp-partner; license')
    expect(await anna.types('what applied then?')).to.include('Which day do you mean?')
    const said = await anna.taps('From June 2024')
    expect(said)
      .to.include('ARCHIVE: 1 June 2024. Do not do this today.')
      .and.include('can be transferred during the term')
    expect(said).to.include('not from Microsoft').and.include('2020 document: wait or cancel. May have changed.')
  })

  it('changes nothing of what applies otherwise', async () => {
    const anna = somebodyNew()
    const before = await anna.types('csp-partner; license')
    await anna.types('what applied on 2024-07-01')
    expect(await anna.taps('Show today')).to.equal(before)
  })

  it('is honestly not known before the document, nor in the future', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    expect(await anna.types('what applied on 2019-05-01')).to.include('This edition of the document did not exist then')
    const ahead = await anna.types('what applied on 2999-05-01')
    expect(ahead).to.include('Nobody knows what will apply on 1 May 2999').and.include('today, ')
    expect(ahead).to.include('Schedule CSP subscriptions that take over')
    expect(await somebodyNew().types('what applied on 2999-05-01')).to.include('That day is still to come')
  })

  it('asks what must be known, tap by tap, and answers of that day, though nothing of it is remembered', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    const asked = await anna.types('vad gällde 2023-11-01?')
    expect(asked).to.include('Var köpte').and.include('Frågan gäller den 1 november 2023.')
    expect(await anna.taps('Enterprise-avtal (EA)')).to.include('vad som gällde då. Hittills: Enterprise')
    const said = await anna.taps('Licensbaserade tjänster')
    expect(said).to.include('ARKIV: den 1 november 2023. Gör inte så här i dag.').and.include('för sig med GDAP')
    expect(await anna.types('börja')).to.include('Fråga 1 av 2')
  })

  it('says of an old card what that card says, whatever was answered since', async () => {
    const anna = somebodyNew()
    await anna.types('what applied on 2023-11-01')
    const old = anna.card()
    await anna.types('csp-partner; usage')
    await anna.taps('Open program', { on: old })
    expect(await anna.taps('License-based services')).to.include('Open program · licenses')
  })

  it('helps to find out what is not known, and is still of that day', async () => {
    const anna = somebodyNew()
    await anna.types('what applied on 2023-11-01')
    await anna.taps("I don't know")
    await anna.taps('License-based services')
    expect(await anna.taps('Enterprise Agreement (EA)')).to.include('ARCHIVE: 1 November 2023. Do not do this today.')
  })

  it('is answered from no day that a card cannot carry', async () => {
    const anna = somebodyNew()
    for (const asOf of ['2023', { day: '1999-01-01' }, { day: 5 }, {}, null, { day: '2023-11-01x' }]) {
      expect(await anna.sends({ verb: 'answer', channel: 'ea', kind: 'usage', asOf })).to.include(
        'another version of me',
      )
    }
  })

  it('is not answered from a day that no card has shown', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    expect(await anna.sends({ verb: 'then', day: '2031-01-01' })).to.include('Which day do you mean?')
  })

  it('is what applies when an operator has set that edition', async () => {
    const rooms = { memories: createInMemory(), presentation: createPresentation(), day: '2023-10-09' }
    const anna = somebody(createApp({ ...rooms, listen: createListener([...readTopics().values()]) }))
    const said = await anna.types('ea; license')
    expect(said).to.include('by the rules of').and.include('separately with GDAP')
    expect(said).to.include('9 October 2023').and.include('[Change]').and.not.include('ARCHIVE')
    expect(await anna.types('help')).to.include('of 9 October 2023')
  })
})

describe('A day in a text', () => {
  it('is found, whatever day it is, in ISO and in words', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('sv-SE', 'en-GB', 'en-US'), (date, tag) => {
        const iso = date.toISOString().slice(0, 10)
        const inWords = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date).toLowerCase()
        for (const said of [iso, inWords]) expect(dayIn(`vad gällde ${said}`)?.day, said).to.equal(iso)
      }),
    )
  })

  it('is none where there is none', () => {
    for (const text of ['vad gällde då', '2023-13-01', '2023-02-30', '30 februari 2023', 'ea', '12345-6']) {
      expect(dayIn(text)?.day ?? 'none', text).to.be.oneOf(['none'])
    }
  })
})
