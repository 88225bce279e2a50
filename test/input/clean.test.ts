import { expect } from 'chai'
import fc from 'fast-check'
import { clean, cleanAll, cleanLine } from '../../src/input/clean.ts'

type Example = readonly [what: string, given: string, meant: string]

const changed: readonly Example[] = [
  ['å, ä and ö as macOS writes them', 'A\u030ahle\u0301ns hja\u0308lp', 'Åhléns hjälp'],
  ['the sign of Ångström for the letter', '\u212bhus', 'Åhus'],
  ['two marks in any order', 'q\u0307\u0323', 'q\u0323\u0307'],
  ['a no-break space', 'Löfbergs\u00a0AB', 'Löfbergs AB'],
  ['the blanks of typographers', 'a\u2009b\u202fc\u3000d\u2003e', 'a b c d e'],
  ['a blank that is a letter', 'a\u3164b\u2800c', 'a b c'],
  ['a zero-width space where something was copied', 'anna@contoso.se\u200b', 'anna@contoso.se'],
  ['a byte order mark', '\ufeffContoso; EA', 'Contoso; EA'],
  ['a soft hyphen', 'mo\u00adlnet', 'molnet'],
  ['marks of direction', '\u202aContoso\u202c \u2066AB\u2069\u200e', 'Contoso AB'],
  ['a joiner where nothing is to be joined', 'a\u200db\u2060c', 'abc'],
  ['controls', 'a\u0000b\u0007c\u001bd\u009fe', 'abcde'],
  ['half an emoji', 'hej \ud83d!', 'hej !'],
  ['a selector that selects nothing', 'EA\ufe0f', 'EA'],
  ['an invisible letter between a letter and its mark', 'e\u200b\u0301', 'é'],
  ['line ends of Windows, of old, and of Unicode', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
]

const same: readonly Example[] = [
  ['Swedish', 'Åhléns: är EA’t uppsagt? §3, 50 % – ja…', ''],
  ['lines and tabs', 'Contoso\tEA\nFabrikam\tOpen', ''],
  ['a family', '👩‍👩‍👧 bor här', ''],
  ['a flag of Scotland, and of Sweden', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇸🇪', ''],
  ['a heart, a thumb with a colour, a keycap', '❤️ 👍🏽 1️⃣', ''],
  ['a Persian word', 'می‌خواهم', ''],
  ['a Hindi word', 'क्‍ष', ''],
  ['an Arabic letter with a mark, joined', 'آ‍ب', ''],
  ['a Japanese name by its form', '葛󠄀城市', ''],
  ['Greek, Cyrillic, Arabic, Hebrew, Thai, Chinese, Korean', 'Αθήνα Москва مرحبا שלום ภาษา 中文 한국', ''],
  ['what nobody would call plain', 'ﬁ ① ㎏ ½ ™ O´Learys “R” #1', ''],
  ['a letter with some marks', 'x\u0331\u0303\u0302', ''],
]

/** Pieces that matter, in any order. */
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.constantFrom(...[...changed, ...same].map(([, given]) => given)),
  fc.constantFrom(
    '\u200d',
    '\u200c',
    '\ufe0f',
    '\u200b',
    '\u0301',
    '\u0327',
    '👩',
    '👧',
    '🏽',
    '1',
    'ب',
    'क',
    '葛',
    '\ud83d',
    '\udc68',
  ),
)
const anyText = fc.array(pieces, { maxLength: 12 }).map(all => all.join(''))

describe('Text from outside', () => {
  for (const [what, given, meant] of changed) {
    it(`is cleaned of ${what}`, () => expect(clean(given)).to.equal(meant))
  }
  for (const [what, given] of same) {
    it(`stays as it is: ${what}`, () => expect(clean(given)).to.equal(given))
  }

  it('is the same, cleaned twice, and holds no half of a character', () =>
    fc.assert(
      fc.property(anyText, text => {
        const once = clean(text)
        expect(clean(once)).to.equal(once)
        expect(once).not.to.match(/\p{Cs}/u)
      }),
      { numRuns: 5_000 },
    ))

  it('is the same, however its letters were put together', () =>
    fc.assert(
      fc.property(anyText, text => {
        const forms = (['NFC', 'NFD'] as const).map(form => clean(text.normalize(form)))
        expect(forms).to.deep.equal([clean(text), clean(text)])
      }),
      { numRuns: 5_000 },
    ))

  it('keeps thirty marks on a letter, and no more', () => {
    expect(clean(`a${'\u0330'.repeat(500)}b`)).to.have.length(32)
  })

  it('on one line has no line breaks, and nothing around it', () => {
    expect(cleanLine('\u00a0 Löfbergs\u00a0 AB\r\n\u200b')).to.equal('Löfbergs AB')
    expect(cleanLine('a\n\tb')).to.equal('a b')
  })

  it('is cleaned wherever it stands in the data of a card, which stays as it is otherwise', () => {
    const given = { a: 'e\u0301', b: [1, null, true, { c: '\u200bx' }], d: undefined }
    expect(cleanAll(given)).to.deep.equal({ a: 'é', b: [1, null, true, { c: 'x' }], d: undefined })
    expect(cleanAll('x'.repeat(100_000))).to.have.length(12_000)
  })
})
