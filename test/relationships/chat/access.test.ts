import { expect } from 'chai'
import { newMicrosoft } from './microsoft-access.ts'
import { contoso, link, newOffice } from './office.ts'

const tenant = 'dddddddd-1111-4222-8333-444444444444'
const wanted = { ...contoso, tenant, adminAccess: 'support' }
const privileged = { name: 'nödfall', roles: ['e8611ab8-c189-46e8-94e1-60213ab1f814'] }
const servicedesk = { id: 'eeeeeeee-1111-4222-8333-444444444444', name: 'Servicedesk' }

type Options = Parameters<typeof newOffice>[0]

/** Bo is an admin who asks a customer for privileges as well. */
const office = async (options: Options = {}) => {
  const microsoft = newMicrosoft()
  const place = newOffice({ access: microsoft.access, ...options })
  const [anna, bo] = [await place.meets('anna'), await place.meets('bo')]
  const kept = async () => {
    const { kept } = await place.desk.requests.list({ page: 0, size: 1 })
    if (!kept[0]) throw new Error('There is none.')
    return kept[0]
  }
  /** Goes on in quarters of an hour, and takes what people are told meanwhile. */
  const passes = async (hours: number, step = 0.25) => {
    const told: { to: string; says: string }[] = []
    for (let hour = 0; hour < hours; hour += step) {
      place.waits(0, step)
      told.push(...(await place.delivers()))
    }
    return told
  }
  const mail = async (fields: object = wanted) => {
    await bo.types('request')
    return bo.taps('Go on to the mail', { inputs: { ...fields } })
  }
  const sends = async (fields: object = wanted) => {
    await mail(fields)
    await bo.taps('I have sent it')
    await place.delivers()
  }
  const approves = (days = 730) => {
    const one = microsoft.theOne()
    one.stage = 'active'
    one.ends = new Date(place.desk.now().getTime() + days * 24 * 3_600_000).toISOString()
  }
  return { ...place, microsoft, anna, bo, kept, passes, mail, sends, approves }
}

describe('Whoever asks a customer for the relationship', () => {
  it('is offered administrator privileges with it: none, for support, for licenses, to transact; and reads what that means', async () => {
    const { anna } = await office()
    const form = await anna.types('request')
    expect(form).to.include('Ask for admin access (GDAP) as well?').and.include('Roles cannot be added later')
    expect(form).to.include('Service Support Administrator')
    expect(form).to.not.include('Ask for them separately with GDAP')
    for (const choice of ['No, only the relationship', 'for support', 'for licenses and users', 'to transact']) {
      expect(form).to.include(choice)
    }
  })

  it('is not offered any where nobody can ask for them', async () => {
    const bo = await newOffice().meets('bo')
    const form = await bo.types('request')
    expect(form).to.not.include('GDAP) as well')
    expect(form).to.include('Ask for them separately with GDAP')
  })

  it('is told why not, for licenses from an Enterprise Agreement', async () => {
    const { anna } = await office()
    await anna.types('ea; license')
    const form = await anna.types('request')
    expect(form).to.include('not offered here').and.include('Enterprise Agreement')
    expect(form).to.not.include('Yes, for support')
  })

  it('asks for the relationship only, and Microsoft hears nothing', async () => {
    const { mail, microsoft, kept } = await office()
    expect(await mail({ ...wanted, adminAccess: 'none' })).to.not.include('LÄNK 2')
    expect(microsoft.made.size).to.equal(0)
    expect((await kept()).outbox).to.deep.equal([])
  })

  it('cannot ask for what is not offered', async () => {
    const { mail, microsoft } = await office()
    expect(await mail({ ...wanted, adminAccess: 'everything' })).to.include('can no longer be used')
    expect(microsoft.made.size).to.equal(0)
  })

  it('hands both to an admin, whose mail holds two numbered links, and what each of them allows', async () => {
    const { anna, bo, delivers, microsoft } = await office()
    await anna.types('request')
    await anna.taps('Ask an admin to send it', { inputs: wanted })
    const asked = (await delivers()).find(({ to }) => to === 'bo')
    expect(asked?.says).to.include('Yes, for support').and.include('asked for when the mail is prepared')
    const mail = await bo.taps('Prepare the mail', asked ? { on: asked.message } : {})
    const [[name = ''], one] = [[...microsoft.made.keys()], microsoft.theOne()]
    expect(name).to.match(/^kg-[\w-]{16}-1$/)
    expect(one).to.deep.include({ tenantId: tenant, customer: 'Contoso AB', days: 730, extends: false })
    expect(one.roles).to.have.length(2)
    const second = `https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${microsoft.theOne().id}`
    expect(mail).to.include('LÄNK 1 AV 2').and.include('LÄNK 2 AV 2').and.include(link).and.include(second)
    expect(mail).to.include('Service Support Administrator: öppnar supportärenden').and.include('Godkänn alla')
    expect(mail).to.include('copy subject and text there')
    expect(await delivers()).to.deep.equal([])
  })

  it('is asked twice about roles with which anybody can be made an admin', async () => {
    const { bo, mail, microsoft } = await office({ accessSettings: { sets: [privileged] } })
    const doubted = await mail({ ...wanted, adminAccess: 'nödfall' })
    expect(doubted).to.include('gives and takes roles').and.include('Nothing is handed in yet')
    const sure = await bo.taps('Go on to the mail all the same', { inputs: { ...wanted, adminAccess: 'nödfall' } })
    expect(sure).to.include('Are you sure?').and.include('Privileged Role Administrator')
    expect(microsoft.made.size).to.equal(0)
    expect(await bo.taps('Yes, ask for the roles')).to.include('LÄNK 2 AV 2')
    expect(microsoft.theOne().roles).to.deep.equal(privileged.roles)
  })

  it('must know which tenant it is', async () => {
    const { mail, microsoft } = await office()
    expect(await mail({ ...contoso, adminAccess: 'support' })).to.include('write the tenant id')
    expect(microsoft.made.size).to.equal(0)
  })

  it('gets one relationship, however often the button is tapped', async () => {
    const { bo, mail, microsoft } = await office()
    await mail()
    await bo.taps('Back to the request')
    await bo.taps('Prepare the mail')
    microsoft.theOne()
  })

  it('is told when the link is there, where Microsoft took its time', async () => {
    const { bo, mail, microsoft, passes } = await office()
    microsoft.answers.push({ kind: 'unavailable' })
    expect(await mail()).to.include('Microsoft is preparing the link')
    const told = await passes(1)
    expect(told.map(({ to }) => to)).to.deep.equal(['bo'])
    expect(told[0]?.says).to.include('The link to admin access is there')
    await bo.types('all requests')
    await bo.taps('Contoso AB')
    expect(await bo.taps('Prepare the mail')).to.include('LÄNK 2 AV 2')
    microsoft.theOne()
  })

  it('reads why there is none, with Microsoft’s own code, and goes on without', async () => {
    const { bo, mail, microsoft, kept } = await office()
    microsoft.answers.push({ kind: 'refused', reason: 'not-permitted', code: 'Forbidden' })
    const said = await mail()
    expect(said).to.include('DelegatedAdminRelationship.ReadWrite.All').and.include('Forbidden')
    await bo.taps('Edit')
    await bo.taps('Save', { inputs: { ...wanted, adminAccess: 'none' } })
    expect(await bo.taps('Prepare the mail')).to.not.include('LÄNK 2')
    expect((await kept()).request.access?.refused?.reason).to.equal('not-permitted')
  })

  it('asks anew under another name when other roles are wanted afterwards', async () => {
    const { bo, mail, microsoft } = await office()
    await mail()
    await bo.taps('Back to the request')
    await bo.taps('Edit')
    await bo.taps('Save', { inputs: { ...wanted, adminAccess: 'licenses' } })
    await bo.taps('Prepare the mail')
    const [first = '', second] = [...microsoft.made.keys()]
    expect(second).to.equal(first.replace(/1$/, '2'))
    expect(microsoft.made.get(second ?? '')?.roles).to.have.length(6)
  })
})

describe('A customer who approves administrator privileges', () => {
  it('is found by asking Microsoft: both are told once who of us can do what, and until when', async () => {
    const { sends, approves, passes, microsoft, bo } = await office({ accessSettings: { groups: [servicedesk] } })
    await sends()
    expect(await passes(2)).to.deep.equal([])
    approves()
    const told = await passes(30)
    expect(told.map(({ to }) => to)).to.deep.equal(['bo'])
    expect(told[0]?.says)
      .to.include('The customer approved admin access (GDAP)')
      .and.include('Members of Servicedesk – Service Support Administrator: opens support tickets')
      .and.include('In force until 22 Nov 2028')
    expect(microsoft.given[0]).to.deep.equal({ group: servicedesk.id, roles: microsoft.theOne().roles })
    await bo.types('all requests')
    expect(await bo.taps('Contoso AB')).to.include('Yes, for support – in force')
    expect((await passes(24 * 14, 6)).filter(({ says }) => says.includes('approved admin access'))).to.deep.equal([])
  })

  it('is told of to the asker as well', async () => {
    const { anna, bo, delivers, approves, passes } = await office()
    await anna.types('request')
    await anna.taps('Ask an admin to send it', { inputs: wanted })
    const asked = (await delivers()).find(({ to }) => to === 'bo')
    await bo.taps('Prepare the mail', asked ? { on: asked.message } : {})
    await bo.taps('I have sent it')
    await delivers()
    approves()
    const told = await passes(2)
    expect(told.map(({ to }) => to)).to.have.members(['anna', 'bo'])
    expect(told[0]?.says).to.include('Nobody yet: assign the roles to a security group')
  })

  it('to whom a deleted group of ours was to belong: that is said, and the others have theirs', async () => {
    const night = { id: 'ffffffff-1111-4222-8333-444444444444', name: 'Nattjour' }
    const { sends, approves, passes, microsoft } = await office({ accessSettings: { groups: [servicedesk, night] } })
    microsoft.groups.set(night.id, 'refused')
    await sends()
    approves()
    const [told] = await passes(8)
    expect(told?.says).to.include('Nattjour got no roles').and.include('Members of Servicedesk')
  })

  it('makes nobody wait for a group that takes hours', async () => {
    const { sends, approves, passes, microsoft } = await office({ accessSettings: { groups: [servicedesk] } })
    await sends()
    approves()
    microsoft.access.assign = async () => 'pending'
    const told = await passes(12)
    expect(told).to.have.length(1)
    expect(told[0]?.says).to.include('Servicedesk gets its roles soon')
  })

  it('while Microsoft cannot be asked changes nothing, and loses nothing', async () => {
    const { sends, approves, passes, microsoft } = await office()
    await sends()
    approves()
    microsoft.answers.push(...Array.from({ length: 3 }, () => ({ kind: 'unavailable' }) as const))
    expect(await passes(72)).to.have.length(1)
  })

  it('is reminded of its end 60, 30 and 7 days before: the sender, at last the admins; and “ask again” is filled in', async () => {
    const { sends, approves, passes, waits, bo, delivers, meets } = await office()
    await meets('cecilia')
    await sends()
    approves(100)
    await passes(2)
    const days: number[] = []
    const last: string[] = []
    for (let day = 0; day < 100; day++) {
      waits(1)
      for (const each of await delivers()) {
        if (!/ends soon|går snart ut/.test(each.says)) continue
        days.push(day)
        last.push(each.to)
        if (days.length === 1) expect(await bo.taps('Ask again', { on: each.message })).to.include('Contoso AB')
      }
    }
    expect(last.toSorted()).to.deep.equal(['bo', 'bo', 'bo', 'cecilia'])
    expect(days.map(day => 100 - day).map((left, index) => left - ([60, 30, 7, 7][index] ?? 0))).to.satisfy(
      (off: number[]) => off.every(each => each >= -3 && each <= 2),
      days.join(),
    )
  })

  it('is not reminded of an end that puts itself off, also where that was changed later', async () => {
    const { sends, approves, passes, microsoft } = await office()
    await sends()
    approves(100)
    await passes(2)
    microsoft.theOne().extends = true
    expect((await passes(24 * 110, 12)).filter(({ says }) => says.includes('ends soon'))).to.deep.equal([])
  })

  it('ends it: all are told once, and can ask again', async () => {
    const { sends, approves, passes, microsoft, bo, kept } = await office()
    await sends()
    approves()
    await passes(2)
    microsoft.theOne().stage = 'terminated'
    const told = (await passes(24 * 20, 6)).filter(({ says }) => says.includes('dmin access (GDAP)'))
    expect(told.map(({ to }) => to)).to.deep.equal(['bo'])
    expect(told[0]?.says).to.include('not in force').and.include('[Ask again]')
    const { outbox, request } = await kept()
    expect(outbox.filter(({ of, state }) => /^access/.test(of) && state === 'due')).to.deep.equal([])
    expect(request.trail.filter(({ did }) => did.startsWith('access')).map(({ did }) => did)).to.deep.equal([
      'access-active',
      'access-end',
    ])
    await bo.types('all requests')
    expect(await bo.taps('Contoso AB')).to.include('was ended')
  })

  it('does so also after the request itself was withdrawn, and what somebody did can still be undone', async () => {
    const { sends, approves, passes, bo } = await office()
    await sends()
    await bo.types('all requests')
    await bo.taps('Contoso AB')
    await bo.taps('Withdraw')
    await bo.taps('Withdraw')
    approves()
    expect((await passes(2)).map(({ says }) => says).join()).to.include('approved admin access')
    await bo.types('all requests')
    expect(await bo.taps('Contoso AB')).to.include('[Undo]')
  })
})

describe('A link to privileges that nobody wants any more', () => {
  const licenses = { ...wanted, adminAccess: 'licenses' }
  /** Bo has sent it for support, and opens it again. */
  const again = async (options: Options = {}) => {
    const place = await office(options)
    await place.sends()
    await place.bo.types('all requests')
    await place.bo.taps('Contoso AB')
    return place
  }
  const stages = ({ made }: { made: ReadonlyMap<string, { readonly stage: string }> }) =>
    [...made.values()].map(({ stage }) => stage)
  const shows = async ({ bo }: { bo: Awaited<ReturnType<typeof office>>['bo'] }) => {
    await bo.types('all requests')
    return bo.taps('Contoso AB')
  }

  it('is taken back when something else is asked for, before the new one is in a mail', async () => {
    const place = await again()
    const { bo, passes, microsoft } = place
    await bo.taps('Edit')
    const saved = await bo.taps('Save', { inputs: licenses })
    expect(saved).to.include('An earlier link to admin access (“Yes, for support”) is being taken back')
    expect(await passes(1)).to.deep.equal([])
    expect(stages(microsoft)).to.deep.equal(['terminated'])
    expect(await shows(place)).to.include('has been taken back and no longer works')
    expect(await bo.taps('Show the mail')).to.include('LÄNK 2 AV 2')
    expect(stages(microsoft)).to.deep.equal(['terminated', 'pending'])
  })

  it('is taken back when nothing besides the relationship is asked for any more', async () => {
    const { bo, passes, microsoft, kept } = await again()
    await bo.taps('Edit')
    await bo.taps('Save', { inputs: { ...wanted, adminAccess: 'none' } })
    await passes(1)
    expect(stages(microsoft)).to.deep.equal(['terminated'])
    expect((await kept()).outbox.filter(({ of, state }) => of === 'access' && state === 'due')).to.deep.equal([])
  })

  for (const [deed, done] of [
    ['Withdraw', 'Withdraw'],
    ['The customer declined', 'The customer declined'],
  ] as const) {
    it(`is taken back an hour after “${deed}”, and not where that is undone before`, async () => {
      const place = await again()
      const { bo, passes, microsoft } = place
      const ends = async () => {
        await bo.taps(deed)
        return bo.taps(done)
      }
      expect(await ends()).to.include('is being taken back')
      await passes(0.75)
      await bo.taps('Undo')
      await passes(3)
      expect(stages(microsoft)).to.deep.equal(['pending'])
      await shows(place)
      await ends()
      await passes(0.75)
      expect(stages(microsoft)).to.deep.equal(['pending'])
      await passes(0.75)
      expect(stages(microsoft)).to.deep.equal(['terminated'])
    })
  }

  it('that was taken back is missed where the withdrawal is undone later: a new mail holds a new one', async () => {
    const place = await again()
    const { bo, passes, microsoft } = place
    await bo.taps('Withdraw')
    await bo.taps('Withdraw')
    await passes(2)
    await shows(place)
    expect(await bo.taps('Undo')).to.include('go to the mail again, and send the customer the new link')
    expect(await bo.taps('Show the mail')).to.include('LÄNK 2 AV 2')
    expect(stages(microsoft)).to.deep.equal(['terminated', 'pending'])
  })

  it('which Microsoft does not take back is said to whoever had it asked for, once, and stands on the card', async () => {
    const place = await again()
    const { bo, passes, microsoft } = place
    microsoft.ending.refuses = true
    await bo.taps('Edit')
    await bo.taps('Save', { inputs: licenses })
    const told = await passes(24)
    expect(told.map(({ to }) => to)).to.deep.equal(['bo'])
    expect(told[0]?.says).to.include('for up to 90 days the customer can still approve it')
    expect(await shows(place)).to.include('Tell them which link counts')
  })

  it('and that the customer has approved meanwhile stands, and that is said', async () => {
    const place = await again()
    const { bo, passes, approves } = place
    approves()
    await bo.taps('Edit')
    await bo.taps('Save', { inputs: licenses })
    const told = await passes(6)
    expect(told.map(({ says }) => says).join()).to.include('The customer approved an earlier request for admin access')
  })
})
