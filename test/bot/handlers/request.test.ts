import { expect } from 'chai'
import { botFramework } from '../../../src/bot/auth/identity.ts'
import { createBot } from '../../../src/bot/bot.ts'
import { createViewers } from '../../../src/bot/handlers/refresh.ts'
import { createMessenger } from '../../../src/bot/proactive.ts'
import { waking } from '../../../src/relationships/chat/reach.ts'
import { tidying } from '../../../src/relationships/retention.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { contoso, newOffice } from '../../relationships/chat/office.ts'
import { execute, message, saidIn, through } from '../bot-client.ts'
import type { Connector } from '../channel/fake-connector.ts'
import { startConnector } from '../channel/fake-connector.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}

/** One of the office in Teams, in a chat of their own. */
const as = (name: string, more: object = {}) => ({
  conversation: { id: `chat of ${name}`, conversationType: 'personal' },
  from: { id: `29:${name}`, aadObjectId: name.toUpperCase(), name },
  localTimezone: 'America/New_York',
  ...more,
})

describe('A request in Teams', () => {
  let connector: Connector
  beforeEach(async () => {
    connector = await startConnector()
  })
  afterEach(() => connector.stop())

  const open = (settings = {}) => {
    const office = newOffice({ settings })
    const log = createLog('silent', () => {})
    const { addresses } = office.desk
    const viewers = createViewers(addresses, office.desk.settings.admins)
    const references = { addresses, adminPlace: office.desk.settings.adminPlace, reached: waking(office.desk), viewers }
    const identity = botFramework(registration)
    const bot = createBot({ app: office.app, log, allowedTenants: [], references }, identity)
    const post = async (activity: object) => saidIn(await through(bot)({ ...activity, serviceUrl: connector.url }))
    return { office, post, messenger: createMessenger(identity, log, viewers), addresses }
  }
  const dataOf = (said: unknown, verb: string) =>
    JSON.parse(new RegExp(`"data":(\\{"verb":"${verb}"[^}]*\\})`).exec(JSON.stringify(said))?.[1] ?? '{}')

  it('is by the one whom the activity names, whatever the card says, and is told where they last spoke', async () => {
    const { office, post, messenger, addresses } = open()
    await post(message('hi', as('bo')))
    const form = await post(message('request', as('anna')))
    const data = dataOf(form, 'request-ask')
    const said = await post(execute({ ...data, ...contoso }, as('anna')))
    expect(JSON.stringify(said)).to.include('Waiting for an admin').and.include('04:00')
    const [kept] = (await office.desk.requests.list({ page: 0, size: 1 })).kept
    expect(kept?.request.asker).to.deep.equal({ id: 'anna', name: 'anna' })
    const [told] = await office.delivers()
    const address = await addresses.recall('person:bo')
    if (!told) throw new Error('Bo was not told.')
    expect(await messenger.deliver(address, told.message)).to.equal('delivered')
    expect(connector.posted[0]?.path).to.include(encodeURIComponent('chat of bo'))
    expect(connector.posted[0]?.activity.summary).to.include('A colleague asks you to send this request')
  })

  it('repeated by Teams under a new id is done once', async () => {
    const { office, post } = open()
    const data = dataOf(await post(message('request', as('anna'))), 'request-ask')
    for (const id of ['1', '1', '2']) await post(execute({ ...data, ...contoso }, as('anna', { id })))
    expect((await office.desk.requests.list({ page: 0, size: 9 })).total).to.equal(1)
  })

  it('in the admins’ chat is one card, which whoever taps it changes for all', async () => {
    const { office, post } = open({ adminPlace: 'admins' })
    const place = {
      conversation: { id: 'admins', conversationType: 'groupChat', isGroup: true },
      deliveryMode: 'normal',
    }
    await post(message('hi', as('bo', place)))
    const data = dataOf(await post(message('request', as('anna'))), 'request-ask')
    await post(execute({ ...data, ...contoso }, as('anna')))
    const [told, ...more] = await office.delivers()
    expect(more).to.deep.equal([])
    connector.posted.length = 0
    const withdraw = dataOf(told?.message.card, 'request-step')
    await post(execute({ ...withdraw, sure: true }, as('bo', { ...place, replyToId: 'the-card' })))
    const [updated] = connector.posted
    expect(updated).to.include({ method: 'PUT' })
    expect(updated?.path).to.include('the-card')
    expect(updated?.activity.summary).to.include('Withdrawn')
  })

  describe('in the admins’ chat, tapped by somebody who is no admin,', () => {
    const place = {
      conversation: { id: 'admins', conversationType: 'groupChat', isGroup: true },
      deliveryMode: 'normal',
      replyToId: 'the-card',
    }
    const stranger = as('dag', place)

    it('stays as it is for everybody, and they are told in a card of their own', async () => {
      const { office, post } = open({ adminPlace: 'admins' })
      await post(message('hi', as('bo', place)))
      const data = dataOf(await post(message('request', as('anna'))), 'request-ask')
      await post(execute({ ...data, ...contoso }, as('anna')))
      const [told] = await office.delivers()
      const found = JSON.stringify(told?.message.card).matchAll(/"data":(\{"verb":"request-[^}]*\})/g)
      const taps = new Set([...found].map(([, tapped = '']) => tapped))
      expect(taps.size).to.be.above(2)
      for (const tapped of taps) {
        connector.posted.length = 0
        await post(execute(JSON.parse(tapped), stranger))
        const methods = connector.posted.map(({ method }) => method)
        expect(methods, tapped).to.deep.equal(['POST'])
      }
      connector.posted.length = 0
      await post(execute(dataOf(told?.message.card, 'request-step'), as('bo', place)))
      expect(connector.posted.map(({ method }) => method)).to.deep.equal(['PUT'])
    })

    it('or with a request written into the data of somebody else’s card, changes that for nobody either', async () => {
      const { post } = open({ adminPlace: 'admins' })
      for (const data of [
        { verb: 'answer', channel: 'ea', kind: 'usage', request: 'made up' },
        { verb: 'request-look', request: 'made up' },
        { verb: 'request-step', do: 'withdraw', request: 'made up', revision: 1, token: 'made up' },
        { verb: 'detonate', request: 'made up' },
      ]) {
        connector.posted.length = 0
        await post(execute(data, stranger))
        expect(
          connector.posted.map(({ method }) => method),
          data.verb,
        ).to.deep.equal(['POST'])
      }
    })
  })

  describe('in the admins’ chat, as Teams refreshes it for each,', () => {
    const place = { conversation: { id: 'admins', conversationType: 'groupChat', isGroup: true } }
    /** As Microsoft's page on user specific views prints what Teams asks. */
    const refreshed = (card: unknown, trigger: string, more: object) => {
      const { action } = (card as { refresh: { action: object } }).refresh
      return { ...execute({}, more), value: { action: { ...action, id: '' }, trigger } }
    }
    const asked = async () => {
      const office = open({ adminPlace: 'admins' })
      await office.post(message('hi', as('bo')))
      await office.post(message('hi', as('bo', place)))
      const data = dataOf(await office.post(message('request', as('anna'))), 'request-ask')
      await office.post(execute({ ...data, ...contoso }, as('anna')))
      const [told] = await office.office.delivers()
      if (!told) throw new Error('The admins were not told.')
      connector.posted.length = 0
      await office.messenger.deliver(await office.addresses.recall('place:admins'), told.message)
      const card = connector.posted[0]?.activity.attachments?.[0]?.content as Readonly<Record<string, unknown>>
      connector.posted.length = 0
      return { ...office, card }
    }
    const bodyOf = (said: Awaited<ReturnType<ReturnType<typeof open>['post']>>) =>
      said.find(({ type }) => type === 'invokeResponse')?.value?.body as {
        statusCode: number
        type: string
        value: Readonly<Record<string, unknown>>
      }

    it('names the admins whom it knows, as Teams calls them, and the one who asks', async () => {
      const { card } = await asked()
      expect(card.refresh).to.have.property('userIds').that.deep.equals(['29:bo'])
      expect(card.refresh).to.have.nested.property('action.type', 'Action.Execute')
      expect(card.msteams).to.deep.equal({
        entities: [{ type: 'mention', text: '<at>anna</at>', mentioned: { id: 'anna', name: 'anna' } }],
      })
      expect(JSON.stringify(card.body)).to.include('From <at>anna</at>.')
    })

    for (const trigger of ['automatic', 'manual'])
      it(`is shown to an admin as it is now, in their language, and changes for nobody else (${trigger})`, async () => {
        const { post, card, office } = await asked()
        const [kept] = (await office.desk.requests.list({ page: 0, size: 1 })).kept
        const mine = { ...place, locale: 'sv-SE' }
        await post(message('på svenska', as('bo')))
        const { statusCode, type, value } = bodyOf(await post(refreshed(card, trigger, as('bo', mine))))
        expect({ statusCode, type }).to.deep.equal({
          ...{ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
        })
        expect(JSON.stringify(value)).to.include('Förfrågan').and.include(kept?.request.id)
        expect(value.refresh).to.have.property('userIds').that.deep.equals([])
        expect(connector.posted).to.deep.equal([])
      })

    it('stays as it is for who is no admin, who reads why if they asked themselves', async () => {
      const { post, card } = await asked()
      const [unasked, meant] = [
        bodyOf(await post(refreshed(card, 'automatic', as('dag', place)))),
        bodyOf(await post(refreshed(card, 'manual', as('dag', place)))),
      ]
      expect(unasked).to.include({ statusCode: 400, type: 'application/vnd.microsoft.error' })
      expect(unasked.value).to.have.property('code', 'BadRequest')
      expect(meant).to.include({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' })
      expect(meant.value).to.be.a('string').that.is.not.empty
      expect(connector.posted).to.deep.equal([])
    })

    it('is not asked for by what no card of ours says', async () => {
      const { post } = await asked()
      for (const data of [
        {},
        { verb: 'answer', channel: 'ea' },
        { verb: 'request-refresh', request: 'made up' },
        'x',
        null,
      ]) {
        const value = { action: { type: 'Action.Execute', data }, trigger: 'automatic' }
        expect(bodyOf(await post({ ...execute({}, as('bo', place)), value })), JSON.stringify(data)).to.include({
          ...{ statusCode: 400, type: 'application/vnd.microsoft.error' },
        })
      }
      expect(connector.posted).to.deep.equal([])
    })

    it('is refreshed anew for all once somebody has done something', async () => {
      const { post, card } = await asked()
      const tap = { ...place, deliveryMode: 'normal', replyToId: 'the-card' }
      await post(execute({ ...dataOf(card, 'request-step'), sure: true }, as('bo', tap)))
      const [updated] = connector.posted
      expect(updated).to.include({ method: 'PUT' })
      const content = updated?.activity.attachments?.[0]?.content
      expect(content).to.have.nested.property('refresh.userIds').that.deep.equals(['29:bo'])
      expect(content).not.to.have.property('msteams')
    })
  })

  it('keeps of where somebody is what is needed to find them, however much their client says', async () => {
    const { post, addresses } = open()
    const conversation = {
      id: 'chat of anna',
      conversationType: 'personal',
      topic: 'x'.repeat(100_000),
      name: 'x'.repeat(9_000),
    }
    const from = { id: '29:anna', aadObjectId: 'ANNA', name: 'Anna '.repeat(2_000), more: ['x'.repeat(50_000)] }
    await post(message('hi', { conversation, from }))
    const { reference = '' } = await addresses.recall('person:anna')
    expect(reference).to.include('chat of anna')
    expect(reference.length).to.be.below(600)
  })

  const removes = (name: string) =>
    message(undefined, as(name, { type: 'installationUpdate', action: 'remove', id: 'removed' }))
  const adds = (name: string) =>
    message(undefined, as(name, { type: 'installationUpdate', action: 'add', id: 'added' }))
  const asks = async (post: ReturnType<typeof open>['post'], name: string) => {
    const data = dataOf(await post(message('request', as(name))), 'request-ask')
    return post(execute({ ...data, ...contoso }, as(name)))
  }
  const nameless = async ({ desk }: ReturnType<typeof open>['office']) => {
    const [kept] = (await desk.requests.list({ page: 0, size: 1 })).kept
    expect(JSON.stringify(kept)).not.to.include('anna')
    expect(kept?.request.trail.map(({ did }) => did).slice(0, 2)).to.deep.equal(['draft', 'ask'])
  }
  /** Erasing takes two looks, a day apart. */
  const tidied = async (office: ReturnType<typeof open>['office']) => {
    const look = tidying({
      ...office.desk,
      addressKeys: async () => ['person:anna', 'person:bo'],
      personIds: async () => [],
      days: { requests: 1095, people: 365 },
      believed: () => true,
    })
    await look()
    office.waits(1)
    await look()
  }

  it('leaves nothing of a person who removes the bot when nothing waits for them but a trail without their name', async () => {
    const { office, post, addresses } = open()
    await post(message('svenska', as('anna')))
    const said = await asks(post, 'anna')
    const asked = await post(execute(dataOf(said, 'request-step'), as('anna', { id: 'withdraw' })))
    await post(execute(dataOf(asked, 'request-step'), as('anna', { id: 'withdraw for sure' })))
    await post(removes('anna'))
    expect(await addresses.recall('person:anna')).to.deep.equal({})
    await nameless(office)
  })

  it('is still theirs when they removed the bot and added it again within days', async () => {
    const { office, post, addresses } = open()
    await post(message('svenska', as('anna')))
    await asks(post, 'anna')
    await post(removes('anna'))
    office.waits(12)
    await tidied(office)
    await post(adds('anna'))
    expect(await addresses.recall('person:anna'))
      .to.include({ language: 'sv' })
      .and.not.have.any.keys('paused', 'left')
    expect(JSON.stringify(await post(message('mina förfrågningar', as('anna'))))).to.include('Contoso AB')
    office.waits(30)
    await tidied(office)
    const [kept] = (await office.desk.requests.list({ page: 0, size: 1 })).kept
    expect(kept?.request.asker).to.deep.equal({ id: 'anna', name: 'anna' })
  })

  it('is nobody’s when they stay away', async () => {
    const { office, post, addresses } = open()
    await asks(post, 'anna')
    await post(removes('anna'))
    office.waits(15)
    await tidied(office)
    expect(await addresses.recall('person:anna')).to.deep.equal({})
    await nameless(office)
  })

  it('is nobody’s at once when they want to be forgotten, whatever waits', async () => {
    const { office, post, addresses } = open()
    await asks(post, 'anna')
    const said = await post(message('forget me', as('anna')))
    await post(execute(dataOf(said, 'request-forget'), as('anna', { id: 'forget' })))
    expect(await addresses.recall('person:anna')).not.to.have.any.keys('paused', 'left')
    await nameless(office)
  })

  it('tells the asker at once when no admin can be told, and the admin as soon as they write', async () => {
    const { office, post } = open()
    expect(JSON.stringify(await asks(post, 'anna'))).to.include('I cannot reach any admin now')
    expect(await office.delivers()).to.deep.equal([])
    office.waits(0, 0.1)
    await post(message('hi', as('cecilia')))
    const told = await office.delivers()
    expect(told.map(({ says }) => says)).to.have.length(1)
    expect(told[0]?.says).to.include('Contoso AB').and.include('A colleague asks you to send this request')
    await post(message('hi', as('cecilia')))
    expect(await office.delivers()).to.deep.equal([])
  })

  it('tells an admin who was gone and writes again what waited meanwhile, and one who is new', async () => {
    const { office, post, addresses } = open()
    await post(message('hi', as('bo')))
    await addresses.remember('person:bo', { paused: true })
    await asks(post, 'anna')
    expect(await office.delivers()).to.deep.equal([])
    await post(message('hi', as('bo', { id: 'again' })))
    expect((await office.delivers()).map(({ says }) => says.includes('Contoso AB'))).to.deep.equal([true])
    const moved = { ...office.desk, settings: { ...office.desk.settings, adminPlace: 'admins' } }
    await addresses.remember('place:admins', { reference: 'admins' })
    await waking(moved)('place:admins')
    expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['admins'])
  })

  it('is not needed to be forgotten: of whom is met in a group the day is kept, and nothing by which to find them', async () => {
    const { post, addresses } = open()
    const group = { conversation: { id: '19:a-group', conversationType: 'groupChat', isGroup: true } }
    await post(message('ea', as('anna', { ...group, timestamp: '2026-11-30T09:00:00Z' })))
    expect(await addresses.recall('person:anna')).to.deep.equal({ seen: '2026-11-30' })
    expect(await addresses.recall('place:19:a-group')).to.deep.equal({})
  })
})
