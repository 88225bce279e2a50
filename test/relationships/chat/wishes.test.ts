/** What is said of requests in plain words, by a customer's name. */
import { expect } from 'chai'
import { contoso, newOffice } from './office.ts'

const asked = async () => {
  const office = newOffice()
  const [anna, bo] = [await office.meets('anna'), await office.meets('bo')]
  await anna.types('ea; license')
  await anna.taps('Request the relationship')
  await anna.taps('Ask an admin to send it', { inputs: contoso })
  return { office, anna, bo }
}

describe('A sales agent who asks about a request by the customer’s name', () => {
  for (const text of [
    'har contoso svarat?',
    'has Contoso answered?',
    'skicka påminnelse till contoso',
    'send a reminder to Contoso',
    'vem skickade till contoso?',
    'who sent the request to Contoso?',
  ])
    it(`“${text}” shows the request`, async () => {
      const { anna } = await asked()
      expect(await anna.types(text))
        .to.include('Contoso AB')
        .and.include('Waiting for an admin')
    })

  it('asks as an admin about anybody’s', async () => {
    const { bo } = await asked()
    expect(await bo.types('har contoso svarat?'))
      .to.include('Contoso AB')
      .and.match(/anna/i)
  })

  it('asks about a customer without a request, and hears that there is none', async () => {
    const { anna } = await asked()
    expect(await anna.types('har tailspin svarat?')).not.to.include('Contoso AB')
  })

  for (const text of ['hur går det för mina inbjudningar?', 'how are my invitations doing?'])
    it(`“${text}” lists their own`, async () => {
      const { anna } = await asked()
      expect(await anna.types(text)).to.include('Contoso AB')
    })

  it('“obesvarade förfrågningar” lists those that were sent and not answered', async () => {
    const { anna } = await asked()
    expect(await anna.types('obesvarade förfrågningar')).not.to.include('Contoso AB')
  })
})

describe('A sales agent who begins a request in one sentence', () => {
  for (const text of [
    'ny förfrågan för Fabrikam AB, fabrikam.se, it@fabrikam.se',
    'New request for it@fabrikam.se, fabrikam.se, Fabrikam AB',
  ])
    it(`“${text}” opens the form, filled in`, async () => {
      const anna = await newOffice().meets('anna')
      await anna.types(text)
      const card = JSON.stringify(anna.card().card)
      for (const value of ['Fabrikam AB', 'fabrikam.se', 'it@fabrikam.se']) expect(card).to.include(`"${value}"`)
    })

  it('finds in it the name that they called the customer by', async () => {
    const anna = await newOffice().meets('anna')
    await anna.types('Fabrikam har m365 via ea')
    await anna.taps('Request the relationship')
    expect(JSON.stringify(anna.card().card)).to.include('"Fabrikam"')
  })

  it('and no more, once they began anew', async () => {
    const anna = await newOffice().meets('anna')
    await anna.types('Fabrikam har m365 via ea')
    await anna.types('start over')
    await anna.types('m365 via ea')
    await anna.taps('Request the relationship')
    expect(JSON.stringify(anna.card().card)).not.to.include('Fabrikam')
  })
})
