import { expect } from 'chai'
import fc from 'fast-check'
import { groupsOf } from '../../../src/language/topics/likeness.ts'
import { labelledIn } from '../figures.ts'

const asked = labelledIn(new URL('../dev.jsonl', import.meta.url)).map(({ text }) => text)
const texts = (...all: readonly string[]) => all.map(text => ({ text }))
const groupsIn = (...all: readonly string[]) =>
  groupsOf(texts(...all)).map(({ items }) => items.map(({ text }) => text))

describe('Messages grouped by likeness', () => {
  it('stand together when they ask the same in other words, in either language', () => {
    const groups = groupsIn('fakturan saknas i portalen', 'vad kostar glass', 'faktura saknas i en portal?')
    expect(groups[0]).to.have.members(['fakturan saknas i portalen', 'faktura saknas i en portal?'])
    expect(groupsIn('var godkänner kunden', 'where does the customer approve')).to.have.length(1)
  })

  it('are parted by what they ask about', () => {
    expect(groupsIn('vad är gdap', 'vad är autopilot', 'vad är mfa')).to.have.length(3)
  })

  it('are not alike for a name that was removed from each', () => {
    expect(groupsIn('flytta ‹name› dit', 'faktura ‹name› saknas')).to.have.length(2)
  })

  it('come with the largest group first, and each group with its most frequent text as its example', () => {
    const groups = groupsOf(
      texts('vad är mfa', 'avbryta reservation', 'avbryta reservationen', 'avbryta reservationen'),
    )
    expect(groups.map(({ example, items }) => [example, items.length])).to.deep.equal([
      ['avbryta reservationen', 3],
      ['vad är mfa', 1],
    ])
  })

  it('are grouped even when they have no word that could be looked for', () => {
    expect(groupsIn('', '???', 'hur', 'hur', '‹name›').flat()).to.have.length(5)
  })

  it('are all there, each in one group; and in whatever order they come, the groups are the same', () => {
    const some = fc.subarray(asked, { maxLength: 60 }).chain(all => fc.tuple(fc.constant(all), shuffled(all)))
    const shape = (all: readonly string[]) => groupsIn(...all).map(group => group.toSorted())
    fc.assert(
      fc.property(some, ([all, other]) => {
        expect(shape(all).flat()).to.have.members(all)
        expect(shape(other)).to.deep.equal(shape(all))
      }),
    )
  })

  it('are grouped in a few seconds when there are ten thousand, even if all have words in common', () => {
    const strange = (i: number) => `x${i.toString(26).replace(/\d/g, digit => 'qwzrtpsdfg'[Number(digit)] ?? '')}za`
    const many = Array.from(
      { length: 10_000 },
      (_, i) => `azure csp flytta ${strange(i)} ${strange(i * 31)} ${asked[i % 300]}`,
    )
    const start = process.cpuUsage()
    expect(groupsIn(...many).flat()).to.have.length(10_000)
    expect(process.cpuUsage(start).user / 1e6).to.be.below(5)
  })
})

const shuffled = (all: readonly string[]) => fc.shuffledSubarray([...all], { minLength: all.length })
