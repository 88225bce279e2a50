import { expect } from 'chai'
import { bookFor } from '../../src/relationships/chat/look-up.ts'
import { createRateLimit } from '../../src/relationships/rate-limit.ts'
import { begun } from '../../src/relationships/record.ts'
import { newOffice } from './chat/office.ts'
import { details } from './details.ts'

const began = Date.parse('2026-11-30T09:00:00Z')

describe('Among colleagues everybody has a turn', () => {
  /** What is taken of what waits, a round a second: whose requests an admin is told of, by when. */
  const told = (waiting: string[], seconds: number) => {
    const { allows, note } = createRateLimit()
    const sent: { of: string; after: number }[] = []
    for (let after = 0; after < seconds; after++) {
      const now = new Date(began + after * 1000)
      for (const of of [...waiting]) {
        if (!allows('place:admins', now, of)) continue
        note('place:admins', now, of)
        sent.push({ of, after })
        waiting.splice(waiting.indexOf(of), 1)
      }
    }
    return sent
  }

  it('nobody’s fifteen requests hold up the next person’s, and all of them are told of in the end', () => {
    const sent = told([...Array(15).fill('anna'), 'bo', 'cecilia'], 181)
    for (const one of ['bo', 'cecilia']) expect(sent.find(({ of }) => of === one)?.after).to.be.below(5)
    expect(sent).to.have.length(17)
  })

  it('of many who come at once as many are told of as Teams lets through', () => {
    const sent = told(
      Array.from({ length: 30 }, (_, i) => `person ${i}`),
      60,
    )
    expect(sent).to.have.length(10)
    expect(new Set(sent.map(({ of }) => of)).size).to.equal(10)
  })

  it('nobody waits for what a clock that was ahead noted', () => {
    const { allows, note } = createRateLimit()
    for (let n = 0; n < 10; n++) note('person:bo', new Date(began + 3_600_000), 'anna')
    expect(allows('person:bo', new Date(began), 'anna')).to.equal(true)
  })

  it('in an office too: an admin hears of a colleague’s request at once, while another’s fifteen wait', async () => {
    const office = newOffice({ settings: { admins: ['bo'] } })
    await office.meets('bo')
    const asks = async (id: string, customer: string) => {
      const book = await bookFor(office.desk)
      await office.desk.requests.put(begun(customer, { ...details, customer }, { id }, true, book))
    }
    for (let n = 0; n < 15; n++) await asks('anna', `Kund ${n} AB`)
    await asks('dora', 'Doras kund AB')
    const told = await office.delivers()
    expect(JSON.stringify(told)).to.include('Doras kund AB')
    expect(told.length).to.be.within(5, 7)
  })
})
