import { expect } from 'chai'
import { contoso, newOffice } from './office.ts'

/** Bo has sent a request that Anna asked for, and everybody has been told. */
const sent = async () => {
  const office = newOffice()
  const [anna, bo, cecilia] = [await office.meets('anna'), await office.meets('bo'), await office.meets('cecilia')]
  await anna.types('request')
  await anna.taps('Ask an admin to send it', { inputs: contoso })
  const [told] = (await office.delivers()).filter(({ to }) => to === 'bo')
  await bo.taps('Prepare the mail', told ? { on: told.message } : {})
  await bo.taps('I have sent it')
  await office.delivers()
  return { office, anna, bo, cecilia }
}

describe('A customer who does not answer', () => {
  it('brings a reminder to the sender after seven days and to the admins after twenty-one', async () => {
    const { office } = await sent()
    office.waits(6)
    expect(await office.delivers()).to.deep.equal([])
    office.waits(1)
    const first = await office.delivers()
    expect(first.map(({ to }) => to)).to.deep.equal(['bo'])
    expect(first[0]?.says).to.include('has not answered yet').and.include('No more reminders')
    expect(await office.delivers()).to.deep.equal([])
    office.waits(14)
    const second = await office.delivers()
    expect(second.map(({ to }) => to)).to.have.members(['bo', 'cecilia'])
    expect(second.find(({ to }) => to === 'cecilia')?.says).to.include('Påminnelse: kunden har inte svarat än')
    office.waits(20)
    expect(await office.delivers()).to.deep.equal([])
  })

  it('who answered brings none', async () => {
    const { office, bo } = await sent()
    await bo.types('all requests')
    await bo.taps('Contoso AB')
    await bo.taps('The customer declined')
    await bo.taps('The customer declined')
    await office.delivers()
    office.waits(30)
    expect(await office.delivers()).to.deep.equal([])
  })

  it('brings none to those who want none, and again to those who do again', async () => {
    const { office, bo } = await sent()
    await bo.types('all requests')
    expect(await bo.taps('No more reminders')).to.include('You get no more reminders')
    office.waits(7)
    expect(await office.delivers()).to.deep.equal([])
    expect(await bo.taps('Remind me again')).to.include('You get reminders again')
    office.waits(14)
    expect((await office.delivers()).map(({ to }) => to)).to.have.members(['bo', 'cecilia'])
  })

  it('brings the reminder on the next working day at nine, by the person’s clock, when nothing ran in between', async () => {
    const { office } = await sent()
    office.waits(12, 10)
    expect(await office.delivers()).to.deep.equal([])
    office.waits(1, 13)
    expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['bo'])
  })

  it('lets the request expire after ninety days, and a late answer can still be marked', async () => {
    const { office, bo } = await sent()
    for (let day = 0; day < 92; day++) {
      office.waits(1)
      await office.delivers()
    }
    await bo.types('all requests')
    expect(await bo.taps('Contoso AB'))
      .to.include('Expired without an answer since')
      .and.include('automatically: expired')
    expect(await bo.taps('The customer accepted')).to.include('Accepted by the customer since')
  })
})

describe('A message that cannot be delivered', () => {
  it('is tried again when the channel says so, and arrives once', async () => {
    const { office, anna, bo } = await sent()
    await bo.types('all requests')
    await bo.taps('Contoso AB')
    office.answers.push({ retryAfterSeconds: 57 }, { retryAfterSeconds: 1 })
    await bo.taps('The customer accepted')
    expect(await office.delivers()).to.deep.equal([])
    office.waits(0, 0.01)
    expect(await office.delivers()).to.deep.equal([])
    office.waits(0, 0.01)
    expect(await office.delivers()).to.deep.equal([])
    office.waits(0, 0.02)
    expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['anna'])
    expect(anna).to.be.an('object')
  })

  it('that may have arrived all the same is sent five times within some hours at most, and then in doubt', async () => {
    const { office, bo } = await sent()
    await bo.types('all requests')
    await bo.taps('Contoso AB')
    office.answers.push(...Array(50).fill({ retryAfterSeconds: 0, doubtful: true }))
    await bo.taps('The customer accepted')
    for (let minutes = 0; minutes < 24 * 60; minutes += 1) {
      await office.delivers()
      office.waits(0, 1 / 60)
    }
    expect(office.answers).to.have.length(45)
    const { kept } = await office.desk.requests.list({ page: 0, size: 1 })
    const parcels = kept[0]?.outbox.filter(({ to, of }) => to === 'person:anna' && of === 'accept')
    expect(parcels?.map(({ state, tries }) => [state, tries])).to.deep.equal([['in-doubt', 5]])
  })

  it('waits for somebody who has gone until they talk again', async () => {
    const { office, bo } = await sent()
    await bo.types('all requests')
    await bo.taps('Contoso AB')
    office.answers.push('gone')
    await bo.taps('The customer accepted')
    await office.delivers()
    office.waits(2)
    expect(await office.delivers()).to.deep.equal([])
    await office.desk.addresses.forget('person:anna', 'paused')
    office.waits(0, 2)
    expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['anna'])
  })

  it('goes at most ten a minute to one person', async () => {
    const office = newOffice({ settings: { admins: ['bo'] } })
    const [anna] = [await office.meets('anna'), await office.meets('bo')]
    for (let count = 0; count < 25; count++) {
      await anna.types('request')
      const inputs = { ...contoso, customerName: `Customer ${count}`, tenant: `customer${count}.se` }
      await anna.taps('Ask an admin to send it', { inputs })
    }
    const numbers: number[] = []
    for (let second = 0; second < 200; second++) {
      numbers.push((await office.delivers()).length)
      office.waits(0, 1 / 3600)
    }
    expect(numbers.reduce((sum, each) => sum + each)).to.equal(25)
    for (let start = 0; start < 90; start++) {
      expect(numbers.slice(start, start + 60).reduce((sum, each) => sum + each)).to.be.at.most(10)
      expect(numbers[start]).to.be.at.most(7)
    }
  })
})
