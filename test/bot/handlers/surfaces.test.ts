import { expect } from 'chai'
import { createInMemory } from '../../../src/storage/in-memory.ts'
import { invoke, message, newBot, saidIn } from '../bot-client.ts'
import { type Connector, startConnector } from '../channel/fake-connector.ts'

const group = { id: '19:customer@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' }
/** A slash command, as Teams documents it: an ordinary message, whose recipient is marked. */
const slash = { conversation: group, recipient: { id: '28:bot', name: 'Kanalguiden', isTargeted: true } }
const copilot = { channelData: { productContext: 'COPILOT', tenant: { id: 'tenant-1' } } }

interface Text {
  readonly text: string
  readonly textFormat?: string
  readonly recipient?: { readonly id: string }
  readonly attachments?: unknown
  readonly entities?: readonly {
    readonly type: string
    readonly additionalType?: unknown
    readonly messageId?: string
    readonly citation?: readonly {
      readonly position: number
      readonly appearance: { readonly name: string; readonly url?: string }
    }[]
  }[]
}

describe('Somebody in Copilot', () => {
  const ask = async (text: string, more: object = copilot) =>
    saidIn(await newBot().post(message(text, more)))[0] as unknown as Text

  it('reads the card as text, with its sources as Teams’ citations and without a word of AI', async () => {
    const { text, textFormat, attachments, entities = [] } = await ask('csp-partner, licenses')
    expect(attachments).to.equal(undefined)
    expect(textFormat).to.equal('markdown')
    expect(text)
      .to.include('**2A** ')
      .and.match(/\[1\] \[[^\]]+\]\(https:\/\/learn\.microsoft\.com\/en-us\//)
    const [root, ...others] = entities
    expect(others).to.deep.equal([])
    expect(root).to.include({ type: 'https://schema.org/Message' }).and.not.to.have.property('additionalType')
    expect(root?.citation?.map(({ position }) => position)).to.deep.equal(root?.citation?.map((_, index) => index + 1))
    expect(JSON.stringify(root)).not.to.match(/\bAI\b|AIGenerated/)
  })

  it('is told what can be written in the place of buttons, and it is understood', async () => {
    const { post } = newBot()
    const first = saidIn(await post(message('csp-partner, licenses', copilot)))[0] as unknown as Text
    const choices = /You can write: (.*)$/m.exec(first.text)?.[1]?.split(' · ') ?? []
    expect(choices).to.have.length.above(1)
    for (const [at, choice] of choices.entries()) {
      const said = saidIn(await post(message(choice, { ...copilot, id: `typed-${at}` })))[0] as unknown as Text
      expect(said.text, choice).not.to.include('I did not understand')
    }
  })

  it('is led into Teams where there are fields to fill in', async () => {
    expect((await ask('form')).text).to.include(
      '[Continue in Teams](https://teams.microsoft.com/l/chat/0/0?users=28%3Abot)',
    )
    expect((await ask('ea, licenses')).text).not.to.include('Continue in Teams')
    expect((await ask('form', { ...copilot, recipient: { id: 'playground-bot' } })).text).not.to.include(
      'Continue in Teams',
    )
  })

  it('is known as well by the entity of newer SDKs, and nobody else is taken for them', async () => {
    const entities = [{ type: 'ProductInfo', id: 'COPILOT' }]
    expect((await ask('help', { entities })).attachments).to.equal(undefined)
    for (const more of [
      {},
      { channelData: { productContext: 'TEAMS' } },
      { channelData: { productContext: 'A SURFACE OF 2030' } },
      { channelData: 'COPILOT' },
      { entities: [{ type: 'ProductInfo', id: 7 }] },
    ])
      expect((await ask('help', more)).attachments, JSON.stringify(more)).to.have.length(1)
  })
})

describe('Somebody who asks in a group so that nobody else sees it', () => {
  let connector: Connector
  beforeEach(async () => {
    connector = await startConnector()
  })
  afterEach(() => connector.stop())
  const ask = (text: string, more: object = {}) => {
    const bot = newBot(createInMemory())
    return bot.post(message(text, { serviceUrl: connector.url, deliveryMode: undefined, ...slash, ...more }))
  }
  const sent = () => connector.posted.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)
  const body = (at: number) => connector.posted[at]?.activity as unknown as Text

  it('is answered there, alone, under what they asked, in text: a card’s tap could be seen by all', async () => {
    expect((await ask('ea, licenser')).status).to.equal(200)
    expect(sent()).to.deep.equal([`POST /v3/conversations/${group.id}/activities?isTargetedActivity=true`])
    const { text, attachments, recipient, entities = [] } = body(0)
    expect(text).to.include('**1** ')
    expect(attachments).to.equal(undefined)
    expect(recipient).to.include({ id: '29:anna' })
    expect(entities.at(-1)).to.deep.equal({ type: 'targetedMessageInfo', messageId: 'activity-1' })
  })

  for (const [status, code] of [
    [400, 'Bad argument'],
    [403, 'BotNotInConversationRoster'],
    [404, 'TARGETED_MESSAGE_EXPIRED_OR_DELETED'],
  ] as const) {
    it(`is answered in their own chat with the bot where Teams refuses that: ${status} ${code}`, async () => {
      connector.answers.push(
        { status, body: JSON.stringify({ error: { code } }) },
        { status: 200, body: '{"id":"a:chat-of-anna"}' },
      )
      expect((await ask('ea, licenser')).status).to.equal(200)
      expect(sent().slice(1)).to.deep.equal([
        'POST /v3/conversations',
        'POST /v3/conversations/a:chat-of-anna/activities',
      ])
      expect(body(1)).to.deep.equal({
        ...{ bot: { id: '28:bot', name: 'Kanalguiden' }, isGroup: false },
        members: [{ id: '29:anna', name: 'Anna', aadObjectId: 'object-anna' }],
        ...{ tenantId: 'tenant-1', channelData: { tenant: { id: 'tenant-1' } } },
      })
      expect(body(2).text).to.include('**1** ')
    })
  }

  it('is never answered before all, not even where nothing else is left', async () => {
    connector.answers.push(...Array.from({ length: 6 }, () => ({ status: 403 })))
    expect((await ask('ea, licenser')).status).to.equal(500)
    expect(sent().filter(path => path.endsWith('/activities'))).to.deep.equal([])
  })

  it('is answered as before where they are alone with the bot, or mention it', async () => {
    await ask('ea, licenser', { conversation: { id: 'chat', conversationType: 'personal' } })
    await ask('ea, licenser', { recipient: { id: '28:bot', name: 'Kanalguiden' } })
    expect(sent()).to.deep.equal([
      'POST /v3/conversations/chat/activities/activity-1',
      `POST /v3/conversations/${group.id}/activities/activity-1`,
    ])
    expect(body(1).attachments).to.have.length(1)
  })
})

describe('A newer Teams', () => {
  for (const [name, value] of [
    ['suggestedActions/submit', { actionValue: 'approve' }],
    ['suggestedAction/submit', { data: { verb: 'answer', channel: 'ea' } }],
    ['message/fetchTask', { data: { actionName: 'feedback' } }],
    ['session/create', {}],
    ['application/search', { queryText: 'anna' }],
  ] as const) {
    it(`that asks for ${name} is told that there is no such thing here, and the next message is answered`, async () => {
      const { post, lines } = newBot()
      expect(await post(invoke(name, value))).to.deep.equal({ status: 501 })
      expect(saidIn(await post(message('help')))).to.have.length(1)
      expect(lines).to.deep.equal([])
    })
  }
})
