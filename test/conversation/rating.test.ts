import { expect } from 'chai'
import fc from 'fast-check'
import { createRatings } from '../../src/app/ratings.ts'
import type { Rating } from '../../src/conversation/ports.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { textsOf } from '../cards/card.ts'
import { createFeedbackInMemory } from '../storage/in-memory.ts'
import { buttonsOf, newApp, somebody, somebodyNew } from './person.ts'

const yes = 'Ja, svaret hjälpte'
const no = 'Nej, svaret hjälpte inte'
const topics = [...readTopics().values()]

/** A bot that keeps what people say of its answers, and what it has kept. */
const asking = () => {
  const noted: Rating[] = []
  const feedback = createFeedbackInMemory(noted)
  const ratings = createRatings({ feedback, topics, now: () => new Date('2026-11-22T12:00:00Z') })
  const app = newApp(createInMemory(), undefined, ratings)
  const meets = (name = 'anna', place = `${name}’s chat`) => somebody(app, { name, place, locale: 'sv-SE' })
  return { meets, kept: () => feedback.all(), noted }
}

describe('Somebody whose answer helped', () => {
  it('says so with one tap, and is thanked on the same card, whose advice stays', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    expect(await anna.types('azure via ea')).to.include('Hjälpte svaret dig?')
    const said = await anna.taps(yes)
    expect(said).to.include('Tack för att du säger det!').and.include('✓ Ja')
    expect(said).to.include('Köp en Azure-plan åt kunden').and.not.include('Hjälpte svaret dig?')
    expect(await kept()).to.have.length(1)
  })

  it('is kept as the answer by its ids, the edition, the language and the day, and nothing of who said it', async () => {
    const { meets, kept } = asking()
    const anna = meets('anna', 'the chat of anna')
    await anna.types('azure via ea')
    await anna.taps(yes)
    const [rating] = await kept()
    const { key, statements, ...rest } = rating as Rating
    expect(rest).to.deep.equal({
      helpful: true,
      cells: [{ channel: 'ea', kind: 'usage', guidance: 'azure-plan-or-billing-transfer' }],
      edition: '2026-11-30',
      language: 'sv',
      day: '2026-11-22',
    })
    expect(statements).to.include.members([
      'action.create-azure-plan-subscription',
      'dont.no-cancel-before-new-works',
      'notice.channels-coexist',
    ])
    expect(statements).to.include('change.ea-billing-transfer')
    expect(key).to.match(/^[\w-]{43}$/)
    expect(JSON.stringify(rating)).not.to.include('anna')
  })

  it('says it of a topic too', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('vem hos kunden ska godkänna inbjudan?')
    expect(await anna.taps(yes))
      .to.include('Tack för att du säger det!')
      .and.include('en global administratör')
    const [rating] = await kept()
    expect(rating?.topic).to.be.oneOf([...readTopics().keys()])
    expect(rating?.cells).to.deep.equal([])
  })

  it('says it of both kinds at once, or of what holds whatever the channel', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('csp-partner, both')
    await anna.taps(yes)
    await anna.types('kunden är själv csp-partner')
    await anna.taps(yes)
    expect((await kept()).map(({ cells }) => cells)).to.deep.equal([
      [
        { channel: 'csp-partner', kind: 'license', guidance: 'transfer-or-take-over' },
        { channel: 'csp-partner', kind: 'usage', guidance: 'transfer-azure' },
      ],
      [
        { kind: 'license', guidance: 'prohibited-per-tenant' },
        { kind: 'usage', guidance: 'prohibited-per-tenant' },
      ],
    ])
  })

  it('says it of a year, and sees once more what is said of that year', async () => {
    const { meets } = asking()
    const anna = meets()
    await anna.types('ea; licenser')
    await anna.types('vad gällde 2023?')
    expect(await anna.taps(yes)).to.include('Du frågade om 2023: det här är svaret för den 31 december 2023')
  })

  it('says it of what applied on another day, and sees that answer once more, by its own edition', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('azure via ea')
    const then = await anna.types('vad gällde 2023-11-01?')
    expect(then).to.include('1 november 2023')
    expect(await anna.taps(yes))
      .to.include('1 november 2023')
      .and.include('Tack för att du säger det!')
    const [rating] = await kept()
    expect(rating).to.include({ edition: '2023-10-09' })
    expect(rating?.statements).to.include('action.create-azure-plan-subscription')
  })

  it('still sees what had changed in the answer', async () => {
    const anna = asking().meets()
    await anna.types('azure via ea')
    await anna.types('nej, jag menade Open')
    expect(await anna.taps(yes)).to.include('Enterprise-avtal (EA) → Open-programmet')
  })
})

describe('Somebody whose answer did not help', () => {
  it('is asked why, may choose a reason, and is told what becomes of it', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('azure via ea')
    expect(await anna.taps(no))
      .to.include('Vad var fel?')
      .and.include('Något saknas / Det är svårt att förstå')
    expect((await kept()).map(({ helpful, reason }) => [helpful, reason])).to.deep.equal([[false, undefined]])
    const said = await anna.taps('Skicka', { inputs: { ratingReason: 'outdated', ratingComment: '' } })
    expect(said).to.include('utan att få veta vem du är').and.include('✓ Nej').and.not.include('Vad var fel?')
    expect((await kept()).map(({ helpful, reason }) => [helpful, reason])).to.deep.equal([[false, 'outdated']])
  })

  it('may write a few words, of which no name is kept', async () => {
    const { meets, noted } = asking()
    const anna = meets()
    await anna.types('azure via ea')
    await anna.taps(no)
    const ratingComment = 'Contoso AB fick en faktura ändå, ring Sven Svensson på 070-123 45 67'
    await anna.taps('Skicka', { inputs: { ratingComment } })
    expect(noted.at(-1)?.comment).to.include('faktura')
    expect(JSON.stringify(noted)).not.to.match(/Contoso|Svensson|070|anna/)
  })

  it('may send neither', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('azure via ea')
    await anna.taps(no)
    expect(await anna.taps('Skicka', { inputs: { ratingReason: '', ratingComment: '  ' } })).to.include('Tack!')
    expect((await kept())[0]).not.to.have.any.keys('reason', 'comment')
  })

  it('is not asked twice: other buttons of the card do what they did, and leave what stands in the form', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('azure via ea')
    await anna.taps(no)
    const inputs = { ratingReason: 'wrong', ratingComment: 'nej' }
    expect(await anna.taps('Ändra', { inputs })).to.include('Vad köpte kunden, och var?')
    expect((await kept())[0]).not.to.have.any.keys('reason', 'comment')
  })
})

describe('What is said of an answer', () => {
  it('counts once a card and person, whatever is tapped how often: the last word stands', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('azure via ea')
    const first = anna.card()
    for (const title of [yes, yes, no, yes]) await anna.taps(title)
    await anna.taps(no, { on: first })
    expect((await kept()).map(({ helpful }) => helpful)).to.deep.equal([false])
  })

  it('counts for each person who says it, and for each card', async () => {
    const { meets, kept } = asking()
    const [anna, bo] = [meets('anna', 'group'), meets('bo', 'group')]
    await anna.types('azure via ea')
    const card = anna.card()
    await anna.taps(yes)
    await bo.taps(no, { on: card })
    await anna.types('azure via ea')
    await anna.taps(yes)
    expect((await kept()).map(({ helpful }) => helpful)).to.deep.equal([true, false, true])
  })

  it('changes nothing in the conversation, also from an old card', async () => {
    const anna = asking().meets()
    await anna.types('azure via ea')
    const old = anna.card()
    await anna.types('nej, jag menade Open')
    await anna.taps(yes, { on: old })
    expect(await anna.types('licenser')).to.include('Open-programmet · licenser')
  })

  it('keeps the question waiting that waited', async () => {
    const anna = asking().meets()
    await anna.types('börja')
    await anna.taps('Open-programmet')
    await anna.types('får jag ändra texten i mejlet?')
    expect(await anna.taps(yes)).to.include('Vi höll på med')
  })

  it('is not understood when the card was tampered with, and nothing is kept', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    const of = { topic: 'gdap-what' }
    const forged: readonly object[] = [
      { helpful: 'yes', mark: 'm', ...of },
      { helpful: true, ...of },
      { helpful: true, mark: 'a mark with spaces', ...of },
      { helpful: true, mark: 'm'.repeat(65), ...of },
      { helpful: true, mark: 'm', topic: '__proto__' },
      { helpful: true, mark: 'm', shown: { channel: 'ebay' } },
      { helpful: true, mark: 'm', shown: {}, before: 7 },
    ]
    for (const data of forged) {
      expect(await anna.sends({ verb: 'rate', ...data }), JSON.stringify(data)).to.include('inget ändrades')
    }
    expect(await kept()).to.deep.equal([])
  })

  it('keeps no reason that does not exist, whatever a card sends', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (ratingReason, ratingComment) => {
        const { meets, kept } = asking()
        const data = { verb: 'rate', helpful: false, mark: 'm', topic: 'gdap-what', explained: true }
        await meets().sends({ ...data, ratingReason, ratingComment })
        const [rating] = await kept()
        expect(rating?.reason).to.be.oneOf([
          undefined,
          'wrong',
          'outdated',
          'incomplete',
          'unclear',
          'another-question',
        ])
        expect((rating?.comment ?? '').length).to.be.at.most(200)
      }),
      { numRuns: 100 },
    ))

  it('is not asked for where nothing is kept, and old cards are told so', async () => {
    const anna = asking().meets()
    await anna.types('azure via ea')
    const old = anna.card()
    const bo = somebodyNew({ locale: 'sv-SE' })
    expect(await bo.types('azure via ea')).not.to.include('Hjälpte')
    expect(buttonsOf(bo.card().card).some(({ data }) => data.verb === 'rate')).to.equal(false)
    expect(await bo.taps(yes, { on: old })).to.include('inget ändrades')
  })

  it('is said in the language of the card', async () => {
    const { meets, kept } = asking()
    const anna = meets()
    await anna.types('English')
    await anna.types('azure via ea')
    expect(textsOf(anna.card().card)).to.include('Did this answer help you?')
    await anna.taps('No, the answer did not help')
    expect((await kept())[0]?.language).to.equal('en')
  })
})
