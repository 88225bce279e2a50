/** What some clients leave out, through HTTP: a locale, the inputs of a card, words, a value. */
import { expect } from 'chai'
import { execute, invoke, message } from '../bot/bot-client.ts'
import { openPlace, type Place } from '../fuzz/place.ts'
import { contoso } from '../relationships/chat/office.ts'

interface Body {
  readonly activities?: readonly { readonly summary?: string; readonly value?: unknown }[]
}

describe('What a client leaves out', function () {
  this.timeout(60_000)
  let place: Place
  let people = 0
  before(async () => {
    place = await openPlace()
  })
  after(() => place.close())

  /** Somebody new, in a chat of their own. */
  const somebody = (name = `somebody ${++people}`) => {
    let turns = 0
    const as = { from: { id: name, aadObjectId: name, name: 'Anna' }, conversation: { id: name } }
    const send = async (activity: object): Promise<string> => {
      const { status, body } = await place.post({ ...activity, ...as, id: `${name} ${++turns}` })
      expect(status, body).to.equal(200)
      const { activities = [] }: Body = JSON.parse(body || '{}')
      return activities.map(({ summary, value }) => summary ?? JSON.stringify(value)).join('\n')
    }
    return { send, types: (text: string, more: object = {}) => send(message(text, { locale: undefined, ...more })) }
  }
  const clientInfo = (locale?: string) => ({
    entities: [{ type: 'clientInfo', platform: 'iOS', ...(locale && { locale }) }],
  })
  const swedish = /Det här kan jag/

  describe('a locale', () => {
    const alone: readonly (readonly [what: string, text: string, more: object, says: RegExp])[] = [
      ['a Swedish command is answered in its language', 'hjälp', {}, swedish],
      ['an English one as well', 'help', {}, /What I can do/],
      ['another command, too', 'mina förfrågningar', {}, /Mina förfrågningar/],
      ['the locale of clientInfo is taken', 'help', clientInfo('sv-SE'), swedish],
      ['and one without it is nothing', 'hjälp', clientInfo(), swedish],
      ['with an underscore is one', 'help', { locale: 'sv_SE' }, swedish],
      ['in capitals is one', 'help', { locale: 'SV' }, swedish],
      ['with blanks around is one', 'help', { locale: ' sv-FI ' }, swedish],
      ['that is empty is none', 'hjälp', { locale: '' }, swedish],
      ['that is null is none', 'hjälp', { locale: null }, swedish],
      ['of a language that we do not speak is English', 'help', { locale: 'de-DE' }, /What I can do/],
      ['that looks like Swedish is not', 'help', { locale: 'svx' }, /What I can do/],
    ]
    for (const [what, text, more, says] of alone)
      it(`${what}: ${text}, ${JSON.stringify(more)}`, async () => {
        expect(await somebody().types(text, more)).to.match(says)
      })

    it('is the one that was said last, also for the card after a tap and when the bot was installed again', async () => {
      const anna = somebody()
      await anna.types('hej', { locale: 'sv-SE' })
      expect(await anna.types('help')).to.match(swedish)
      expect(await anna.types('?', clientInfo('en-US'))).to.match(swedish)
      expect(await anna.send(execute({ verb: 'help' }, { locale: undefined }))).to.match(/Det här kan jag/)
      expect(await anna.types('?')).to.match(swedish)
    })

    it('gives way to what somebody chose', async () => {
      const anna = somebody()
      await anna.types('svenska', { locale: 'en-US' })
      expect(await anna.types('help')).to.match(swedish)
    })
  })

  describe('the inputs of a card', () => {
    const asked = async () => {
      const anna = somebody()
      const opened = await place.post(
        message('request', { from: { id: 'x', aadObjectId: 'bo', name: 'Bo' }, id: `o${people}` }),
      )
      const token = /"token":"([^"]+)"/.exec(opened.body)?.[1]
      return { anna, token }
    }

    it('for which there is no reason yet: it is asked for', async () => {
      const bo = { from: { id: 'bo', aadObjectId: 'bo', name: 'Bo' } }
      const { token } = await asked()
      const customer = `left out ${people}`
      const filled = { ...contoso, customerName: customer, tenant: `left${people}.example`, verb: 'request-ask', token }
      const { body } = await place.post(execute(filled, { ...bo, id: 'ask' }))
      const on = JSON.parse(/"data":(\{"verb":"request-mail"[^}]*\})/.exec(body)?.[1] ?? '{}')
      expect(on.request, body).to.be.a('string')
      for (const [index, missing] of [{}, { reason: null }, { reason: '' }, { reason: '  ' }].entries()) {
        const tap = execute({ ...on, verb: 'request-reject', ...missing }, { ...bo, id: `reject ${index}` })
        expect((await place.post(tap)).body, JSON.stringify(missing)).to.include('Write a reason')
      }
      for (const [index, missing] of [{}, { link: null }, { link: '' }, { link: ' ' }].entries()) {
        const tap = execute({ ...on, verb: 'request-paste', ...missing }, { ...bo, id: `paste ${index}` })
        expect((await place.post(tap)).body, JSON.stringify(missing)).to.include('is not a link')
      }
    })

    it('of a form: each is named', async () => {
      const { token } = await asked()
      const tap = execute({ verb: 'request-ask', token }, { from: { id: 'x', aadObjectId: 'bo' }, id: 'empty' })
      const { body } = await place.post(tap)
      expect(body).to.include("Write the customer's name").and.include('Write the mail address of the contact')
    })

    const verbs = ['answer', 'compare', 'change', 'form', 'then', 'request', 'topic', 'learn', 'language', 'requests']
    for (const verb of verbs)
      it(`of another card: a tap on “${verb}” with nulls is one without them`, async () => {
        const all = Object.fromEntries(
          ['channel', 'kind', 'customer', 'partner', 'search', 'state', 'lesson'].map(name => [name, null]),
        )
        const plain = verb === 'requests' ? { verb, all: false, page: 0 } : { verb }
        const one = await somebody().send(execute(plain))
        const other = await somebody().send(execute({ ...plain, ...all }))
        const [first, second] = [one, other].map(said => said.replaceAll(/"(?:token|mark)":"[^"]+"/g, '"any":0'))
        expect(second).to.equal(first)
      })
  })

  describe('words', () => {
    const attached = (...types: readonly string[]) => ({
      attachments: types.map(contentType => ({ contentType, name: 'x', contentUrl: 'https://example.com/x' })),
    })
    const greeting = /Hello!/
    const unread = /I cannot read that/
    const said: readonly (readonly [what: string, text: string | undefined, more: object, says: RegExp])[] = [
      ['only the bot is named', '<at>Kanalguiden</at>', {}, greeting],
      ['only the bot is named, with blanks', ' <at>Kanalguiden</at>&nbsp;\n', {}, greeting],
      ['there is no text', undefined, {}, greeting],
      ['there is nothing but what cannot be seen', '\u200b\ufeff', {}, greeting],
      ['Teams says the mention as HTML, too', '<at>Kanalguiden</at>', attached('text/html'), greeting],
      ['there is a thumb', '👍', {}, /You are welcome|You’re welcome/],
      ['there is a heart', '❤️', {}, /welcome/],
      ['there is a family of another color', '👍🏽 🙏', {}, /welcome/],
      ['there is a picture', '', attached('image/png'), unread],
      ['there is a picture and its HTML', '', attached('image/*', 'text/html'), unread],
      ['there is a file', undefined, attached('application/vnd.microsoft.teams.file.download.info'), unread],
      ['there is a voice message', '<at>Kanalguiden</at>', attached('audio/mp4'), unread],
      ['there are words beside a file', 'help', attached('application/pdf'), /What I can do/],
      ['there are words beside a picture', 'help', attached('image/png'), /What I can do/],
    ]
    for (const [what, text, more, says] of said)
      it(`is greeted, or told what can be read, where ${what}`, async () => {
        const answer = await somebody().types(text ?? '', { ...more, locale: 'en-US' })
        expect(answer).to.match(says)
        expect(answer).not.to.include('outside what I can do')
      })

    it('stays silent about a card of ours that somebody put into the chat', async () => {
      expect(await somebody().types('', attached('application/vnd.microsoft.card.adaptive'))).to.equal('')
    })
  })

  describe('a value', () => {
    const fields = [
      ...['id', 'timestamp', 'localTimestamp', 'channelData', 'text', 'locale', 'localTimezone', 'name', 'replyToId'],
      ...['action', 'membersAdded', 'entities', 'attachments', 'value', 'recipient', 'textFormat', 'summary'],
    ]
    for (const field of fields)
      it(`and writes null: ${field}`, async () => {
        const { status } = await place.post(message('help', { id: `null ${field}`, [field]: null }))
        expect(status).to.equal(200)
      })
    const inside: readonly (readonly [string, object])[] = [
      ['from.name', { from: { id: 'n', name: null } }],
      ['from.aadObjectId', { from: { id: 'n', aadObjectId: null } }],
      ['from.role', { from: { id: 'n', role: null } }],
      ['recipient.name', { recipient: { id: '28:bot', name: null } }],
      ['recipient.aadObjectId', { recipient: { id: '28:bot', aadObjectId: null } }],
      ['conversation.conversationType', { conversation: { id: 'n', conversationType: null } }],
      ['conversation.tenantId', { conversation: { id: 'n', tenantId: null } }],
      ['conversation.isGroup', { conversation: { id: 'n', isGroup: null } }],
      ['conversation.name', { conversation: { id: 'n', name: null } }],
      ['channelData.tenant', { channelData: { tenant: null } }],
      ['channelData.team', { channelData: { team: null, channel: null } }],
      ['an entity', { entities: [null, { type: 'clientInfo', locale: null, country: null }] }],
      ['an attachment', { attachments: [null] }],
    ]
    for (const [where, more] of inside)
      it(`and writes null: ${where}`, async () => {
        const { status, body } = await place.post(message('help', { id: `null ${where}`, ...more }))
        expect(status, body).to.equal(200)
        expect(body).to.include('What I can do')
      })
    it('that a search does not need: it is a search', async () => {
      const value = {
        commandId: 'search',
        parameters: [{ name: 'text', value: 'gdap' }],
        queryOptions: null,
        state: null,
      }
      const { status, body } = await place.post(invoke('composeExtension/query', value))
      expect(status).to.equal(200)
      expect(body).to.include('GDAP')
    })
    it('that is needed: it says which', async () => {
      for (const [field, value] of [
        ['type', null],
        ['channelId', null],
        ['from', null],
        ['conversation', null],
      ] as const) {
        const { status, body } = await place.post(message('help', { [field]: value }))
        expect(status, field).to.equal(400)
        expect(body).to.include(`activity.${field}`)
      }
    })
  })
})
