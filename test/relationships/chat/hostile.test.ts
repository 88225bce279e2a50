import { expect } from 'chai'
import { somebody } from '../../conversation/person.ts'
import { contoso, link, newOffice } from './office.ts'

const begun = async () => {
  const office = newOffice()
  const [anna, bo] = [await office.meets('anna'), await office.meets('bo')]
  await anna.types('request')
  const form = anna.card()
  const data = (card = form): Record<string, unknown> =>
    JSON.parse(/"data":(\{"verb":"request-[^}]+\})/.exec(JSON.stringify(card.card))?.[1] ?? '{}')
  const kept = async () => (await office.desk.requests.list({ page: 0, size: 10 })).kept
  return { office, anna, bo, form, data, kept }
}

/** What somebody may put in a field, and what they are told. */
const wrong: readonly (readonly [field: string, value: string, says: string])[] = [
  ['customerName', '', 'Write the customer’s name'],
  ['customerName', '<script>alert(1)</script>', 'That is not a name'],
  ['customerName', '[Contoso](https://evil.example)', 'That is not a name'],
  ['customerName', '<b>Contoso</b>', 'That is not a name'],
  ['customerName', 'Contoso\nBcc: eve@evil.example', 'That is not a name'],
  ['customerName', 'x'.repeat(10_000), 'That name is too long'],
  ['tenant', 'https://contoso', 'neither a domain'],
  ['tenant', 'contoso', 'neither a domain'],
  ['tenant', '../../etc/passwd', 'neither a domain'],
  ['tenant', 'x'.repeat(10_000), 'too long for a domain'],
  ['contact', 'it@contoso.se\nBcc: eve@evil.example', 'not one mail address'],
  ['contact', 'it@contoso.se, eve@evil.example', 'not one mail address'],
  ['contact', 'it@contoso.se?bcc=eve@evil.example', 'not one mail address'],
  ['contact', `${'x'.repeat(10_000)}@contoso.se`, 'too long for a mail address'],
  ['country', 'Sweden', 'Choose one of the countries'],
  ['country', '', 'Choose the customer'],
  ['mailLanguage', 'tlh', 'Choose one of the languages'],
  ['relationship', 'owner', 'Choose one of the types'],
  ['note', 'x'.repeat(10_000), 'That note is too long'],
  ['note', 'a\u0000b', 'cannot be shown'],
]

describe('A form with something wrong in it', () => {
  for (const [field, value, says] of wrong) {
    it(`${field}: ${JSON.stringify(value).slice(0, 40)} is named beside it, what was typed is kept, nothing is saved`, async () => {
      const { anna, kept } = await begun()
      const said = await anna.taps('Ask an admin to send it', { inputs: { ...contoso, [field]: value } })
      expect(said.replaceAll('’', "'")).to.include(says.replaceAll('’', "'")).and.include('Nothing was saved yet')
      const card = JSON.stringify(anna.card().card)
      expect(card).to.include(`"value":${JSON.stringify(value.slice(0, 300)).slice(0, -1)}`)
      if (field !== 'tenant') expect(card).to.include('"value":"contoso.se"')
      expect(card.length).to.be.below(25 * 1024)
      expect(await kept()).to.deep.equal([])
    })
  }

  it('can be mended and sent', async () => {
    const { anna, kept } = await begun()
    await anna.taps('Ask an admin to send it', { inputs: { ...contoso, contact: 'nobody' } })
    expect(await anna.taps('Ask an admin to send it', { inputs: contoso })).to.include('Waiting for an admin')
    expect(await kept()).to.have.length(1)
  })

  it('takes names as they are in the world', async () => {
    for (const customerName of [
      'H&M Hennes & Mauritz AB (publ)',
      'O’Brien & Söner',
      '7-Eleven',
      'Ærø A/S',
      '東京電力',
    ]) {
      const { anna } = await begun()
      expect(await anna.taps('Ask an admin to send it', { inputs: { ...contoso, customerName } })).to.include(
        customerName,
      )
    }
  })
})

describe('Card data that was tampered with', () => {
  const asked = async () => {
    const world = await begun()
    await world.anna.taps('Ask an admin to send it', { inputs: contoso })
    const [told] = (await world.office.delivers()).filter(({ to }) => to === 'bo')
    const [before] = await world.kept()
    if (!told || !before) throw new Error('Nobody was asked.')
    const { id, revision } = before.request
    const token = /"token":"([^"]+)"/.exec(JSON.stringify(told.message.card))?.[1] ?? ''
    return { ...world, card: told.message, before, id, revision, token }
  }
  type Asked = Awaited<ReturnType<typeof asked>>

  const attacks: readonly (readonly [string, (world: Asked) => object, string])[] = [
    [
      'another revision',
      ({ id, token }) => ({ verb: 'request-step', step: 'withdraw', request: id, revision: 1, token }),
      'can no longer be used',
    ],
    [
      'another request’s id',
      ({ revision, token }) => ({ verb: 'request-step', step: 'withdraw', request: 'x'.repeat(16), revision, token }),
      'can no longer be used',
    ],
    [
      'another token',
      ({ id, revision }) => ({ verb: 'request-step', step: 'withdraw', request: id, revision, token: 'x' }),
      'can no longer be used',
    ],
    [
      'no token',
      ({ id, revision }) => ({ verb: 'request-step', step: 'withdraw', request: id, revision }),
      'can no longer be used',
    ],
    [
      'an extra field',
      ({ id, revision, token }) => ({
        verb: 'request-step',
        step: 'withdraw',
        request: id,
        revision,
        token,
        admin: true,
      }),
      'can no longer be used',
    ],
    [
      'a step that is the clock’s',
      ({ id, revision, token }) => ({ verb: 'request-step', step: 'expire', request: id, revision, token }),
      'can no longer be used',
    ],
    [
      'a revision that is text',
      ({ id, token }) => ({ verb: 'request-step', step: 'withdraw', request: id, revision: '2', token }),
      'can no longer be used',
    ],
    [
      'an id that is an object',
      ({ revision, token }) => ({ verb: 'request-step', step: 'withdraw', request: { $ne: 1 }, revision, token }),
      'can no longer be used',
    ],
    [
      'a link on another host',
      ({ id, revision, token }) => ({
        verb: 'request-paste',
        request: id,
        revision,
        token,
        link: link.replace('admin.microsoft.com', 'admin.microsoft.com.evil.example'),
      }),
      'leads to another host',
    ],
    [
      'a link with script',
      ({ id, revision, token }) => ({
        verb: 'request-paste',
        request: id,
        revision,
        token,
        link: 'javascript:alert(1)',
      }),
      'must begin with https',
    ],
    ['a path as an id', () => ({ verb: 'request-look', request: '../../../etc/passwd' }), 'can no longer be used'],
    ['a page that is none', () => ({ verb: 'requests', all: true, page: -1 }), 'can no longer be used'],
    [
      'a state that is none',
      () => ({ verb: 'requests', all: true, page: 0, state: '__proto__' }),
      'can no longer be used',
    ],
    [
      'a form with somebody else’s fields',
      ({ data }) => ({ ...data(), ...contoso, asker: 'bo' }),
      'can no longer be used',
    ],
    [
      'a field that is an object',
      ({ data }) => ({ ...data(), ...contoso, customerName: { $gt: '' } }),
      'can no longer be used',
    ],
  ]
  for (const [name, attack, says] of attacks) {
    it(`(${name}) changes nothing and says so`, async () => {
      const world = await asked()
      expect(await world.bo.sends(attack(world))).to.include(says)
      expect(await world.kept()).to.deep.equal([world.before])
      expect(await world.office.delivers()).to.deep.equal([])
    })
  }

  it('(another person’s token) changes nothing and says so', async () => {
    const { office, bo, id, revision, token, kept, before } = await asked()
    const cecilia = await office.meets('cecilia')
    const data = { verb: 'request-step', step: 'withdraw', request: id, revision, token }
    expect(await cecilia.sends(data)).to.include('inte att använda längre')
    expect(await kept()).to.deep.equal([before])
    expect(await bo.sends({ ...data, sure: true })).to.include('Withdrawn')
  })

  it('(another person’s form) makes no request and leaves the form to its owner', async () => {
    const { anna, bo, form, data, kept } = await begun()
    expect(await bo.sends({ ...data(), ...contoso })).to.include('can no longer be used')
    expect(await kept()).to.deep.equal([])
    expect(await anna.taps('Ask an admin to send it', { on: form, inputs: contoso })).to.include('Waiting')
  })
})

describe('Who may', () => {
  it('is not asked of anybody whom Entra does not vouch for', async () => {
    const { app } = newOffice()
    const said = await app.handle({
      person: { personId: 'bo', sessionId: 'bo', placeId: 'bo' },
      input: { kind: 'tapped', data: { verb: 'requests', all: true, page: 0 } },
    })
    expect(said?.summary).to.include('I cannot see who you are')
  })

  it('is no while the directory cannot be asked, and it says so', async () => {
    const office = newOffice({ admins: { isAdmin: async () => 'unknown' } })
    const bo = await office.meets('bo')
    expect(await bo.types('all requests')).to.include('could not find out whether you are an admin')
    await bo.types('request')
    expect(await bo.taps('Ask an admin to send it', { inputs: contoso })).to.include('Waiting for an admin')
  })

  it('is asked again at every step: an admin who is one no more can do no more', async () => {
    let admin = true
    const office = newOffice({ admins: { isAdmin: async () => (admin ? 'yes' : 'no') } })
    const bo = await office.meets('bo')
    await bo.types('request')
    await bo.taps('Go on to the mail', { inputs: contoso })
    admin = false
    expect(await bo.taps('I have sent it'))
      .to.include('only an admin may do that')
      .and.include('Draft since')
  })

  it('is nobody where no admin is configured: nothing is saved', async () => {
    const office = newOffice({ settings: { admins: [] } })
    const anna = await office.meets('anna')
    await anna.types('request')
    expect(await anna.taps('Ask an admin to send it', { inputs: contoso })).to.include('No admin is configured')
  })

  it('in a group nothing of a customer is shown', async () => {
    const { app } = newOffice()
    const said = await app.handle({
      person: { personId: 'bo', objectId: 'bo', sessionId: 'bo', placeId: 'group', group: true },
      input: { kind: 'typed', text: 'all requests' },
    })
    expect(said?.summary).to.include('Others read along here')
  })

  it('where requests are not taken, it says so', async () => {
    const { newApp } = await import('../../conversation/person.ts')
    expect(await somebody(newApp()).types('request')).to.include('not taken here')
  })
})
