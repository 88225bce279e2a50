import { expect } from 'chai'
import fc from 'fast-check'
import { vocabulary } from '../../../src/presentation/words.ts'
import { nodesOf, textsOf } from '../../cards/card.ts'
import { invoke, message, newBot, saidIn } from '../bot-client.ts'

interface Attachment {
  readonly contentType: string
  readonly content: { readonly body: readonly object[]; readonly actions?: readonly { title: string; data: object }[] }
  readonly preview?: {
    readonly contentType: string
    readonly content: { readonly title: string; readonly text: string }
  }
}
interface Body {
  readonly composeExtension?: { type: string; text?: string; attachmentLayout?: string; attachments?: Attachment[] }
  readonly task?: { type: string; value: string | { title: string; card: Attachment } }
}

const swede = { locale: 'sv-SE' }

/** A bot, asked outside its conversations. Whatever it is asked, it answers 200. */
const newExtension = () => {
  const { post } = newBot()
  const ask = async (name: string, value: unknown, more: object = swede): Promise<Body> => {
    const { status, body } = await post(invoke(`composeExtension/${name}`, value, more))
    expect(status, `${name}: ${JSON.stringify(value)}`).to.equal(200)
    return body as Body
  }
  const search = async (text: string, more?: object) => {
    const parameters = [text ? { name: 'question', value: text } : { name: 'initialRun', value: 'true' }]
    return ask('query', { commandId: 'search', parameters, queryOptions: { skip: 0, count: 25 } }, more)
  }
  const titles = async (text: string, more?: object) =>
    ((await search(text, more)).composeExtension?.attachments ?? []).map(({ preview }) => preview?.content.title)
  return { post, ask, search, titles }
}

const html = (content: string) => ({ body: { contentType: 'html', content } })
const cardIn = ({ task }: Body): Attachment['content'] => {
  if (typeof task?.value !== 'object') throw new Error(`There is no dialog: ${JSON.stringify(task)}`)
  return task.value.card.content
}
const says = (body: Body) => textsOf(cardIn(body)).join('\n')
const known = (body: Body) =>
  Object.fromEntries(
    nodesOf(cardIn(body))
      .filter(({ type }) => `${type}`.startsWith('Input.'))
      .map(({ id, value }) => [id, value]),
  )

describe('The search in the message extension', () => {
  it('finds the advice for facts, first, and then what is asked about them', async () => {
    const [first, ...others] = await newExtension().titles('ea azure')
    expect(first).to.equal('Enterprise-avtal (EA) · Azure (användningsbaserat)')
    expect(others).to.include('Föra över faktureringen av EA-Azure till CSP')
  })

  it('finds the advice for everything that is left open', async () => {
    const { titles } = newExtension()
    expect((await titles('ea')).slice(0, 3)).to.deep.equal([
      'Enterprise-avtal (EA) · Båda',
      'Enterprise-avtal (EA) · Licensbaserade tjänster',
      'Enterprise-avtal (EA) · Azure (användningsbaserat)',
    ])
    const partners = ['En annan CSP-partner · Båda', 'Ett annat företag, utanför CSP · Båda']
    expect(await titles('annan partner')).to.include.members(partners)
    expect(await titles('byta partner')).to.include('Flytta Azure till en annan CSP-partner')
  })

  for (const [locale, text, title, other] of [
    [
      'sv-SE',
      'licenser och azure via EA och via csp',
      'licenser: Enterprise-avtal (EA) · Azure: En annan CSP-partner · Båda',
      'licenser: En annan CSP-partner · Azure: Enterprise-avtal (EA) · Båda',
    ],
    [
      'en-US',
      'licenses and Azure through EA and through CSP',
      'licenses: Enterprise Agreement (EA) · Azure: Another CSP partner · Both',
      'licenses: Another CSP partner · Azure: Enterprise Agreement (EA) · Both',
    ],
  ] as const) {
    it(`finds both ways round where two sellers are named and not what came from whom (${locale})`, async () => {
      expect((await newExtension().titles(text, { locale })).slice(0, 2)).to.deep.equal([title, other])
    })
  }

  for (const [locale, text, title] of [
    [
      'sv-SE',
      '365 direkt av microsoft, azure via en annan partner',
      'licenser: Direkt från Microsoft · Azure: En annan CSP-partner · Båda',
    ],
    [
      'en-US',
      'licenses directly from Microsoft, Azure through another partner',
      'licenses: Directly from Microsoft · Azure: Another CSP partner · Both',
    ],
  ] as const) {
    it(`finds one answer with a seller for each kind: ${text}`, async () => {
      const { composeExtension } = await newExtension().search(text, { locale })
      const [found] = composeExtension?.attachments ?? []
      expect(found?.preview?.content.title).to.equal(title)
      expect(found?.preview?.content.text).to.match(/: ✓ .+ · Azure: ✓/)
    })
  }

  it('finds an answer for each seller that the other kind may have', async () => {
    const titles = await newExtension().titles('365 direkt från microsoft men azure via en återförsäljare')
    expect(titles).to.include('licenser: Direkt från Microsoft · Azure: En annan CSP-partner · Båda')
    for (const each of titles.filter(title => title?.startsWith('licenser: ')))
      expect(each).to.match(/^licenser: Direkt från Microsoft · Azure: [^·]+ · Båda$/)
  })

  it('finds a question that is asked, and those that it could be', async () => {
    const { titles } = newExtension()
    expect((await titles('vem godkänner inbjudan?'))[0]).to.equal('Vem hos kunden som godkänner')
    expect(await titles('faktur')).to.include('Fakturan för det som är köpt på annat håll')
  })

  it('finds by the beginnings of words while somebody is typing', async () => {
    expect(await newExtension().titles('enterp')).to.include('Enterprise-avtal (EA) · Båda')
  })

  it('begins with every channel and the questions that are common', async () => {
    const titles = await newExtension().titles('')
    expect(titles).to.have.length(15).and.include.members(['Direkt från Microsoft · Båda', 'Vad GDAP är'])
    for (const { label } of Object.values(vocabulary.sv.channel).slice(0, -1))
      expect(titles).to.include(`${label} · Båda`)
  })

  it('shows a title and a line, and brings the card that goes into the chat', async () => {
    const { composeExtension } = await newExtension().search('ea azure')
    expect(composeExtension).to.include({ type: 'result', attachmentLayout: 'list' })
    const [found] = composeExtension?.attachments ?? []
    expect(found?.contentType).to.equal('application/vnd.microsoft.card.adaptive')
    expect(found?.preview?.contentType).to.equal('application/vnd.microsoft.card.thumbnail')
    expect(found?.preview?.content.text).to.equal(
      '✓ Ja, men läggs upp på nytt i en Azure-plan. ~ Dokumentet 2020: skapa ny. Delvis ändrat.',
    )
    expect(textsOf(found?.content).join('\n')).to.include('Köp en Azure-plan')
  })

  it('brings into a mail a card that Outlook knows, with its links', async () => {
    const { composeExtension } = await newExtension().search('csp-partner licenser', { ...swede, channelId: 'outlook' })
    const [found] = composeExtension?.attachments ?? []
    expect(found?.content).to.include({ version: '1.4' })
    expect(JSON.stringify(found?.content))
      .to.include('https://learn.microsoft.com/')
      .and.not.match(/Action\.(?!OpenUrl)/)
    expect(textsOf(found?.content).join('\n')).to.include('Begär överföring av NCE-licenserna')
  })

  it('brings as many as are asked for, page by page', async () => {
    const { ask } = newExtension()
    const page = async (skip: number, count: number) => {
      const { composeExtension } = await ask('query', { parameters: [], queryOptions: { skip, count } })
      return (composeExtension?.attachments ?? []).map(({ preview }) => preview?.content.title)
    }
    expect([...(await page(0, 2)), ...(await page(2, 2))]).to.deep.equal(await page(0, 4))
    expect(await page(15, 15)).to.deep.equal([])
  })

  it('says so where it finds nothing', async () => {
    const { composeExtension } = await newExtension().search('xyzzy')
    expect(composeExtension).to.deep.equal({ type: 'message', text: vocabulary.sv.sharing.nothing })
  })

  it('speaks the language that the person chose, or else their client’s', async () => {
    const { post, titles } = newExtension()
    expect((await titles('ea azure', { locale: 'en-GB' }))[0]).to.equal(
      'Enterprise Agreement (EA) · Azure (usage-based)',
    )
    await post(message('svenska'))
    expect((await titles('ea azure', { locale: 'en-GB' }))[0]).to.equal(
      'Enterprise-avtal (EA) · Azure (användningsbaserat)',
    )
  })

  it('remembers nothing, and moves nobody’s conversation', async () => {
    const { post, search, ask } = newExtension()
    await post(message('open'))
    await search('ea azure, vi är direktfaktureringspartner')
    await ask('fetchTask', { commandId: 'ask', messagePayload: html('ea licenser, vad gäller för oss nu?') })
    const [said] = saidIn(await post(message('usage')))
    expect(said?.summary).to.include('Open program · Azure').and.not.include('Direct bill')
  })
})

describe('A message that somebody asks about', () => {
  const about = (content: string, more: object = {}) => ({
    commandId: 'ask',
    commandContext: 'message',
    messagePayload: html(content),
    ...more,
  })
  const sent = (data: object, content = '') => about(content, { data })

  it('is read without its markup and mentions, and what was understood stands in a form, with the answer', async () => {
    const content = '<div><p>Hej <at id="0">Bo Ek</at>!</p><p>Kunden har&nbsp;<b>M365</b> via EA, vad gäller?</p></div>'
    const dialog = await newExtension().ask('fetchTask', about(content))
    expect(dialog.task).to.have.nested.property('value.title', 'Fråga Kanalguiden')
    expect(known(dialog)).to.deep.include({ channel: 'ea', kind: 'license', customer: 'ordinary' })
    expect(says(dialog)).to.include('Hej ! Kunden har M365 via EA, vad gäller?').and.not.include('Bo Ek')
    expect(says(dialog)).to.include('Begär en återförsäljarrelation med kunden.')
    expect(cardIn(dialog).actions?.map(({ title }) => title)).to.deep.equal(['Visa vad som gäller', 'Infoga svaret'])
  })

  it('that leaves something out gets the question that is missing, and the answer when it is filled in', async () => {
    const { ask } = newExtension()
    const dialog = await ask('fetchTask', about('de köpte det via open'))
    expect(says(dialog)).to.include('Vilken typ av prenumeration är det?')
    expect(cardIn(dialog).actions).to.have.length(1)
    const answer = await ask('submitAction', sent({ do: 'show', channel: 'open', kind: 'usage', customer: 'ordinary' }))
    expect(says(answer)).to.include('Open-programmet · Azure').and.include('Köp en Azure-plan åt kunden')
  })

  it('that could mean several things is not guessed about', async () => {
    const dialog = await newExtension().ask('fetchTask', about('de har azure hos en annan partner'))
    expect(says(dialog)).to.include('Är den andra partnern med i CSP-programmet?')
    expect(known(dialog)).to.deep.include({ channel: '', kind: 'usage' })
  })

  it('that asks something gets the answer with its sources', async () => {
    const { ask } = newExtension()
    const dialog = await ask('fetchTask', about('Vem hos kunden ska godkänna inbjudan?'))
    expect(says(dialog)).to.include('en global administratör').and.include('20 september 2023')
    const shown = cardIn(dialog).actions?.find(({ title }) => title === 'Infoga svaret')?.data ?? {}
    const { composeExtension } = await ask(
      'submitAction',
      sent({ ...shown, channel: '', kind: '', customer: 'ordinary' }),
    )
    expect(composeExtension?.attachments?.[0]?.preview?.content.title).to.equal('Vem hos kunden som godkänner')
  })

  it('that asks perhaps this, perhaps that gets a choice', async () => {
    const { ask } = newExtension()
    const dialog = await ask('fetchTask', about('faktura'))
    expect(says(dialog)).to.include('Menade du något av det här?')
    const data = { do: 'show', topic: 'invoice-elsewhere', channel: '', kind: '', customer: 'ordinary' }
    expect(says(await ask('submitAction', sent(data)))).to.include('Kunden fortsätter att betala')
  })

  it('goes into the chat as the answer to what the form says then', async () => {
    const data = { do: 'insert', channel: 'csp-partner', kind: 'usage', customer: 'ordinary' }
    const { composeExtension, task } = await newExtension().ask('submitAction', sent(data, 'azure via ea'))
    expect(task).to.equal(undefined)
    expect(composeExtension?.type).to.equal('result')
    expect(composeExtension?.attachments?.map(({ preview }) => preview?.content.title)).to.deep.equal([
      'En annan CSP-partner · Azure (användningsbaserat)',
    ])
  })

  for (const [locale, text, both, one] of [
    [
      'sv-SE',
      'kunden har 365 direkt av microsoft men azure via en annan partner',
      'licenser: Direkt från Microsoft · Azure: En annan CSP-partner · Båda',
      'Enterprise-avtal (EA) · Båda',
    ],
    [
      'en-US',
      'the customer has 365 directly from Microsoft but Azure through another partner',
      'licenses: Directly from Microsoft · Azure: Another CSP partner · Both',
      'Enterprise Agreement (EA) · Both',
    ],
  ] as const) {
    it(`keeps the two sellers that it names until one for both is chosen (${locale})`, async () => {
      const { ask } = newExtension()
      const dialog = await ask('fetchTask', about(text), { locale })
      const insert = cardIn(dialog).actions?.[1]?.data ?? {}
      const titleFor = async (inputs: object) => {
        const { composeExtension } = await ask('submitAction', sent({ ...insert, ...inputs }, text), { locale })
        return composeExtension?.attachments?.[0]?.preview?.content.title
      }
      expect(await titleFor({ channel: '', kind: 'both', customer: 'ordinary' })).to.equal(both)
      expect(await titleFor({ channel: 'ea', kind: 'both', customer: 'ordinary' })).to.equal(one)
    })
  }

  it('is not put into the chat while something is missing: the dialog stays', async () => {
    const data = { do: 'insert', channel: 'ea', kind: '', customer: 'ordinary' }
    const dialog = await newExtension().ask('submitAction', sent(data, 'azure via ea'))
    expect(says(dialog)).to.include('Vilken typ av prenumeration är det?')
    expect(known(dialog)).to.deep.include({ channel: 'ea', kind: '' })
  })

  for (const [what, payload, line] of [
    ['about something else', html('Ska vi äta lunch i morgon?'), vocabulary.sv.dialog.nothing],
    ['a greeting', html('Hej!'), vocabulary.sv.dialog.nothing],
    ['a command', html('mina förfrågningar'), vocabulary.sv.dialog.nothing],
    ['a picture and no more', html('<attachment id="1"></attachment>'), vocabulary.sv.dialog.noText],
    ['nothing at all', undefined, vocabulary.sv.dialog.noText],
  ] as const) {
    it(`says so when it is ${what}, and lets the person fill in what they know`, async () => {
      const dialog = await newExtension().ask('fetchTask', { commandId: 'ask', messagePayload: payload })
      expect(says(dialog)).to.include(line)
      expect(known(dialog)).to.deep.include({ channel: '', kind: '' })
    })
  }
})

describe('Cards that others see', () => {
  it('have no button that belongs to one person, wherever they come from', async () => {
    const { search, ask } = newExtension()
    const data = { do: 'insert', channel: 'unknown', kind: 'unknown', customer: 'ordinary' }
    const bodies = [await search(''), await search('azure'), await ask('submitAction', { commandId: 'ask', data })]
    const attachments = bodies.flatMap(({ composeExtension }) => composeExtension?.attachments ?? [])
    expect(attachments.length).to.be.above(20)
    for (const { content } of attachments) {
      const types = nodesOf(content).map(({ type }) => `${type}`)
      expect(types.filter(type => /^Input|Execute|Submit/.test(type))).to.deep.equal([])
    }
  })
})

describe('A card that was put into a chat with the bot', () => {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }]
  const inline =
    '\n<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">\n  <span content="0" itemprop="cardId"></span>\n</span>\n'

  it('is no message to the bot: it stays silent, and nobody’s language changes', async () => {
    const { post } = newBot()
    for (const text of [inline, '', undefined]) {
      expect(saidIn(await post(message(text, { attachments, ...swede })))).to.deep.equal([])
    }
    const [said] = saidIn(await post(message('ea', swede)))
    expect(said?.summary).to.include('Vilken typ av prenumeration är det?')
  })

  it('is passed over beside words, which are heard', async () => {
    const [said] = saidIn(await newBot().post(message(`${inline}azure via open`, { attachments, ...swede })))
    expect(said?.summary).to.include('Open-programmet · Azure')
  })

  it('is no reason to fall silent where there is no card', async () => {
    for (const attachments of [undefined, 7, [null], [{ contentType: 'image/png' }]]) {
      expect(saidIn(await newBot().post(message('', { attachments })))).to.have.length(1)
    }
  })
})

describe('What Teams asks that is not ours, or is no question at all', () => {
  it('is answered politely where the command is unknown', async () => {
    const { ask } = newExtension()
    for (const name of ['queryLink', 'selectItem', 'querySettingUrl', 'setting', 'onCardButtonClicked', 'dance']) {
      expect((await ask(name, {})).composeExtension, name).to.include({ text: vocabulary.sv.sharing.unknown })
    }
    const unknown = { commandId: 'createTicket', parameters: [] }
    expect((await ask('query', unknown)).composeExtension).to.include({ type: 'message' })
    expect((await ask('fetchTask', unknown)).task).to.deep.equal({
      type: 'message',
      value: vocabulary.sv.sharing.unknown,
    })
  })

  it('never fails, whatever stands in it', () => {
    const { ask } = newExtension()
    const names = fc.constantFrom('query', 'fetchTask', 'submitAction')
    return fc.assert(
      fc.asyncProperty(names, fc.jsonValue(), fc.jsonValue(), async (name, value, other) => {
        const bodies = [
          await ask(name, value),
          await ask(name, { parameters: value, queryOptions: other, data: value, messagePayload: other }),
          await ask(name, {
            parameters: [{ value }],
            data: { channel: value, topic: other, shown: value },
            messagePayload: { body: value },
          }),
        ]
        for (const { composeExtension, task } of bodies) expect(composeExtension ?? task).to.have.property('type')
      }),
      { numRuns: 60 },
    )
  })
})
