import { expect } from 'chai'
import ICAL from 'ical.js'
import { tableRowsIn } from '../../src/tables/read.ts'
import { atTheCard } from '../moves/chat.ts'

const list = ['Kund; Avtal; Vad; Perioden slutar', 'Contoso AB; csp-partner; licenser; 2027-03-31']
const more = [
  'Fabrikam; csp-partner; licenser; 31 mars 2027',
  'Litware; csp-partner; licenser; 30.4.2027',
  'Tailspin; csp-partner; licenser; 1999-01-01',
]

/** The days in a calendar, as another library reads them. */
const daysIn = (text: string): readonly string[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(event => String(event.getFirstPropertyValue('dtstart')))
    .sort()

describe('Somebody who reads an answer', () => {
  it('plans the move from it, ticks a step, and finds it again', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    expect(await anna.taps('Planera flytten'))
      .to.include('Planera flytten')
      .and.include('En annan CSP-partner · licenser')
    const plan = await anna.taps('Visa planen', {
      moveCustomer: 'Contoso AB',
      moveCount: 'ca 40',
      moveEnd: '2027-03-31',
    })
    expect(plan)
      .to.include('Contoso AB')
      .and.include('ca 40 licenser')
      .and.include('Inget måste bli klart den här veckan. Härnäst: Ni, senast den 5 februari 2027.')
    expect(plan)
      .to.include('✕ Säg inte upp licenserna när sju dagar har gått')
      .and.include('→ Det går också så här: Beställ före slutdagen')
    const ticked = await anna.taps('Klart: Skicka inbjudan till återförsäljarrelationen.')
    expect(ticked).to.include('☑ Ni · klart 30 november 2026, Anna').and.include('Härnäst: Kunden')
    expect(await anna.types('mina flyttar')).to.include('Contoso AB · slutdag 31 mars 2027')
    expect(await anna.taps('1. Contoso AB')).to.include('☑ Ni · klart')
  })

  it('plans by typing it, too, and is told what is missing where nothing is known yet', async () => {
    const anna = atTheCard()
    expect(await anna.types('planera flytten')).to.include('jag behöver veta var det köptes')
    await anna.types('csp-partner; licenser')
    expect(await anna.types('Planera flytten'))
      .to.include('En annan CSP-partner · licenser')
      .and.include('Visa planen')
  })

  it('reads what is to be done this week, when something is', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    const soon = { moveCustomer: 'Contoso AB', moveEnd: '2026-12-04' }
    expect(await anna.taps('Visa planen', soon)).to.match(/Den här veckan: Ni, (senast )?den \d+ (nov|dec)ember 2026\./)
  })

  it('says that a step is not needed, and that it is after all', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    const step = 'Skicka inbjudan till återförsäljarrelationen.'
    expect(await anna.taps(`Hoppa över: ${step}`))
      .to.include('– Ni · behövs inte, Anna')
      .and.include('Härnäst: Kunden')
    expect(await anna.taps(`Ta med igen: ${step}`)).to.include('Härnäst: Ni, senast den 5 februari 2027.')
  })

  it('is told what is wrong with a day, and what moved when it is mended', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    expect(await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '1999-01-01' })).to.include(
      'mer än tio år bort',
    )
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    await anna.taps('Klart: Skicka inbjudan till återförsäljarrelationen.')
    await anna.taps('Ändra')
    const moved = await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-04-30' })
    expect(moved).to.include(
      'Flyttat: Begär överföring av licenserna i Partnercenter. Var 22 februari 2027, nu 24 mars 2027.',
    )
    expect(moved, 'of what is done').not.to.include('Flyttat: Skicka inbjudan')
  })

  it('passes it on to a colleague with its sources, and to the customer without what is ours', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    expect(await anna.taps('Dela')).to.include('Till vem?')
    const text = await anna.taps('Till en kollega')
    expect(text)
      .to.include('✕ Säg inte upp efter dag 7')
      .and.include('Källor:')
      .and.include('https://learn.microsoft.com/sv-se/')
    await anna.taps('Hela svaret')
    const mail = await anna.types('till kunden')
    expect(mail)
      .to.include('Vi mejlar en inbjudan till er.')
      .and.not.match(/Partnercenter|CSP-partner|GDAP/)
  })

  it('gets it in three lines', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    const [title, ...lines] = (await anna.types('kortare')).split('\n').filter(line => !line.startsWith('['))
    expect(title).to.equal('En annan CSP-partner · licenser')
    expect(lines).to.have.length(3)
    expect(lines[0]).to.match(/^✓ /)
    expect(lines[2]).to.match(/^✕ /)
  })

  it('takes the plan along for a calendar, and the customer’s page for Word', async () => {
    const anna = atTheCard({ takesFiles: true })
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    await anna.taps('Klart: Skicka inbjudan till återförsäljarrelationen.')
    expect(await anna.taps('Till kalendern')).to.include('tryck Acceptera')
    const { name, type, content } = anna.said().file ?? {}
    expect([name, type]).to.deep.equal(['flytt.ics', 'text/calendar'])
    expect(daysIn(`${content}`)).to.deep.equal(['2027-02-19', '2027-02-22', '2027-03-24', '2027-03-31'])
    expect(await anna.taps('Till kunden')).to.include('Nordisk Moln AB')
    expect(await anna.taps('Som Word-fil')).to.include('tryck Acceptera')
    const page = anna.said().file
    expect(page?.name).to.equal('flytt.docx')
    expect(
      Buffer.from(page?.content ?? '')
        .subarray(0, 2)
        .toString(),
    ).to.equal('PK')
  })

  it('gives a customer who speaks another language the page in theirs, and speaks Swedish on', async () => {
    const anna = atTheCard({ takesFiles: true })
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    expect(await anna.taps('Till kunden')).to.include('Hör av er till Anna, Nordisk Moln AB.')
    expect(await anna.taps('På engelska'))
      .to.include('Please contact Anna, Nordisk Moln AB.')
      .and.include('[Som Word-fil]')
      .and.include('[På svenska]')
    expect(await anna.taps('Som Word-fil')).to.include('tryck Acceptera')
  })

  it('is told that no file can be handed over where that is so', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    expect(await anna.taps('Till kalendern')).to.include('i vår egen chatt')
    expect(anna.said().file).to.equal(undefined)
  })

  it('in a chat of several plans for all who are there', async () => {
    const anna = atTheCard({ group: true })
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    expect(anna.said().forAll).to.equal(true)
    expect(await anna.as('Bo').types('mina flyttar')).to.include('Contoso AB')
  })
})

describe('An admin who looks at everybody’s moves', () => {
  it('reads whose each is, how many end when, and gets all of them along', async () => {
    const anna = atTheCard({ takesFiles: true })
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    const bo = anna.as('Bo')
    expect(await bo.types('alla flyttar')).to.include('Contoso AB · Anna · slutdag 31 mars 2027')
    await bo.taps('Som tabell')
    expect(`${bo.said().file?.content}`).to.include('Contoso AB')
    expect(await anna.types('alla flyttar')).to.include('bara för administratörer')
  })
})

describe('Somebody who has a list of customers', () => {
  const planned = async () => {
    const anna = atTheCard({ takesFiles: true })
    expect(await anna.types([...list, ...more].join('\n'))).to.include('Perioden tar slut den 30 april 2027')
    return { anna, said: await anna.taps('Planera 4 flyttar') }
  }

  it('plans all of them by one tap, and hears which were left out', async () => {
    const { said } = await planned()
    expect(said).to.include('3 kunder är planerade.').and.include('1 rad kom inte med')
    expect(said).to.include('mars 2027: 2 slutdagar · april 2027: 1 slutdag')
    expect(said).to.include('Contoso AB · slutdag 31 mars 2027').and.include('Härnäst: Ni, senast den 5 februari 2027.')
  })

  it('plans nobody twice: the same list again is what is there already', async () => {
    const { anna } = await planned()
    await anna.types([...list, ...more].join('\n'))
    const again = await anna.taps('Planera 4 flyttar')
    expect(again).to.include('0 kunder är planerade.').and.include('3 var planerade sedan tidigare.')
  })

  it('takes them along as a table and for a calendar, each entry with whose it is', async () => {
    const { anna } = await planned()
    await anna.taps('Som tabell')
    const [heading, ...rows] = tableRowsIn(`${anna.said().file?.content}`.slice(1))
    expect(heading?.cells.slice(0, 4)).to.deep.equal(['Kund', 'Läge', 'Antal', 'Perioden slutar'])
    expect(rows.map(({ cells }) => [cells[0], cells[3]])).to.deep.equal([
      ['Contoso AB', '2027-03-31'],
      ['Fabrikam', '2027-03-31'],
      ['Litware', '2027-04-30'],
    ])
    await anna.taps('Till kalendern')
    const calendar = `${anna.said().file?.content}`
    expect(daysIn(calendar)).to.have.length(15)
    expect(calendar.replaceAll('\r\n ', '')).to.include('SUMMARY:Litware · Ni: ')
  })

  it('is offered no plans where no line says when its term ends', async () => {
    const anna = atTheCard()
    const said = await anna.types('Contoso; csp-partner; licenser\nFabrikam; EA; Azure')
    expect(said).to.include('2 kunder').and.not.include('Planera')
  })
})
