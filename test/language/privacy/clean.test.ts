import { expect } from 'chai'
import fc from 'fast-check'
import { cleaner } from '../../../src/language/privacy/clean.ts'
import { testTopics } from '../real-topics.ts'

const cleaned = cleaner(testTopics())

/** What is typed → what is kept. */
const kept: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an ordinary question stays as it is': {
    'går det att kombinera OVS med CSP?': 'går det att kombinera OVS med CSP?',
    'what is it called in azure when you move a tenant': 'what is it called in azure when you move a tenant',
    'kan man köpa Visio i NCE, t.ex. 10 st?': 'kan man köpa Visio i NCE, t.ex. 10 st?',
    'Microsoft 365 E5 10 seats': 'Microsoft 365 E5 10 seats',
    'Faktureringskontot saknas i Partner Center': 'Faktureringskontot saknas i Partner Center',
  },
  'a typo stays, for it is what an editor wants to see': {
    'kan jag flyta azurre till nce': 'kan jag flyta azurre till nce',
    'Har Mircosoft ändrat det?': 'Har Mircosoft ändrat det?',
    'Äzure saknas': 'Äzure saknas',
  },
  'a mail address goes, whatever is around it': {
    'skriv till anna.b@contoso.se.': 'skriv till ‹mail›.',
    'mail me (Bo <bo@x.example>)': 'mail me (‹name› ‹mail›>)',
    'ANNA＠CONTOSO.SE': '‹mail›',
  },
  'a link or a domain goes': {
    'se https://contoso.sharepoint.com/sites/x?id=1, tack': 'se ‹link›, tack',
    'tenant contoso.onmicrosoft.com': 'tenant ‹link›',
    'filen ligger på \\\\server\\kunder': 'filen ligger på ‹link›',
  },
  'an id goes': {
    'tenant 3f2504e0-4f89-11d3-9a0c-0305e82c3301': 'tenant ‹id›',
    'tenant 3f2504e0-4f89-11d3-9a0c-0305e82c330c\u0301 ok': 'tenant ‹id› ok',
    'lösen Sommar24! och SE556677': 'lösen ‹id›! och ‹id›',
  },
  'a long number goes, and a short one stays': {
    'ring 070-123 45 67 nu': 'ring ‹number› nu',
    'call +46 (0)8 12 34 56': 'call ‹number›',
    'kund 556677-8899': 'kund ‹number›',
    'vi har 250 licenser': 'vi har 250 licenser',
  },
  'a person’s name goes': {
    'kan Anna Svensson få hjälp': 'kan ‹name› få hjälp',
    'prata med erik johansson om azure': 'prata med ‹name› om azure',
    '@Bo Ek kan du': '‹name› kan du',
    'my name is xu li': 'my name is ‹name›',
    'frågar Per Ek vad det kostar per år': 'frågar ‹name› vad det kostar per år',
    'Przemek har EA': '‹name› har EA',
  },
  'an organisation’s name goes, in lower case as well where the words before it announce one': {
    'Volvo har Azure via EA': '‹name› har Azure via EA',
    'har Stark Nordic Bygg EA?': 'har ‹name› EA?',
    'kunden heter volvo och har azure': 'kunden heter ‹name› och har azure',
    'vår kund, volvo, vill ha m365': 'vår kund, ‹name›, vill ha m365',
    'the customer spotify bought azure from dustin': 'the customer ‹name› bought azure from ‹name›',
    'volvo har azure via ea': '‹name› har azure via ea',
    'när ikea vill ha m365': 'när ‹name› vill ha m365',
    'var ser jag volvos licenser': 'var ser jag ‹name› licenser',
    'what happens if spotify has an open agreement': 'what happens if ‹name› has an open agreement',
    'hur flyttar vi azure till volvo': 'hur flyttar vi azure till ‹name›',
    "what's Volvo's tenant": "what's ‹name› tenant",
  },
  'a firm’s form goes with all of its name': {
    'avtal hos bygg & plåt ab saknas': 'avtal hos ‹name› saknas',
    'Kunden Svea Sol Sverige AB har EA': 'Kunden ‹name› har EA',
    'may zylo cloud ltd use azure': 'may ‹name› use azure',
    'licenser för Direkt Frakt GmbH': 'licenser för ‹name›',
  },
  'a message that shouts is not all names': {
    'KUNDEN VOLVO HAR AZURE OCH EA': 'KUNDEN ‹name› HAR AZURE OCH EA',
    'AZURE FINNS OCKSÅ I VOLVO, MAILA BO@X.SE': 'AZURE FINNS OCKSÅ I ‹name›, MAILA ‹mail›',
  },
  'what is in another script goes, since nobody here could read it': {
    'azure 客户 張偉': 'azure ‹name›',
  },
}

/** A text of any kind, with everything that can be hidden in it. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        ' ',
        '.',
        ', ',
        '\n',
        'kunden',
        'heter',
        'Volvo',
        'ab',
        'EA',
        'Microsoft 365',
        'Anna',
        'till',
      ),
      fc.constantFrom(
        '‹name›',
        '‹',
        '@',
        '+46',
        '12',
        '①',
        '１２',
        '\u200b',
        '\u0301',
        'ﬁ',
        '-',
        '/',
        't.ex',
        'HAR',
        '中文',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 90 },
  )
  .map(parts => parts.join(''))

const around = (secret: fc.Arbitrary<string>) => fc.tuple(text, secret, text)

describe('What is kept of a message that was not understood', () => {
  for (const [sentence, examples] of Object.entries(kept)) {
    it(sentence, () => {
      for (const [typed, expected] of Object.entries(examples)) expect(cleaned(typed)).to.equal(expected)
    })
  }

  it('is never longer than 200 characters, and ends with a whole word', () => {
    const long = cleaned('hur flyttar vi licenserna ‹name› '.repeat(40))
    expect(long).to.have.length.within(150, 200)
    expect(long).to.match(/(?:hur|flyttar|vi|licenserna|‹name›)$/)
    fc.assert(fc.property(text, typed => cleaned(typed).length <= 200))
  })

  it('can be cleaned again: nothing changes', () => {
    fc.assert(
      fc.property(text, typed => cleaned(cleaned(typed)) === cleaned(typed)),
      { numRuns: 1000 },
    )
  })

  it('never has a mail address in it', () => {
    fc.assert(
      fc.property(around(fc.emailAddress()), ([before, mail, after]) => {
        const said = cleaned(`${before} ${mail} ${after}`)
        expect(said).not.to.include(mail)
        expect(said).not.to.match(/\S@\S/)
      }),
    )
  })

  it('never has a GUID in it', () => {
    const guid = fc.oneof(
      fc.uuid(),
      fc.uuid().map(id => id.toUpperCase()),
      fc.uuid().map(id => id.replaceAll('-', '')),
    )
    fc.assert(
      fc.property(around(guid), ([before, id, after]) => {
        expect(cleaned(before + id + after).toLowerCase()).not.to.include(id.toLowerCase())
        expect(cleaned(before + id + after)).not.to.match(/[0-9a-f]{8}-[0-9a-f]{4}/i)
      }),
    )
  })

  it('never has a number of four digits or more in it, however it is written', () => {
    const number = fc.array(fc.constantFrom(...'0123456789'), { minLength: 4, maxLength: 12 })
    const written = fc.tuple(number, fc.constantFrom('', ' ', '-', '.', ' - ')).map(([all, by]) => all.join(by))
    fc.assert(
      fc.property(around(written), ([before, digits, after]) => {
        expect(cleaned(`${before} ${digits} ${after}`)).not.to.include(digits)
        expect(cleaned(before + digits + after)).not.to.match(/\p{N}{4}/u)
      }),
    )
  })

  it('never has a word with a capital letter in it that is none of ours, nor one of ours with a slip in it', () => {
    const word = fc.stringMatching(/^[A-ZÅÄÖ][qxz]{3}[a-zåäö]{3,9}$/)
    fc.assert(
      fc.property(around(word), ([before, name, after]) => !cleaned(`${before} ${name} ${after}`).includes(name)),
    )
  })
})
