/** What Teams really sends, through HTTP: what comes in odd forms is answered as what it means, at every entrance. */
import { expect } from 'chai'
import fc from 'fast-check'
import { execute, message } from '../bot/bot-client.ts'
import { activities } from '../fuzz/entrances.ts'
import { openPlace, type Place } from '../fuzz/place.ts'
import { contoso } from '../relationships/chat/office.ts'

type Example = readonly [given: string, meant: string]

const reply = 'itemtype="http://schema.skype.com/Reply"'
const kinds: Readonly<Record<string, readonly Example[]>> = {
  'somebody is mentioned': [
    ['<at>Azure-teamet</at> kunden har EA med licenser', 'kunden har EA med licenser'],
    ['<at>Kanalguiden</at> hjälp', 'hjälp'],
    ['kunden har licenser, <at>Open Value</at> vet mer', 'kunden har licenser, vet mer'],
    ['<at>CSP</at> <at>EA</at> vad är GDAP?', 'vad är GDAP?'],
    ['<at id="0">Licensgruppen</at>kunden har Azure', 'kunden har Azure'],
    ['mina förfrågningar <at>Azure</at>', 'mina förfrågningar'],
    ['<at>Bo <b>Azure</b></at> EA', 'EA'],
    ['<at></at>EA Azure', 'EA Azure'],
  ],
  'something is quoted': [
    ['<quoted messageId="1732900000000"/> EA Azure', 'EA Azure'],
    ['<quoted messageId="17"/> hjälp', 'hjälp'],
    ['<quoted messageId="17">köpt direkt av Microsoft</quoted> EA Azure', 'EA Azure'],
    ['EA <quoted messageId="1"/> Azure', 'EA Azure'],
    [`<blockquote ${reply}><strong>Bo</strong><p>Open licenser</p></blockquote><p>EA Azure</p>`, 'EA Azure'],
    [`<blockquote itemscope ${reply}>vad är GDAP?</blockquote>hjälp`, 'hjälp'],
    ['<quoted messageId="1"/><at>Kanalguiden</at> börja om', 'börja om'],
    ['vad är GDAP?<quoted messageId="1" />', 'vad är GDAP?'],
  ],
  'it has markup, cards and entities in it': [
    ['<p>hj&auml;lp</p>', 'hjälp'],
    ['hj&#228;lp&nbsp;', 'hjälp'],
    ['<div>kunden har <b>EA</b> med <i>Azure</i></div>', 'kunden har EA med Azure'],
    ['<span class="inline-compose-card" id="1"><span>Open licenser</span></span> EA Azure', 'EA Azure'],
    ['<attachment id="1">Open.pdf</attachment> EA Azure', 'EA Azure'],
    ['vad &auml;r <a href="https://open.example">GDAP</a>?', 'vad är GDAP ?'],
    ['EA&nbsp;&amp;&nbsp;Azure', 'EA & Azure'],
    ['Contoso; EA; Azure<br>Fabrikam; Open; licenser', 'Contoso; EA; Azure\nFabrikam; Open; licenser'],
  ],
  'it is written in another form of Unicode': [
    ['hjälp'.normalize('NFD'), 'hjälp'],
    ['mina förfrågningar'.normalize('NFD'), 'mina förfrågningar'],
    ['kunden\u00a0har\u202fEA\u3000med Azure', 'kunden har EA med Azure'],
    ['vad är\u200b GDAP\ufeff?', 'vad är GDAP?'],
    ['bö\u00adrja om', 'börja om'],
    ['\u202aEA Azure\u202c', 'EA Azure'],
    ['E\u200dA Azure\u0000', 'EA Azure'],
    ['hjälp \ud83d', 'hjälp'],
    ['Åhléns; EA; Azure\r\nLöfbergs; Open; licenser'.normalize('NFD'), 'Åhléns; EA; Azure\nLöfbergs; Open; licenser'],
  ],
}

/** What looks like one of these and is none: it is said back as it stands. */
const asTheyStand = [
  'pris < 100 & > 50 kronor',
  '<3 glass',
  'glass <-> sorbet --> nu',
  'Anna <anna@contoso.se> vill ha glass',
  '<Glass> eller <sorbet>',
  'R&D äter &glass;',
  'glass 👩‍👩‍👧 👍🏽 ❤️ 1️⃣',
  'می‌خواهم بستنی',
  'a<b och b>a',
]

/** Where half a character could come out: at each length up to well beyond every limit that is said back. */
const families = ['👩‍👩‍👧‍👦', '👍🏽', '🇸🇪', 'e\u0301', '𝒜', 'क्ष']

interface Said {
  readonly summary?: string
}

describe('What comes in from Teams', function () {
  this.timeout(120_000)
  let place: Place
  let people = 0
  before(async () => {
    place = await openPlace()
  })
  after(() => place.close())

  /** From somebody new each time, so that nothing is known of them. */
  const bodyOf = async (activity: object): Promise<string> => {
    const who = `somebody ${++people}`
    const from = { id: who, aadObjectId: who, name: 'Anna' }
    const conversation = { id: who, conversationType: 'personal' }
    const { status, body } = await place.post({ from, conversation, locale: 'sv-SE', ...activity, id: who })
    expect(status, body).to.equal(200)
    return body.replaceAll(who, 'somebody').replaceAll(/"(?:token|mark)":"[^"]+"/g, '"any":0')
  }
  const anonymous = (activity: object) => {
    const { from: _, conversation: __, locale: ___, ...rest } = activity as Record<string, unknown>
    return rest
  }
  const post = (activity: object) => bodyOf(anonymous(activity))
  const saidTo = async (activity: object): Promise<string> =>
    JSON.parse(await post(activity))
      .activities.map(({ summary }: Said) => summary)
      .join('\n')

  for (const [kind, examples] of Object.entries(kinds)) {
    for (const [given, meant] of examples) {
      it(`is answered as what is meant where ${kind}: ${given}`, async () => {
        const answer = await saidTo(message(meant))
        expect(await saidTo(message(given))).to.equal(answer)
        expect(answer).not.to.equal('')
      })
    }
  }

  for (const text of asTheyStand) {
    it(`is read as it stands: ${text}`, async () => {
      const dialog = await post(activities.get('a dialog over a plain message')?.(text) ?? {})
      expect(dialog).to.include(JSON.stringify(text).slice(1, -1))
    })
  }

  const texts = ['hjälp', 'vad är GDAP?', 'kunden köpte Azure på ett EA', 'Åhléns City', 'förfrågan']
  const same = [
    'a message',
    'the search box',
    'a dialog over a message',
    'a dialog over a plain message',
    'a reason',
    'the search of requests',
    'every field of a form',
  ]
  for (const where of same) {
    it(`gets the same answer, however its letters are put together: ${where}`, async () => {
      for (const text of texts) {
        const answers = []
        for (const form of ['NFC', 'NFD'] as const)
          answers.push(await post(activities.get(where)?.(text.normalize(form)) ?? {}))
        expect(answers[1]).to.equal(answers[0])
      }
    })
  }

  for (const [where, activity] of activities) {
    it(`never comes back with half a character in it: ${where}`, () =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...families), fc.nat(130), fc.nat(1), async (family, before, odd) => {
          const text = `${'x'.repeat(before)}${family.repeat(400)}${odd ? '\ud83d' : ''}`
          const said: string[] = []
          JSON.parse(await post(activity(text)), (_, value) => {
            if (typeof value === 'string') said.push(value)
            return value
          })
          for (const each of said) expect(each).not.to.match(/\p{Cs}/u)
        }),
        { numRuns: 12 },
      ))
  }

  it('as a customer’s name is kept clean, and found again', async () => {
    const anna = { from: { id: 'anna', aadObjectId: 'anna', name: 'Anna' } }
    const opened = await place.post(message('request', { ...anna, id: 'open' }))
    const token = /"token":"([^"]+)"/.exec(opened.body)?.[1]
    const form = { ...contoso, customerName: 'A\u030ahle\u0301ns\u00a0AB\u200b\r\n', contact: 'it@contoso.se\u200b' }
    const sent = await place.post(execute({ ...form, verb: 'request-send', token }, { ...anna, id: 'send' }))
    expect(sent.body).to.include('Åhléns AB')
    for (const search of ['åhléns', 'ÅHLÉNS AB'.normalize('NFD'), 'Åhléns\u00a0AB']) {
      const data = { verb: 'requests', all: false, page: 0, search }
      const { body } = await place.post(execute(data, { ...anna, id: search }))
      expect(body, search).to.include('Åhléns AB')
    }
  })
})
