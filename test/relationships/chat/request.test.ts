import { expect } from 'chai'
import { contoso, link, newOffice } from './office.ts'

/** Anna has asked, and Bo has been told. */
const asked = async (options?: Parameters<typeof newOffice>[0]) => {
  const office = newOffice(options)
  const [anna, bo, cecilia] = [await office.meets('anna'), await office.meets('bo'), await office.meets('cecilia')]
  await anna.types('ea; license')
  await anna.taps('Request the relationship')
  const said = await anna.taps('Ask an admin to send it', { inputs: contoso })
  const heard = await office.delivers()
  const card = heard.find(({ to }) => to === 'bo')?.message
  if (!card) throw new Error('Bo was not told.')
  return { office, anna, bo, cecilia, said, heard, card }
}

/** Bo has sent it. */
const sent = async (options?: Parameters<typeof newOffice>[0]) => {
  const begun = await asked(options)
  await begun.bo.taps('Prepare the mail', { on: begun.card })
  await begun.bo.taps('I have sent it')
  const heard = await begun.office.delivers()
  return { ...begun, heard }
}

describe('A sales agent whose answer ends in requesting a relationship', () => {
  it('has a button for it on the advice, and a form that knows what was said', async () => {
    const anna = await newOffice().meets('anna')
    await anna.types('ea; license')
    const said = await anna.taps('Request the relationship')
    expect(said).to.include('From our conversation: Enterprise Agreement (EA) · License-based services')
    expect(said).to.include('An admin sends it').and.include('Global admin at the customer must accept')
    expect(said).to.include('no administrator privileges').and.include('[1] Request a reseller relationship')
    expect(said).to.include('Announcements, October 2023').and.include('GDAP').and.include('17 June 2020')
  })

  it('asks an admin, and every admin gets a card with what was filled in', async () => {
    const { said, heard } = await asked()
    expect(said).to.include('Handed to the admins').and.include('Waiting for an admin').and.include('Contoso AB')
    expect(heard.map(({ to }) => to)).to.have.members(['bo', 'cecilia'])
    const [bo, cecilia] = ['bo', 'cecilia'].map(name => heard.find(({ to }) => to === name)?.says)
    expect(bo).to.include('A colleague asks you to send this request').and.include('it@contoso.se')
    expect(cecilia).to.include('En kollega ber dig skicka den här förfrågan').and.include('Ring före tio')
  })

  it('hears when it was sent, and when the customer accepted', async () => {
    const { office, bo, heard } = await sent()
    expect(heard.map(({ to }) => to)).to.deep.equal(['anna'])
    expect(heard[0]?.says).to.include('Your request has been sent to the customer')
    expect(await bo.taps('The customer accepted')).to.include('Noted: the customer accepted')
    const [told, ...more] = await office.delivers()
    expect(more).to.deep.equal([])
    expect(told).to.include({ to: 'anna' })
    expect(told?.says).to.include('The customer accepted').and.include('Accepted by the customer since')
  })

  it('hears why it was rejected, edits it and asks again', async () => {
    const { office, anna, bo, card } = await asked()
    await bo.taps('Reject…', { on: card })
    expect(await bo.taps('Reject', { inputs: { reason: '' } })).to.include('Write a reason')
    expect(await bo.taps('Reject', { inputs: { reason: 'Wrong domain' } })).to.include('Rejected')
    const [told] = await office.delivers()
    expect(told?.says).to.include('Reason: Wrong domain').and.include('Draft since')
    await anna.taps('Edit', told ? { on: told.message } : {})
    expect(await anna.taps('Save', { inputs: { ...contoso, tenant: 'contoso.com' } })).to.include('contoso.com')
    expect(await anna.taps('Ask an admin to send it')).to.include('Waiting for an admin')
    expect((await office.delivers()).map(({ to }) => to)).to.have.members(['bo', 'cecilia'])
  })

  it('cannot do what only admins may, whatever the card says', async () => {
    const { anna, bo, card } = await asked()
    await bo.taps('Prepare the mail', { on: card })
    expect(await anna.taps('I have sent it', { on: bo.card() })).to.include('can no longer be used')
    await anna.types('my requests')
    expect(await anna.taps('Contoso AB'))
      .to.include('Waiting for an admin')
      .and.not.include('Who did what')
  })

  it('sees their own requests only, and is told so of others', async () => {
    const { office, bo, card } = await asked()
    await bo.taps('Prepare the mail', { on: card })
    const id = /"request":"([\w-]{16})"/.exec(JSON.stringify(card.card))?.[1]
    const dan = await office.meets('anna')
    expect(await dan.types('all requests')).to.include('Only admins see all requests')
    const stranger = await import('../../conversation/person.ts').then(({ somebody }) =>
      somebody(office.app, { name: 'eve' }),
    )
    expect(await stranger.sends({ verb: 'request-look', request: id })).to.include('That request is not yours')
    expect(await stranger.types('my requests')).to.include('There is nothing here')
  })
})

describe('An admin', () => {
  it('goes from the form to the mail in the customer’s language, with the link untouched', async () => {
    const bo = await newOffice({ settings: { partner: 'Fabrikam AB' } }).meets('bo')
    await bo.types('request')
    const said = await bo.taps('Go on to the mail', { inputs: contoso })
    expect(said).to.include('bo, Fabrikam AB: godkänn oss som återförsäljare').and.include(link)
    expect(said).to.include('Nothing counts as sent'.toLowerCase().slice(8))
    const url = /"url":"(mailto:[^"]+)"/.exec(JSON.stringify(bo.card().card))?.[1] ?? ''
    expect(url).to.match(/^mailto:it@contoso\.se\?subject=/)
    expect(decodeURIComponent(url)).to.include(`\r\n\r\n${link}\r\n\r\n`)
  })

  it('sees who did what, when', async () => {
    const { bo } = await sent()
    const said = await bo.taps('Edit').then(() => bo.taps('Save', { inputs: { ...contoso, note: '' } }))
    for (const did of ['anna: written', 'anna: handed to the admins', 'bo: mail prepared', 'bo: sent', 'bo: edited']) {
      expect(said).to.include(did)
    }
  })

  it('who taps an old card changes nothing, and is told what happened since, by whom, when', async () => {
    const { bo, cecilia, card, heard } = await asked()
    const hers = heard.find(({ to }) => to === 'cecilia')?.message
    await bo.taps('Prepare the mail', { on: card })
    await bo.taps('I have sent it')
    const said = await cecilia.taps('Ta tillbaka', hers ? { on: hers } : {})
    expect(said).to.include('Inget ändrades: kortet var gammalt').and.include('bo: skickad till kunden')
    expect(said).to.include('Skickad till kunden sedan 23 nov. 2026 10:00')
  })

  it('who taps twice does it once, and is told so', async () => {
    const { office, bo, card } = await asked()
    await bo.taps('Prepare the mail', { on: card })
    const mail = bo.card()
    await bo.taps('I have sent it', { on: mail })
    expect(await bo.taps('I have sent it', { on: mail })).to.include('That is done already')
    expect(await office.delivers()).to.have.length(1)
  })

  it('and another admin who tap at the same moment: one wins, the other is told', async () => {
    const { office, bo, cecilia, card, heard } = await asked()
    const hers = heard.find(({ to }) => to === 'cecilia')?.message
    await bo.taps('Withdraw', { on: card })
    await cecilia.taps('Ta tillbaka', hers ? { on: hers } : {})
    const said = await Promise.all([bo.taps('Withdraw'), cecilia.taps('Ta tillbaka')])
    expect(said.filter(text => /Withdrawn\.|Återtagen\./.test(text))).to.have.length(1)
    expect(said.filter(text => /that card was old|kortet var gammalt/.test(text))).to.have.length(1)
    expect((await office.delivers()).filter(({ to }) => to === 'anna')).to.have.length(1)
  })

  it('who sends the same form twice makes one request', async () => {
    const { office, anna } = await asked()
    await anna.types('request')
    const form = anna.card()
    const inputs = { ...contoso, customerName: 'Fabrikam', tenant: 'fabrikam.se' }
    await Promise.all([1, 2, 3].map(() => anna.taps('Ask an admin to send it', { on: form, inputs })))
    expect((await office.delivers()).map(({ to }) => to)).to.have.members(['bo', 'cecilia'])
    expect(await anna.types('my requests')).to.include('2 requests')
  })

  it('finds requests by customer and state, page by page', async () => {
    const office = newOffice()
    const [anna, bo] = [await office.meets('anna'), await office.meets('bo')]
    for (let count = 1; count <= 12; count++) {
      await anna.types('request')
      const inputs = { ...contoso, customerName: `Customer ${count}`, tenant: `c${count}.example` }
      await anna.taps('Ask an admin to send it', { inputs })
      office.waits(0, 0.1)
    }
    expect(await bo.types('all requests'))
      .to.include('12 requests, page 1 of 3')
      .and.include('Customer 12')
    expect(await bo.taps('Next'))
      .to.include('page 2 of 3')
      .and.include('Customer 7')
    expect(await bo.taps('Show', { inputs: { search: 'customer 3', state: 'waiting' } })).to.include('1 request,')
    expect(await bo.taps('Show', { inputs: { search: '', state: 'accepted' } })).to.include('There is nothing here')
    await bo.taps('Show', { inputs: { search: 'Customer 3', state: '' } })
    expect(await bo.taps('Customer 3')).to.include('Waiting for an admin')
  })

  it('pastes the link when none is configured, and a wrong one is refused with the reason', async () => {
    const { bo, card } = await asked({ links: { invite: async () => ({ kind: 'by-hand' }) } })
    expect(await bo.taps('Prepare the mail', { on: card })).to.include(
      'Customers, then Request a reseller relationship',
    )
    const wrong = 'https://evil.example/?invType=ResellerRelationship'
    expect(await bo.taps('Use this link', { inputs: { link: wrong } })).to.include('leads to another host')
    expect(JSON.stringify(bo.card().card)).to.include(wrong)
    const safe = 'https://eur02.safelinks.protection.outlook.com/?url=x'
    expect(await bo.taps('Use this link', { inputs: { link: safe } })).to.include('Safe Links')
    const indirect = link.replace('ResellerRelationship', 'IndirectResellerRelationship')
    expect(await bo.taps('Use this link', { inputs: { link: indirect } })).to.include('the other type')
    expect(await bo.taps('Use this link', { inputs: { link } })).to.include(link)
  })

  it('is told what to mend when Partner Center refuses', async () => {
    const refused = { kind: 'refused', reason: 'mfa-required', code: '900329', correlationId: 'c-1' } as const
    const { bo, card } = await asked({ links: { invite: async () => refused } })
    const said = await bo.taps('Prepare the mail', { on: card })
    expect(said).to.include('without multifactor authentication').and.include('900329, c-1')
  })
})
