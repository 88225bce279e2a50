import { expect } from 'chai'
import { botFramework } from '../../src/bot/auth/identity.ts'
import { createMessenger } from '../../src/bot/proactive.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Answer, type Connector, startConnector } from './channel/fake-connector.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}
const greeting = createPresentation().present({ kind: 'request', said: { said: 'forgotten' } }, 'sv')

describe('A message that nobody asked for just now', () => {
  let connector: Connector
  const lines: string[] = []
  const messenger = createMessenger(
    botFramework(registration),
    createLog('info', line => lines.push(line)),
  )
  const address = (serviceUrl = connector.url) => ({
    reference: JSON.stringify({
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: 'chat-of-anna', conversationType: 'personal' },
      user: { id: '29:anna' },
      bot: { id: '28:bot' },
    }),
  })
  beforeEach(async () => {
    connector = await startConnector()
    lines.length = 0
  })
  afterEach(() => connector.stop())

  it('is a card with its text twin, in the person’s own conversation', async () => {
    expect(await messenger.deliver(address(), greeting)).to.equal('delivered')
    const [posted, ...more] = connector.posted
    expect(more).to.deep.equal([])
    expect(posted?.path).to.include('/v3/conversations/chat-of-anna/activities')
    expect(posted?.activity.summary).to.include('Jag har glömt dig')
    expect(posted?.activity.attachments?.[0]?.content).to.have.property('type', 'AdaptiveCard')
  })

  const places: readonly (readonly [where: string, heardIn: string, posted: string])[] = [
    ['a thread of a channel', '19:abc@thread.tacv2;messageid=1732900000000', '19:abc@thread.tacv2'],
    ['another', '19:abc@thread.skype;messageid=1', '19:abc@thread.skype'],
    ['an answer in a thread', '19:abc@thread.tacv2;messageid=17;messageid=18', '19:abc@thread.tacv2'],
    ['a thread without a number', '19:abc@thread.tacv2;messageid=', '19:abc@thread.tacv2'],
    ['the channel itself', '19:abc@thread.tacv2', '19:abc@thread.tacv2'],
    ['a group chat', '19:abc@thread.v2', '19:abc@thread.v2'],
    ['a meeting', '19:meeting_abc@thread.v2', '19:meeting_abc@thread.v2'],
    ['a personal chat', 'a:1abc', 'a:1abc'],
  ]
  for (const [where, heardIn, posted] of places)
    it(`is a new post in the channel, wherever the bot was last mentioned: ${where}`, async () => {
      const { reference } = address()
      const last = { ...JSON.parse(reference), conversation: { id: heardIn, conversationType: 'channel' } }
      expect(await messenger.deliver({ reference: JSON.stringify(last) }, greeting)).to.equal('delivered')
      const [{ path = '', activity } = {}] = connector.posted
      expect(decodeURIComponent(path)).to.include(`/v3/conversations/${posted}/activities`)
      expect(activity).to.have.nested.property('conversation.id', posted)
      expect(activity).not.to.have.property('replyToId')
    })

  const cases: readonly (readonly [Answer, unknown])[] = [
    [{ status: 429, headers: { 'Retry-After': '57' } }, { retryAfterSeconds: 57 }],
    [{ status: 201 }, 'delivered'],
    [{ status: 202, body: 'queued' }, 'delivered'],
    [{ status: 429, headers: { 'Retry-After': '2.128' } }, { retryAfterSeconds: 2.128 }],
    [{ status: 503, headers: { 'Retry-After': '31536000' } }, { retryAfterSeconds: 3600 }],
    [{ status: 429, headers: { 'Retry-After': 'soon' } }, { retryAfterSeconds: 0 }],
    [
      {
        status: 429,
        headers: { Date: 'Tue, 05 Jan 2027 09:00:00 GMT', 'Retry-After': 'Tue, 05 Jan 2027 09:00:57 GMT' },
      },
      { retryAfterSeconds: 57 },
    ],
    [{ status: 412 }, { retryAfterSeconds: 0 }],
    [{ status: 500 }, { retryAfterSeconds: 0, doubtful: true }],
    [{ status: 502 }, { retryAfterSeconds: 0, doubtful: true }],
    [{ status: 503, headers: { 'Retry-After': '9' } }, { retryAfterSeconds: 9 }],
    [{ status: 504 }, { retryAfterSeconds: 0, doubtful: true }],
    [{ status: 403 }, 'gone'],
    [{ status: 404 }, 'gone'],
    [{ status: 401 }, { retryAfterSeconds: 600 }],
    [{ status: 413 }, { retryAfterSeconds: 600 }],
  ]
  for (const [answer, delivery] of cases) {
    it(`that meets ${JSON.stringify(answer)} is sent once, and it is known what came of it`, async () => {
      connector.answers.push(answer)
      expect(await messenger.deliver(address(), greeting)).to.deep.equal(delivery)
      expect(connector.posted).to.have.length(1)
      expect(lines.join()).not.to.include('chat-of-anna')
    })
  }

  it('to nobody listening comes again later', async () => {
    expect(await messenger.deliver(address('http://127.0.0.1:9/'), greeting)).to.deep.equal({ retryAfterSeconds: 0 })
  })
})
