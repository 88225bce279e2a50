import { expect } from 'chai'
import { tableRowsIn } from '../../../src/tables/read.ts'
import { contoso, newOffice } from './office.ts'

/** Anna asks for some customers; Bo sends each, and most of them accept after a day or two. */
const busy = async (customers: number) => {
  const office = newOffice()
  const [anna, bo] = [await office.meets('anna'), await office.meets('bo')]
  for (let each = 0; each < customers; each++) {
    await anna.types('request')
    await anna.taps('Ask an admin to send it', {
      inputs: { ...contoso, customerName: `Kund ${each} AB`, tenant: `kund${each}.se`, contact: `it@kund${each}.se` },
    })
    const asked = (await office.delivers()).find(({ to, says }) => to === 'bo' && says.includes('asks you to send'))
    await bo.taps('Prepare the mail', asked ? { on: asked.message } : {})
    await bo.taps('I have sent it')
    office.waits(2)
    await bo.types('all requests')
    await bo.taps(`Kund ${each} AB`)
    if (each > 0) await bo.taps('The customer accepted')
  }
  return { office, anna, bo }
}

describe('A lead', () => {
  it('sees how requests stand in a table, and a median from five answers on', async () => {
    const { bo } = await busy(6)
    const said = await bo.types('figures')
    expect(said).to.include('How requests stand').and.include('All (6)').and.include('Sweden (6)')
    expect(said).to.match(/All \(6\)\s+Open: 1\s+Oldest, days: 12\s+Yes: 5\s+Days to a yes, median: 2\b/)
    expect(said).to.not.match(/anna|bo\b/i)
  })

  it('sees no median of fewer: it would tell of single customers and colleagues', async () => {
    const { bo } = await busy(5)
    expect(await bo.types('figures')).to.match(/Yes: 4\s+Days to a yes, median: –/)
  })

  it('gets there from the list of all requests', async () => {
    const { bo } = await busy(1)
    await bo.types('all requests')
    expect(await bo.taps('Figures')).to.include('All (1)')
    expect(await bo.taps('All requests')).to.include('Kund 0 AB')
  })

  it('and nobody else sees them', async () => {
    const { anna } = await busy(1)
    expect(await anna.types('figures')).to.not.include('All (1)')
    await anna.types('my requests')
    expect(await anna.taps('Save as a file')).to.include('only in our own chat in Teams')
  })
})

describe('Whoever wants their requests as a file', () => {
  const asks = (
    office: Awaited<ReturnType<typeof busy>>['office'],
    name: string,
    where: object = { takesFiles: true },
  ) => {
    const person = { objectId: name, name, personId: name, sessionId: `own|${name}`, placeId: 'own' }
    return office.app.handle({ person, locale: 'en-US', input: { kind: 'typed', text: 'export requests' }, ...where })
  }
  const rowsOf = (text: string | Uint8Array = '') => tableRowsIn(String(text).slice(1)).map(({ cells }) => cells)

  it('gets all of them as an admin, with who did what, when, to be saved by a tap', async () => {
    const { office } = await busy(2)
    const message = await asks(office, 'bo')
    expect(message?.summary).to.include('Tap Allow below')
    expect(message?.file).to.include({ name: 'requests.csv' })
    expect(message?.file?.description).to.include('2 requests')
    const [heading, ...rows] = rowsOf(message?.file?.content)
    expect(heading).to.include.members(['customer', 'asker', 'trail'])
    expect(rows.map(cells => cells[3])).to.have.members(['Kund 0 AB', 'Kund 1 AB'])
    expect(rows.join()).to.include('sent to the customer').and.include('UTC+01:00')
  })

  it('gets their own, and nobody else’s', async () => {
    const { office, bo } = await busy(1)
    await bo.types('request')
    await bo.taps('Go on to the mail', { inputs: { ...contoso, customerName: 'Bos kund AB', tenant: 'bos.se' } })
    const message = await asks(office, 'anna')
    expect(rowsOf(message?.file?.content).map(cells => cells[3])).to.deep.equal(['customer', 'Kund 0 AB'])
    expect((await asks(office, 'eve'))?.file).to.equal(undefined)
  })

  it('reads where it can be had, where no file can be handed over or others read along', async () => {
    const { office } = await busy(1)
    const message = await asks(office, 'bo', {})
    expect(message?.file).to.equal(undefined)
    expect(message?.summary).to.include('kanalguiden requests export')
  })
})
