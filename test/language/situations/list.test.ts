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
          const cases = listIn(text.join(newline), read)
          expect(cases).to.deep.equal(
            rows.map(({ customer: name, channel, kind }) => ({ name, answers: { channel, kind } })),
          )
        },
      ),
      { numRuns: 200 },
    ))

  it('never fails, whatever is pasted', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        expect(rowsIn(text, read).length).to.be.at.most(text.split(/[\r\n]/).length)
      }),
      { numRuns: 500 },
    ))
})
