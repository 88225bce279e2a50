import { expect } from 'chai'
import { bookFor } from '../../../src/relationships/chat/look-up.ts'
import { quota } from '../../../src/relationships/chat/quota.ts'
import { begun } from '../../../src/relationships/record.ts'
import { details } from '../details.ts'
import { contoso, newOffice } from './office.ts'

const open = { en: 'as many open requests as one person can have', sv: 'så många öppna förfrågningar' }
const today = { en: 'as one person can write in a day', sv: 'som en person kan skriva på ett dygn' }

describe('One person’s requests', () => {
  const written = async (asker: string, count: number, { aDay = count } = {}) => {
    const office = newOffice({ settings: { admins: ['bo'] } })
    for (let n = 0; n < count; n++) {
      if (n > 0 && n % aDay === 0) office.waits(1, 1)
      const book = await bookFor(office.desk)
      await office.desk.requests.put(
        begun(`${n}`, { ...details, customer: `Kund ${n}`, tenant: `kund${n}.se` }, { id: asker }, true, book),
      )
    }
    return office
  }
  const total = async ({ desk }: Awaited<ReturnType<typeof written>>) =>
    (await desk.requests.list({ page: 0, size: 1 })).total

  it('may be as many a day as a busy day has, and then wait for the next, which is said before anything is filled in', async () => {
    const office = await written('anna', quota.day - 1)
    const anna = await office.meets('anna')
    await anna.types('request')
    await anna.taps('Ask an admin to send it', { inputs: contoso })
    expect(await total(office)).to.equal(quota.day)
    expect(await anna.types('request')).to.include(today.en)
    office.waits(1, 1)
    expect(await anna.types('request')).not.to.include(today.en)
  })

  it('that were begun before the last one that fits are refused politely when they are handed in', async () => {
    const office = await written('anna', quota.day - 1)
    const anna = await office.meets('anna')
    await anna.types('request')
    const first = anna.card()
    await anna.types('request')
    const second = anna.card()
    const asks = 'Ask an admin to send it'
    await anna.taps(asks, { on: first, inputs: contoso })
    const other = { ...contoso, customerName: 'Fabrikam AB', tenant: 'fabrikam.se' }
    expect(await anna.taps(asks, { on: second, inputs: other })).to.include(today.en)
    expect(await anna.taps(asks, { on: first, inputs: contoso }), 'sent again').not.to.include(today.en)
    expect(await total(office)).to.equal(quota.day)
  })

  it('are bounded while they are open, in the reader’s language, and others are not', async () => {
    const office = await written('cecilia', quota.open, { aDay: 30 })
    office.waits(2)
    const cecilia = await office.meets('cecilia')
    expect(await cecilia.types('ny förfrågan')).to.include(open.sv)
    const anna = await office.meets('anna')
    expect(await anna.types('request')).not.to.include(open.en)
  })
})
