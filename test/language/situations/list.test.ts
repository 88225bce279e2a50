import { expect } from 'chai'
import fc from 'fast-check'
import { readerOf } from '../../../src/app/sentences.ts'
import { listIn, type Read, rowsIn } from '../../../src/language/situations/list.ts'
import { createUnderstanding } from '../../../src/language/understand.ts'
import { readTopics } from '../../../src/presentation/topics.ts'
import { channelIds } from '../../../src/rules/channels.ts'

const read: Read = readerOf(createUnderstanding({ topics: [...readTopics().values()] }), 'en')
const between = fc.constantFrom('; ', ';', '\t', ' | ', ', ', ' - ')
const bullet = fc.constantFrom('', '- ', '* ', '1. ', '2) ')
const customer = fc.constantFrom('Contoso', 'Nordwind Ltd', 'Österåkers kommun', 'Fabrikam 2', 'Å')
const row = fc.record({
  bullet,
  customer,
  channel: fc.constantFrom(...channelIds),
  kind: fc.constantFrom('license', 'usage', 'both'),
  between,
})

describe('A pasted list', () => {
  it('is read whatever stands between its cells and before its lines', () =>
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (rows, newline) => {
          const text = rows.map(
            each => `${each.bullet}${each.customer}${each.between}${each.channel}${each.between}${each.kind}`,
          )
          expect(listIn(text.join(newline), read)).to.deep.equal({
            rows: rows.map(({ customer: name, channel, kind }) => ({ name, answers: { channel, kind } })),
            unread: 0,
          })
        },
      ),
      { numRuns: 200 },
    ))

  it('is read as far as a card has room, and says how many lines there are beyond', () => {
    const rows = Array.from({ length: 700 }, (_, at) => `Kund ${at}; EA; Azure`)
    const found = listIn(rows.join('\n'), read)
    expect([found?.rows.length, found?.unread]).to.deep.equal([15, 685])
    expect(rowsIn(rows.join('\n'), read)).to.have.length(700)
  })

  it('never fails, whatever is pasted', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        expect(rowsIn(text, read).length).to.be.at.most(text.split(/[\r\n]/).length)
      }),
      { numRuns: 500 },
    ))
})
