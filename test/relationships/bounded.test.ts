import { expect } from 'chai'
import { createRateLimit } from '../../src/relationships/rate-limit.ts'
import { isWorkingTime } from '../../src/relationships/working-hours.ts'

const at = new Date('2026-11-30T09:00:00Z')
const numbers = (length: number) => Array.from({ length }, (_, each) => each)

describe('Whatever is remembered of those who are told', () => {
  it('is bounded: who was told what in an hour is not known after it, and a second of everybody is enough', () => {
    const sent = new Map<string, readonly { at: number; of: string }[]>()
    const { note } = createRateLimit(sent)
    for (const each of numbers(2_000)) note(`person:${each}`, new Date(at.getTime() + each * 40), 'anna')
    expect(sent.size).to.equal(2_001)
    expect(sent.get('')?.length).to.be.at.most(26)
    note('person:bo', new Date(at.getTime() + 2 * 3_600_000), 'anna')
    expect([...sent.keys()]).to.have.members(['', 'person:bo'])
  })

  it('is bounded: clocks of time zones, which may be written in any case', () => {
    const { DateTimeFormat } = Intl
    let made = 0
    class Counted extends DateTimeFormat {
      constructor(...args: ConstructorParameters<typeof DateTimeFormat>) {
        super(...args)
        made += 1
      }
    }
    Object.assign(Intl, { DateTimeFormat: Counted })
    const letters = [...'helsinki']
    const zone = (which: number) =>
      `Europe/${letters.map((letter, n) => (which & (1 << n) ? letter.toUpperCase() : letter)).join('')}`
    for (const each of numbers(256)) expect(isWorkingTime(at, zone(each))).to.equal(true)
    Object.assign(Intl, { DateTimeFormat })
    expect(made).to.equal(1)
  })
})
