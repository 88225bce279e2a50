import { expect } from 'chai'
import { botFramework } from '../../../src/bot/auth/identity.ts'
import { createBot } from '../../../src/bot/bot.ts'
import { createConfiguredAdmins } from '../../../src/microsoft/graph/admins.ts'
import { newApp } from '../../conversation/person.ts'
import { says } from '../../microsoft/faults.ts'
import { newWorld, type World } from '../../microsoft/world.ts'
import { message, saidIn, through } from '../bot-client.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}
const group = 'cccccccc-1111-4222-8333-444444444444'

describe('The number on the card that says sorry', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
  })
  afterEach(() => world.end())

  /** A bot that asks Microsoft twice, each time in vain, and then fails. */
  const failing = () => {
    const { sources, microsoft, log } = world
    const admins = createConfiguredAdmins(
      {
        ADMINS: [],
        ADMIN_GROUP_ID: group,
        MicrosoftAppId: sources.PARTNER_CENTER_APP_ID,
        MicrosoftAppPassword: sources.PARTNER_CENTER_APP_SECRET,
        MicrosoftAppTenantId: sources.PARTNER_CENTER_TENANT_ID,
        LOGIN_URL: microsoft.url,
        GRAPH_URL: microsoft.url,
      },
      world,
    )
    const links = world.start()
    const handle = async () => {
      await links.invite('reseller')
      await admins.isAdmin('aaaaaaaa-1111-4222-8333-444444444444')
      throw new Error('Contoso')
    }
    const app = { ...newApp(), handle }
    return through(createBot({ app, log, allowedTenants: [] }, botFramework(registration)))
  }
  const numberOn = (summary = '') => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(summary)?.[0]

  it('stands on every line that the turn wrote, and went to Partner Center and to Graph', async () => {
    world.microsoft.faults.partnerCenter.push(says(403))
    world.microsoft.faults.graph.push(says(403))
    const [said] = saidIn(await failing()(message('ea')))
    const id = numberOn(said?.summary)
    expect(id).to.be.a('string')
    const lines = world.lines.map(line => JSON.parse(line))
    expect(lines.map(({ event }) => event)).to.include.members(['turn failed', 'directory cannot be asked'])
    expect(lines.length).to.be.at.least(3)
    for (const { correlation } of lines) expect(correlation).to.equal(id)
    expect(world.linkCalls().map(({ headers }) => headers['ms-correlationid'])).to.deep.equal([id])
    expect(world.callsTo('/checkMemberGroups').map(({ headers }) => headers['client-request-id'])).to.deep.equal([id])
    expect(world.lines.join()).not.to.include('Contoso')
  })

  it('is another for each turn, also when they run at once', async () => {
    const post = failing()
    const answers = await Promise.all(['1', '2', '3'].map(name => post(message('ea', { from: { id: name } }))))
    const numbers = answers.map(answer => numberOn(saidIn(answer)[0]?.summary))
    expect(new Set(numbers).size).to.equal(3)
    const failed = world.lines.map(line => JSON.parse(line)).filter(({ event }) => event === 'turn failed')
    expect(failed.map(({ correlation }) => correlation)).to.have.members(numbers)
  })
})
