import { expect } from 'chai'
import { atTheCard } from '../moves/chat.ts'

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
    expect(plan).to.include('Contoso AB').and.include('ca 40 st').and.include('Härnäst: Ni, senast 8 februari 2027.')
    const ticked = await anna.taps('Klart: Skicka inbjudan till återförsäljarrelationen.')
    expect(ticked).to.include('☑ Ni · klart 30 november 2026, Anna').and.include('Härnäst: Kunden')
    expect(await anna.types('mina flyttar')).to.include('Contoso AB · 31 mars 2027')
    expect(await anna.taps('1. Contoso AB')).to.include('☑ Ni · klart')
  })

  it('says that a step is not needed, and that it is after all', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    const step = 'Skicka inbjudan till återförsäljarrelationen.'
    expect(await anna.taps(`Behövs inte: ${step}`))
      .to.include('– Ni · behövs inte, Anna')
      .and.include('Härnäst: Kunden')
    expect(await anna.taps(`Behövs ändå: ${step}`)).to.include('Härnäst: Ni, senast 8 februari 2027.')
  })

  it('is told what is wrong with a day, and what moved when it is mended', async () => {
    const anna = atTheCard()
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    expect(await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '1999-01-01' })).to.include(
      'mer än tio år bort',
    )
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    await anna.taps('Ändra')
    expect(await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-04-30' })).to.include(
      'Flyttat: Begär överföring av licenserna i Partnercenter. Var 22 februari 2027, nu 24 mars 2027.',
    )
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

  it('in a chat of several plans for all who are there', async () => {
    const anna = atTheCard({ group: true })
    await anna.types('csp-partner; licenser')
    await anna.taps('Planera flytten')
    await anna.taps('Visa planen', { moveCustomer: 'Contoso AB', moveEnd: '2027-03-31' })
    expect(anna.said().forAll).to.equal(true)
    expect(await anna.as('Bo').types('mina flyttar')).to.include('Contoso AB')
  })
})
