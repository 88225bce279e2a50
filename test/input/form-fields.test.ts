/** What people paste into the form of a request, through HTTP: what is plainly meant is taken, what cannot be is refused. */
import { expect } from 'chai'
import { execute, message } from '../bot/bot-client.ts'
import { openPlace, type Place } from '../fuzz/place.ts'
import { contoso } from '../relationships/chat/office.ts'

type Field = 'customerName' | 'tenant' | 'contact'
const guid = '2b1c3d4e-1111-2222-3333-444455556666'

const taken: Readonly<Record<Field, readonly (readonly [pasted: string, meant: string])[]>> = {
  customerName: [
    ['Löfbergs\u00a0AB', 'Löfbergs AB'],
    ['O´Learys', 'O´Learys'],
    ['Toys “R” Us', 'Toys “R” Us'],
    ['Toys "R" Us', 'Toys \\"R\\" Us'],
    ['#1 Städ', '#1 Städ'],
    ['Bolaget™', 'Bolaget™'],
    ['  Åhléns\u200b\r\n', 'Åhléns'],
    ['A\u030ahle\u0301ns', 'Åhléns'],
    ['**Contoso**', 'Contoso'],
    ['Kök & Bad [Väst] = 100 %', 'Kök & Bad [Väst] = 100 %'],
    ['Café “Ö” / Bar * 5', 'Café “Ö” / Bar * 5'],
    ['3', '3'],
  ],
  tenant: [
    [`{${guid}}`, guid],
    [guid.toUpperCase(), guid],
    [guid.replaceAll('-', ''), guid],
    [`(${guid})`, guid],
    ['www.contoso.se', 'contoso.se'],
    ['https://contoso.com', 'contoso.com'],
    ['https://www.contoso.se/om-oss?x=1', 'contoso.se'],
    ['@contoso.se', 'contoso.se'],
    ['anna@contoso.se', 'contoso.se'],
    ['contoso.se.', 'contoso.se'],
    ['”contoso.se”', 'contoso.se'],
    ['Contoso.onmicrosoft.com\u200b\n', 'contoso.onmicrosoft.com'],
    ['åhléns.se', 'åhléns.se'],
    ['xn--hlns-qoa1m.se', 'xn--hlns-qoa1m.se'],
  ],
  contact: [
    ['anna@contoso.se\u200b', 'anna@contoso.se'],
    ['\nanna@contoso.se\r\n', 'anna@contoso.se'],
    ['Anna <anna@contoso.se>', 'anna@contoso.se'],
    ['"Andersson, Anna" <anna@contoso.se>;', 'anna@contoso.se'],
    ['<anna@contoso.se>', 'anna@contoso.se'],
    ['mailto:anna@contoso.se', 'anna@contoso.se'],
    ['anna@contoso.se,', 'anna@contoso.se'],
    ['anna.b+it@mail.contoso.co.uk', 'anna.b+it@mail.contoso.co.uk'],
    ["o'neil@contoso.se", "o'neil@contoso.se"],
  ],
}

const refused: Readonly<Record<Field, readonly string[]>> = {
  customerName: [
    '',
    '   ',
    '\u200b',
    '…',
    '<script>alert(1)</script>',
    '[Contoso](https://evil.example)',
    'A\nBcc: eve@x.se',
    '****',
  ],
  tenant: [
    ...['contoso', 'contoso.c0m', 'contoso.1', '-contoso.se', 'contoso..se', '../../etc/passwd', 'contoso.se:8080'],
    ...['{2b1c3d4e-1111}', 'contoso .se', 'www.se', 'https://', `${guid}0`],
  ],
  contact: [
    ...[
      '.a..b.@contoso.se',
      'a..b@contoso.se',
      'anna@contoso.c0m',
      'anna@contoso',
      '@contoso.se',
      'anna',
      'a@b@contoso.se',
    ],
    ...[
      'it@contoso.se, eve@evil.example',
      'it@contoso.se?bcc=eve@evil.example',
      'it@contoso.se\nBcc: eve@evil.example',
    ],
    ...['Anna <anna@contoso.se> <eve@evil.example>', 'anna @contoso.se', 'anna@www.contoso.c0m'],
  ],
}
const faults: Readonly<Record<Field, RegExp>> = {
  customerName: /That is not a name|Write the customer/,
  tenant: /neither a domain/,
  contact: /not one mail address|too long/,
}

describe('What people paste into a form', function () {
  this.timeout(60_000)
  let place: Place
  let people = 0
  before(async () => {
    place = await openPlace()
  })
  after(() => place.close())

  const fill = async (field: Field, value: string): Promise<string> => {
    const who = `filler ${++people}`
    const as = { from: { id: who, aadObjectId: who, name: 'Anna' }, conversation: { id: who } }
    const opened = await place.post(message('request', { ...as, id: `open ${who}` }))
    const token = /"token":"([^"]+)"/.exec(opened.body)?.[1]
    const own = { customerName: `Kund ${who}`, tenant: `kund${people}.example` }
    const form = { ...contoso, ...own, verb: 'request-ask', token, [field]: value }
    const { status, body } = await place.post(execute(form, { ...as, id: `fill ${who}` }))
    expect(status).to.equal(200)
    return body
  }

  for (const field of ['customerName', 'tenant', 'contact'] as const) {
    for (const [pasted, meant] of taken[field])
      it(`is taken for what is meant: ${field} ${JSON.stringify(pasted)}`, async () => {
        const body = await fill(field, pasted)
        expect(body).to.satisfy((said: string) => /Waiting for an admin/.test(said) || /already a request/.test(said))
        expect(body).to.include(field === 'customerName' ? `"${meant}"` : meant)
        expect(body).not.to.include('Nothing was saved yet')
      })
    for (const pasted of refused[field])
      it(`is refused where it cannot be: ${field} ${JSON.stringify(pasted)}`, async () => {
        const body = (await fill(field, pasted)).replaceAll('’', "'")
        expect(body).to.match(faults[field]).and.include('Nothing was saved yet')
      })
  }
})
