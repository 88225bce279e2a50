import { expect } from 'chai'
import fc from 'fast-check'
import type { Requests } from '../../../src/relationships/store.ts'
import { requestsInMemory } from '../../storage/in-memory.ts'
import { contoso, newOffice } from './office.ts'

/** Anna has asked for Contoso, and then somebody asks for something else. */
const asked = async (first: Partial<typeof contoso> = {}) => {
  const office = newOffice()
  const [anna, bo] = [await office.meets('anna'), await office.meets('bo')]
  await anna.types('request')
  await anna.taps('Ask an admin to send it', { inputs: { ...contoso, ...first } })
  await office.delivers()
  const total = async () => (await office.desk.requests.list({ page: 0, size: 9 })).total
  return { office, anna, bo, total }
}

const alike: readonly Partial<typeof contoso>[] = [
  {},
  { customerName: 'CONTOSO ab', tenant: 'contoso.com' },
  { customerName: 'Contoso', tenant: 'contoso.onmicrosoft.com' },
  { customerName: 'Contoso AB (publ)', tenant: 'contoso.org' },
  { customerName: '  Contoso,  AB ', tenant: '2b1c3d4e-1111-2222-3333-444455556666' },
  { customerName: 'Aktiebolaget Contoso', tenant: 'contoso.nu' },
  { customerName: 'Something else', tenant: 'CONTOSO.se' },
  { customerName: 'Contoso Aktiebolag', tenant: 'contoso.eu', country: 'NO' },
]
const others: readonly Partial<typeof contoso>[] = [
  { customerName: 'Contoso Norge AB', tenant: 'contoso.no' },
  { customerName: 'Contosos vänner', tenant: 'vanner.se' },
  { customerName: 'Fabrikam AB', tenant: 'fabrikam.se' },
  { customerName: 'Con Toso', tenant: 'con-toso.se' },
  { customerName: 'Northwind', tenant: 'mycontoso.se' },
  { customerName: 'Northwind', tenant: 'contoso.se.example' },
  { customerName: 'AB', tenant: 'ab.se' },
  { customerName: '123', tenant: '123.se' },
]

describe('A request for a customer for whom there is one', () => {
  for (const other of alike)
    it(`is questioned before it is handed in, with who and when, and handed in with a second tap: ${JSON.stringify(other)}`, async () => {
      const { office, bo, total } = await asked()
      await bo.types('request')
      const said = await bo.taps('Ask an admin to send it', { inputs: { ...contoso, ...other } })
      expect(said).to.include('Nothing is handed in yet').and.include('Contoso AB (contoso.se, Sweden)')
      expect(said).to.match(/Waiting for an admin since 23 Nov 2026, 10:00, asked for by anna/)
      expect(await total()).to.equal(1)
      expect(await office.delivers()).to.deep.equal([])
      const inputs = { ...contoso, ...other }
      expect(await bo.taps('Ask an admin all the same', { inputs })).to.include('Handed to the admins')
      expect(await total()).to.equal(2)
    })

  for (const other of others)
    it(`is not thought of where it is another one: ${JSON.stringify(other)}`, async () => {
      const { bo, total } = await asked()
      await bo.types('request')
      const said = await bo.taps('Ask an admin to send it', { inputs: { ...contoso, ...other } })
      expect(said).to.include('Handed to the admins')
      expect(await total()).to.equal(2)
    })

  it('is found by a name of another form of Unicode', async () => {
    const { bo } = await asked({ customerName: 'Åhléns AB' })
    await bo.types('request')
    const other = { ...contoso, customerName: 'Åhléns'.normalize('NFD'), tenant: 'ahlens.com' }
    expect(await bo.taps('Ask an admin to send it', { inputs: other })).to.include('asked for by anna')
  })

  it('is questioned again when it was changed to yet another customer who has one', async () => {
    const { anna, bo, total } = await asked()
    await anna.types('request')
    await anna.taps('Ask an admin to send it', {
      inputs: { ...contoso, customerName: 'Fabrikam', tenant: 'fabrikam.se' },
    })
    await bo.types('request')
    await bo.taps('Ask an admin to send it', { inputs: contoso })
    const fabrikam = { ...contoso, customerName: 'Fabrikam AB', tenant: 'fabrikam.com' }
    expect(await bo.taps('Ask an admin all the same', { inputs: fabrikam })).to.include('Fabrikam (fabrikam.se')
    expect(await total()).to.equal(2)
  })

  it('is handed in at once when the other one is over', async () => {
    const { anna, bo } = await asked()
    await anna.taps('Withdraw')
    await anna.taps('Withdraw')
    await bo.types('request')
    expect(await bo.taps('Ask an admin to send it', { inputs: contoso })).to.include('Handed to the admins')
  })

  it('is questioned for an admin, too, who wants to send it', async () => {
    const { bo, total } = await asked()
    await bo.types('request')
    expect(await bo.taps('Go on to the mail', { inputs: contoso })).to.include('Nothing is handed in yet')
    expect(await total()).to.equal(1)
    expect(await bo.taps('Go on to the mail all the same', { inputs: contoso })).to.include('The mail')
  })

  it('shows the other one to the admins who are told of it', async () => {
    const { office, bo } = await asked()
    await bo.types('request')
    await bo.taps('Ask an admin to send it', { inputs: { ...contoso, tenant: 'contoso.com' } })
    await bo.taps('Ask an admin all the same', { inputs: { ...contoso, tenant: 'contoso.com' } })
    await office.meets('cecilia')
    const [told] = await office.delivers()
    expect(told?.says).to.include('Det finns fler för vad som verkar vara samma kund')
    expect(told?.says).to.include('Contoso AB (contoso.se, Sverige)').and.include('begärd av anna')
  })
})

describe('A row of a list of requests', () => {
  it('says domain, country and asker, so that two of a name can be told apart', async () => {
    const { anna, bo } = await asked()
    await anna.types('request')
    const other = { ...contoso, tenant: 'contoso.no', country: 'NO' }
    await anna.taps('Ask an admin to send it', { inputs: other })
    await anna.taps('Ask an admin all the same', { inputs: other })
    const said = await bo.types('all requests')
    expect(said).to.include('contoso.se · Sweden · anna').and.include('contoso.no · Norway · anna')
  })
})

/** Two colleagues hand in for one customer, and everything that their processes wait for comes in any order. */
const atOnce = async (scheduler: fc.Scheduler, tenants: readonly [string, string]) => {
  const requests = requestsInMemory()
  const whenever = <Result>(work: Promise<Result>) => scheduler.schedule(work)
  const gated: Requests = {
    ...requests,
    find: id => whenever(requests.find(id)),
    list: query => whenever(requests.list(query)),
    add: (kept, known) => whenever(requests.add(kept, known)),
  }
  const sight = { kind: 'found', id: 'dddddddd-1111-4222-8333-444444444444', cloud: 'public' } as const
  const office = newOffice({ requests: gated, tenants: { look: async () => sight } })
  const handIn = async (name: 'anna' | 'bo', tenant: string) => {
    const somebody = await office.meets(name)
    await somebody.types('request')
    return somebody.taps('Ask an admin to send it', { inputs: { ...contoso, tenant } })
  }
  const said = await scheduler.waitFor(Promise.all([handIn('anna', tenants[0]), handIn('bo', tenants[1])]))
  return { said, total: (await requests.list({ page: 0, size: 9 })).total }
}

describe('Two requests for one customer at the same instant', () => {
  it('are one, and whoever comes second reads who has asked (50 random interleavings)', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.constantFrom(['contoso.se', 'contoso.se'] as const, ['contoso.se', 'contoso.com'] as const),
        async (scheduler, tenants) => {
          const { said, total } = await atOnce(scheduler, tenants)
          expect(total).to.equal(1)
          expect(said.filter(each => each.includes('Handed to the admins'))).to.have.length(1)
          const [second = ''] = said.filter(each => each.includes('Nothing is handed in yet'))
          expect(second).to.match(/Waiting for an admin since 23 Nov 2026, 10:00, asked for by (anna|bo)/)
        },
      ),
      { numRuns: 50 },
    )).timeout(120_000)
})
