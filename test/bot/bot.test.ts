import { expect } from 'chai'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { execute, message, newBot, saidIn } from './bot-client.ts'

const group = { conversation: { id: 'group', conversationType: 'groupChat', isGroup: true } }
const bo = { from: { id: '29:bo', aadObjectId: 'object-bo', name: 'Bo' } }

describe('The bot in Teams', () => {
  it('answers a message with one card that has a text twin, and no text beside it', async () => {
    const [said, ...more] = saidIn(await newBot().post(message('ea; usage')))
    expect(more).to.deep.equal([])
    expect(said?.summary).to.include('Buy an Azure plan for the customer')
    expect(said?.text ?? '').to.equal('')
    expect(said?.attachments?.[0]?.contentType).to.equal('application/vnd.microsoft.card.adaptive')
  })

  it('takes its own mention out of what was typed in a channel', async () => {
    const entities = [
      { type: 'mention', mentioned: { id: '28:bot', name: 'Kanalguiden' }, text: '<at>Kanalguiden</at>' },
    ]
    const [said] = saidIn(await newBot().post(message('<at>Kanalguiden</at>&nbsp;ea; usage', { ...group, entities })))
    expect(said?.summary).to.include('Buy an Azure plan for the customer')
  })

  it('takes the data of a Submit as well as of an Execute', async () => {
    const data = { verb: 'answer', channel: 'open', kind: 'license' }
    const [submitted] = saidIn(await newBot().post(message(undefined, { value: data })))
    expect(submitted?.summary).to.include('Open program · licenses')
    const [executed] = saidIn(await newBot().post(execute(data)))
    expect(executed?.value?.status).to.equal(200)
    expect(executed?.value?.body.type).to.equal('application/vnd.microsoft.card.adaptive')
    expect(JSON.stringify(executed?.value?.body.value)).to.include('Open program · licenses')
  })

  it('greets once when it is installed, however Teams tells it so', async () => {
    const { post } = newBot()
    const [greeting] = saidIn(await post(message(undefined, { type: 'installationUpdate', action: 'add' })))
    expect(greeting?.summary).to.include('Har en kund köpt').and.include('Has a customer bought')
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }
    expect(saidIn(await post(message(undefined, added)))).to.deep.equal([])
  })

  it('does not greet when somebody else is added', async () => {
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '29:carin' }] }
    expect(saidIn(await newBot().post(message(undefined, added)))).to.deep.equal([])
  })

  it('ignores what does not concern it: typing, reactions, edited messages', async () => {
    for (const type of ['typing', 'messageReaction', 'messageUpdate', 'event', 'endOfConversation']) {
      const answer = await newBot().post(message(undefined, { type }))
      expect(answer.status, type).to.equal(200)
      expect(saidIn(answer), type).to.deep.equal([])
    }
  })
})

describe('In a group', () => {
  const ownedCard = async () => {
    const { post } = newBot()
    const [said] = saidIn(await post(message('start', group)))
    const owner = /"owner":"([^"]+)"/.exec(JSON.stringify(said))?.[1]
    return { post, data: { verb: 'answer', channel: 'ea', owner } }
  }

  it('a card belongs to the one it answers, without saying who that is', async () => {
    const { data } = await ownedCard()
    expect(data.owner).to.be.a('string').and.not.include('anna')
  })

  it('its owner’s tap replaces it', async () => {
    const { post, data } = await ownedCard()
    const [answer] = saidIn(await post(execute(data, group)))
    expect(answer?.value?.body.type).to.equal('application/vnd.microsoft.card.adaptive')
  })

  it('somebody else’s tap leaves it alone, gives them their own, and changes nobody’s answers', async () => {
    const { post, data } = await ownedCard()
    const answers = saidIn(await post(execute(data, { ...group, ...bo })))
    const invoke = answers.find(({ type }) => type === 'invokeResponse')
    expect(invoke?.value?.body).to.deep.include({
      type: 'application/vnd.microsoft.activity.message',
      value: 'That card belongs to somebody else, so it stays as it is. Here is your own.',
    })
    expect(answers.find(({ type }) => type === 'message')?.summary).to.include('So far: Enterprise Agreement (EA)')
    const [anna] = saidIn(await post(message('usage', group)))
    expect(anna?.summary).to.include('Where did the customer buy')
  })

  it('a card names nobody', async () => {
    const [said] = saidIn(await newBot().post(message('ea; usage', group)))
    expect(JSON.stringify(said?.attachments)).not.to.match(/Anna|29:anna|object-anna/)
  })
})

describe('A malformed activity', () => {
  const faults: [string, unknown][] = [
    ['no object', 'hello'],
    ['an array', []],
    ['nothing', undefined],
    ['no type', { ...message('hi'), type: undefined }],
    ['an unknown type', message('hi', { type: 'telepathy' })],
    ['a text that is a number', message('hi', { text: 42 })],
    ['a bad timestamp', message('hi', { timestamp: 'yesterday' })],
    ['no conversation', message('hi', { conversation: undefined })],
    ['a conversation without an id', message('hi', { conversation: {} })],
    ['no person', message('hi', { from: undefined })],
    ['a person without an id', message('hi', { from: { name: 'Anna' } })],
    ['entities that are no list', message('hi', { entities: 'all' })],
    ['an id as long as a book', message('hi', { id: 'x'.repeat(1025) })],
    ['a person’s id as long as a book', message('hi', { from: { id: 'x'.repeat(1025) } })],
    ['an object id as long as a sentence', message('hi', { from: { id: '1', aadObjectId: 'x'.repeat(65) } })],
    ['a conversation’s id as long as a book', message('hi', { conversation: { id: 'x'.repeat(1025) } })],
    ['a tenant’s id as long as a sentence', message('hi', { conversation: { id: '1', tenantId: 'x'.repeat(65) } })],
    ['a card’s id as long as a book', message('hi', { replyToId: 'x'.repeat(1025) })],
    ['a channel’s name as long as a sentence', message('hi', { channelId: 'x'.repeat(65) })],
    ['an address as long as a book', message('hi', { serviceUrl: `http://127.0.0.1/${'x'.repeat(2048)}` })],
  ]
  for (const [name, body] of faults) {
    it(`with ${name} is refused with 400 and a short reason`, async () => {
      const { status, body: said } = await newBot().post(body)
      expect(status).to.equal(400)
      expect(said).to.have.nested.property('error.code', 'bad-activity')
      expect(JSON.stringify(said).length).to.be.below(300)
    })
  }

  const cards: [string, unknown][] = [
    ['an unknown channel', { verb: 'answer', channel: 'ebay', kind: 'usage' }],
    ['an unknown verb', { verb: 'detonate' }],
    ['no verb', { channel: 'ea' }],
    ['an answer that is an object', { verb: 'answer', channel: { ea: true } }],
    ['what another version showed', { verb: 'answer', kind: 'usage', shown: { channel: 'msp' } }],
    ['an unknown language', { verb: 'language', language: 'tlh' }],
    ['the name of a prototype', { verb: 'answer', channel: '__proto__' }],
    ['nothing', undefined],
    ['a list', []],
  ]
  for (const [name, data] of cards) {
    it(`card with ${name} gets a friendly card and changes nothing`, async () => {
      const { post } = newBot()
      await post(message('open'))
      const [said] = saidIn(await post(execute(data)))
      expect(JSON.stringify(said?.value?.body)).to.include('nothing was changed')
      const [after] = saidIn(await post(message('usage')))
      expect(after?.summary).to.include('Open program · Azure')
    })
  }
})

describe('When something fails', () => {
  const broken = createInMemory()
  const secret = 'the customer is Contoso'
  const failing = {
    ...broken,
    sessions: { ...broken.sessions, recall: () => Promise.reject(new Error(secret)) },
  }

  it('the person is told so in their language, with a number and without internals', async () => {
    const { post } = newBot(failing)
    const [said] = saidIn(await post(message('ea', { locale: 'sv-SE' })))
    expect(said?.summary).to.include('Något gick fel').and.not.include(secret)
  })

  it('it is logged once, with that number and without what anybody said', async () => {
    const { post, lines } = newBot(failing)
    const [said] = saidIn(await post(message('ea')))
    expect(lines).to.have.length(1)
    const { correlation } = JSON.parse(lines[0] ?? '')
    expect(said?.summary).to.include(correlation)
    expect(lines[0]).not.to.include(secret)
  })
})
