import { expect } from 'chai'
import type { RelationSight } from '../../../src/relationships/ports.ts'
import { hurry } from '../../../src/relationships/watch.ts'
import { contoso, newOffice } from './office.ts'

const tenant = 'dddddddd-1111-4222-8333-444444444444'

/** Bo has sent what Anna asked for; Partner Center then says what the test says. */
const sent = async (before: RelationSight = 'none') => {
  let sight = before
  const looked: string[] = []
  const relations = {
    look: async (id: string) => {
      looked.push(id)
      return sight
    },
  }
  const office = newOffice({ relations, settings: { lookMinutes: [10, 60, 360] } })
  const [anna, bo] = [await office.meets('anna'), await office.meets('bo')]
  await anna.types('request')
  await anna.taps('Ask an admin to send it', { inputs: { ...contoso, tenant } })
  const asked = (await office.delivers()).find(({ to }) => to === 'bo')
  await bo.taps('Prepare the mail', asked ? { on: asked.message } : {})
  const said = await bo.taps('I have sent it')
  await office.delivers()
  const says = (now: RelationSight) => {
    sight = now
  }
  const looks = async () => {
    await bo.types('all requests')
    return bo.taps('Contoso AB')
  }
  /** Goes on in quarters of an hour, and takes what people are told meanwhile. */
  const passes = async (hours: number) => {
    const told: { to: string; says: string }[] = []
    for (let quarter = 0; quarter < hours * 4; quarter++) {
      office.waits(0, 0.25)
      told.push(...(await office.delivers()))
    }
    return told
  }
  return { office, anna, bo, said, says, looks, looked, passes }
}

describe('A customer who accepts', () => {
  it('is found by asking Partner Center: both are told, and the trail says who said so', async () => {
    const { says, looks, passes } = await sent()
    expect(await passes(1)).to.deep.equal([])
    says('ours')
    const told = await passes(2)
    expect(told.map(({ to }) => to)).to.have.members(['anna', 'bo'])
    for (const each of told) expect(each.says).to.include('The customer accepted').and.include('What comes next')
    expect(await looks())
      .to.include('Partner Center: marked as accepted')
      .and.not.include('[Undo]')
    expect(await passes(24 * 6)).to.deep.equal([])
  })

  it('is asked about gently: after ten minutes, an hour, then every six hours in working time', async () => {
    const { looked, passes } = await sent()
    await passes(24)
    expect(looked.length).to.be.within(4, 6)
  })

  it('was a customer already: that is said when the mail goes out, and nothing is marked by itself', async () => {
    const { said, looks, passes } = await sent('ours')
    expect(said).to.include('The customer stood with you in Partner Center before the mail was sent')
    expect(await passes(30)).to.deep.equal([])
    expect(await looks()).to.include('Sent to the customer since')
  })

  it('of whom nothing was known when the mail went out is compared with the first that is known', async () => {
    const { says, passes } = await sent('unknown')
    await passes(1)
    says('refused')
    await passes(3)
    says('ours')
    expect((await passes(24)).map(({ to }) => to)).to.have.members(['anna', 'bo'])
  })

  it('is not found while Partner Center says nothing, and the reminders come as ever', async () => {
    const { says, passes } = await sent()
    says('unknown')
    expect((await passes(24 * 8)).map(({ says }) => says).join()).to.include('has not answered yet')
  })

  it('was marked by hand first: nobody is told twice', async () => {
    const { office, bo, says, looks, passes } = await sent()
    await looks()
    await bo.taps('The customer accepted')
    await office.delivers()
    says('ours')
    expect(await passes(24)).to.deep.equal([])
  })

  it('and leaves later: both are told once', async () => {
    const { says, looks, passes } = await sent()
    says('ours')
    await passes(2)
    says('none')
    const told = await passes(24 * 20)
    expect(told.map(({ to }) => to)).to.have.members(['anna', 'bo'])
    expect(told[0]?.says).to.include('The relationship with the customer has ended').and.not.include('What comes next')
    expect(await looks()).to.include('Partner Center: the relationship has ended')
  })

  it('is looked for again when a yes that was marked by mistake is undone', async () => {
    const { office, bo, says, looks, passes } = await sent()
    await looks()
    await bo.taps('The customer accepted')
    await bo.taps('Undo')
    await office.delivers()
    says('ours')
    expect((await passes(2)).map(({ to }) => to)).to.have.members(['anna', 'bo'])
  })
})

describe('A customer of whom Partner Center says itself that they have accepted', () => {
  const hears = ({ office }: Awaited<ReturnType<typeof sent>>, about = tenant) =>
    hurry(office.desk.requests, about, office.desk.now().toISOString())

  it('is asked about at once and not hours later; what counts is the answer', async () => {
    const world = await sent()
    await world.passes(3)
    world.says('ours')
    expect(await world.office.delivers()).to.deep.equal([])
    expect(await hears(world)).to.equal(1)
    expect((await world.office.delivers()).map(({ to }) => to)).to.have.members(['anna', 'bo'])
    expect(await world.looks()).to.include('Partner Center: marked as accepted')
  })

  it('and is none when asked about, is asked about again, gently, and nobody is told anything', async () => {
    const world = await sent()
    await world.passes(3)
    world.looked.length = 0
    expect(await hears(world)).to.equal(1)
    expect(await world.office.delivers()).to.deep.equal([])
    expect(world.looked.length).to.equal(1)
    world.says('ours')
    expect((await world.passes(2)).map(({ to }) => to)).to.have.members(['anna', 'bo'])
  })

  it('and who has answered after the request had expired, is marked all the same, and asked about once', async () => {
    const world = await sent()
    await world.passes(24 * 91)
    expect(await world.looks()).to.include('expired')
    world.looked.length = 0
    await hears(world)
    await world.passes(24 * 2)
    expect(world.looked.length).to.equal(1)
    world.says('ours')
    await hears(world)
    expect((await world.passes(1)).map(({ to }) => to)).to.have.members(['anna', 'bo'])
  })

  it('and for whom nobody here has asked, is nobody', async () => {
    const world = await sent()
    expect(await hears(world, 'eeeeeeee-1111-4222-8333-444444444444')).to.equal(0)
    expect(await hears(world, '')).to.equal(0)
  })

  it('is told of once, however often it is heard', async () => {
    const world = await sent()
    world.says('ours')
    for (let times = 0; times < 5; times++) await hears(world)
    expect((await world.passes(24)).map(({ to }) => to)).to.have.members(['anna', 'bo'])
    await hears(world)
    expect(await world.passes(24)).to.deep.equal([])
  })
})

describe('Where Partner Center is not configured', () => {
  it('nobody is asked, and nothing waits for it', async () => {
    const office = newOffice()
    const bo = await office.meets('bo')
    await bo.types('request')
    await bo.taps('Go on to the mail', { inputs: { ...contoso, tenant } })
    await bo.taps('I have sent it')
    const { kept } = await office.desk.requests.list({ page: 0, size: 1 })
    expect(kept[0]?.outbox.map(({ of }) => of)).to.not.include('look')
  })
})
