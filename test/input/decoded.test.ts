import { expect } from 'chai'
import fc from 'fast-check'
import { decoded } from '../../src/input/decoded.ts'

const text = 'Kund;Kanal\r\nÅhléns AB;EA\r\nLöfbergs – “Kaffe” 5 €;CSP\r\n'
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
const utf16 = (said: string) => Buffer.from(said, 'utf16le')

/** As Windows writes Western European, for the letters that occur here. */
const windows = (said: string) =>
  Buffer.from(
    Array.from(said, letter => ({ '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 })[letter] ?? letter.charCodeAt(0)),
  )

const files: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 as Excel’s Unicode text', utf16(`\uFEFF${text}`)],
  ['UTF-16 without its mark', utf16(text)],
  ['UTF-16 with the bytes the other way round', swapped(utf16(`\uFEFF${text}`))],
  ['the same without its mark', swapped(utf16(text))],
  ['Windows-1252', windows(text)],
  ['Windows-1252 with an umlaut at its end', windows('Kund;Ort\nContoso;Malmö')],
]

const faults: readonly (readonly [string, Buffer, string])[] = [
  ['a workbook', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), 'workbook'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'no-text'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 5, 6]), 'no-text'],
  ['a DOS code page: Åhléns', Buffer.from([0x8f, 0x68, 0x6c, 0x82, 0x6e, 0x73, 0x0a]), 'unknown-encoding'],
  ['a DOS code page: Gävle', Buffer.from([0x47, 0x84, 0x76, 0x6c, 0x65]), 'unknown-encoding'],
  ['a DOS code page: Malmö', Buffer.from([0x4d, 0x61, 0x6c, 0x6d, 0x94, 0x3b, 0x45, 0x41]), 'unknown-encoding'],
  ['UTF-8 that lost a byte', Buffer.from([...Buffer.from('Åhléns'), 0xc3]), 'unknown-encoding'],
]

describe('A file that somebody saved', () => {
  for (const [name, bytes] of files) {
    it(`is read as ${name}`, () => {
      const read = decoded(bytes)
      expect(read).to.deep.equal({ text: name.includes('umlaut') ? 'Kund;Ort\nContoso;Malmö' : text })
    })
  }

  for (const [name, bytes, fault] of faults) {
    it(`is refused as ${name}, and nothing is guessed`, () => {
      expect(decoded(bytes)).to.deep.equal({ fault })
    })
  }

  it('keeps Swedish quotation marks, dashes and signs of Windows-1252', () => {
    const said = '”Åhléns” – 5 € … ’Bolaget™’ †'
    const bytes = Buffer.from(
      Array.from(said, letter => {
        const at = { '”': 0x94, '–': 0x96, '€': 0x80, '…': 0x85, '’': 0x92, '™': 0x99, '†': 0x86 }[letter]
        return at ?? letter.charCodeAt(0)
      }),
    )
    expect(decoded(bytes)).to.deep.equal({ text: said })
  })

  it('says the same in UTF-8 and UTF-16, whatever it says', () => {
    const saying = fc.string({ unit: fc.constantFrom(...'aöÅ;,\t\n "€漢🙂'), minLength: 4 })
    fc.assert(
      fc.property(saying, said => {
        expect(decoded(Buffer.from(`\uFEFF${said}`))).to.deep.equal({ text: said })
        expect(decoded(utf16(`\uFEFF${said}`))).to.deep.equal({ text: said })
      }),
    )
  })
})
