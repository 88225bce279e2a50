/** A customer who bought the licenses of one seller and the Azure of another. */
import { expect } from 'chai'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { nodesOf } from '../cards/card.ts'
import { newApp, somebody } from './person.ts'

const anna = () => somebody(newApp(), { locale: 'sv-SE' })

describe('A sales agent whose customer bought in two places', () => {
  it('says so in one sentence, and gets two blocks, each with its own seller', async () => {
    const agent = anna()
    await agent.types('kunden har köpt 365 direkt av microsoft men azure via en annan partner')
    const said = agent.opened()
    expect(said).to.include('licenser: Direkt från Microsoft')
    expect(said).to.include('Azure: En annan CSP-partner')
  })

  it('is asked for the one that is unclear, and the other is not forgotten', async () => {
    const agent = anna()
    const asked = await agent.types('365 direkt från microsoft men azure via en återförsäljare')
    expect(asked).to.include('Azure').and.include('Är den leverantören med i CSP-programmet?')
    const said = await agent.taps('En annan CSP-partner')
    expect(said).to.include('licenser: Direkt från Microsoft').and.include('Azure: En annan CSP-partner')
  })

  it('may type that answer, too', async () => {
    const agent = anna()
    await agent.types('365 direkt från microsoft men azure via en återförsäljare')
    const said = await agent.types('csp')
    expect(said).to.include('licenser: Direkt från Microsoft').and.include('Azure: En annan CSP-partner')
  })

  it('who names two sellers without saying what came from whom, taps which way round it is', async () => {
    const agent = anna()
    const asked = await agent.types('licenser och azure via EA och via csp')
    expect(asked).to.include('Vilket köptes var?')
    const said = await agent.taps('licenser: Enterprise-avtal (EA) · Azure: En annan CSP-partner')
    expect(said).to.include('licenser: Enterprise-avtal (EA)').and.include('Azure: En annan CSP-partner')
  })

  it('is asked question by question whether both came from the same seller', async () => {
    const agent = anna()
    await agent.sends({ verb: 'interview' })
    await agent.taps('Enterprise-avtal (EA)')
    expect(await agent.taps('Båda')).to.include('Köptes båda hos samma säljare?')
    expect(await agent.taps('Nej, Azure köptes hos någon annan')).to.include('Var köptes Azure?')
    const said = await agent.taps('En annan CSP-partner')
    expect(said).to.include('licenser: Enterprise-avtal (EA)').and.include('Azure: En annan CSP-partner')
  })

  it('says that both did, and gets the answer', async () => {
    const agent = anna()
    await agent.sends({ verb: 'interview' })
    await agent.taps('Enterprise-avtal (EA)')
    await agent.taps('Båda')
    expect(await agent.taps('Ja, båda hos samma')).to.match(/^Enterprise-avtal \(EA\)\n(.*\n)+Licenser\n(.*\n)+Azure\n/)
  })
})

describe('A sales agent who fills in the form for a customer who bought in two places', () => {
  const inputs = { channel: 'ea', kind: 'both', usageChannel: 'csp-partner', customer: 'ordinary', partner: '' }
  for (const [locale, form, show, license, usage, change] of [
    [
      'sv-SE',
      'formulär',
      'Visa vad som gäller',
      'Licenser · Enterprise-avtal (EA)',
      'Azure · En annan CSP-partner',
      'Ändra',
    ],
    [
      'en-US',
      'form',
      'Show what applies',
      'Licenses · Enterprise Agreement (EA)',
      'Azure · Another CSP partner',
      'Change',
    ],
  ] as const) {
    it(`says where Azure was bought, and finds it there again (${locale})`, async () => {
      const agent = somebody(newApp(), { locale })
      expect(await agent.types(form)).to.include(locale === 'sv-SE' ? 'Azure köptes hos någon annan' : 'from somebody')
      await agent.taps(show, { inputs })
      expect(agent.opened()).to.include(license).and.include(usage)
      await agent.taps(change)
      const fields = nodesOf(agent.card().card).filter(({ type }) => type === 'Input.ChoiceSet')
      const held = Object.fromEntries(fields.map(({ id, value }) => [id, value]))
      expect(held).to.include({ channel: 'ea', kind: 'both', usageChannel: 'csp-partner' })
      expect(fields.find(({ id }) => id === 'usageChannel')).to.include({ isVisible: true })
    })
  }

  it('hears of one seller where both are the same, or one kind is meant', async () => {
    const agent = anna()
    for (const [given, title] of [
      [{ usageChannel: 'ea' }, 'Enterprise-avtal (EA)'],
      [{ kind: 'license' }, 'Enterprise-avtal (EA) · licenser'],
      [{ kind: 'usage' }, 'En annan CSP-partner · Azure'],
      [{ usageChannel: '' }, 'Enterprise-avtal (EA)'],
    ] as const) {
      await agent.types('formulär')
      const said = await agent.taps('Visa vad som gäller', { inputs: { ...inputs, ...given } })
      expect(said.split('\n')[0], JSON.stringify(given)).to.equal(title)
    }
  })
})

describe('A sales agent who pastes a list in which somebody bought in two places', () => {
  for (const [locale, list, license, usage] of [
    [
      'sv-SE',
      'Contoso; 365 direkt av microsoft, azure via en annan partner\nFabrikam; EA; Azure',
      'licenser: Direkt från Microsoft',
      'Azure: En annan CSP-partner',
    ],
    [
      'en-US',
      'Contoso; 365 direct from Microsoft; Azure through another partner\nFabrikam; EA; Azure',
      'licenses: Directly from Microsoft',
      'Azure: Another CSP partner',
    ],
  ] as const) {
    it(`sees both sellers and an answer for each kind, and opens it with a tap (${locale})`, async () => {
      const agent = somebody(newApp(), { locale })
      const said = await agent.types(list)
      expect(said)
        .to.include(license)
        .and.include(usage)
        .and.match(/: ✓.+\s+Azure: ✓/)
      await agent.taps('Contoso')
      expect(agent.opened()).to.include(license).and.include(usage)
    })
  }
})

describe('A sales agent who learns that Azure came from somebody else', () => {
  it('sees what changed, kind by kind', async () => {
    const agent = anna()
    await agent.types('licenser och azure via ea')
    const said = await agent.types('nej, licenserna via ea men azure via csp')
    expect(said).to.include('Ändrat: Azure: Enterprise-avtal (EA) → En annan CSP-partner')
  })
})

describe('A sales agent with more than one customer', () => {
  it('gets an answer for each, by name, and none of it is kept', async () => {
    const memories = createInMemory()
    const agent = somebody(newApp(memories), { locale: 'sv-SE' })
    const said = await agent.types('Fabrikam har ea för azure, Tailspin köpte m365 direkt av microsoft')
    expect(said).to.include('Fabrikam').and.include('Tailspin').and.include('Direkt från Microsoft')
    expect(await memories.sessions.recall('chat|anna')).to.deep.equal({})
  })

  it('tells of the next one in a whole sentence, and it is not taken for a change', async () => {
    const agent = anna()
    await agent.types('azure via ea')
    expect(await agent.types('m365 via open')).not.to.include('Ändrat:')
    expect(await agent.types('nej, m365 via ea')).to.include('Ändrat:')
  })

  it('hears that a customer who leaves is another matter, and where to read on', async () => {
    const said = await anna().types('kunden vill lämna oss för en annan partner')
    expect(said).to.include('Kunden vill lämna er')
  })

  it('hears of what is bought from us already', async () => {
    expect(await anna().types('köper redan csp av oss')).to.include('redan köpt hos oss')
  })
})

describe('A sales agent who changes their mind', () => {
  it('says “backa” after a correction, and the correction is undone', async () => {
    const agent = anna()
    await agent.types('azure via ea')
    expect(await agent.types('nej, det var open')).to.include('Open')
    expect(await agent.types('backa')).to.include('Enterprise-avtal (EA) · Azure')
  })
})

describe('A sales agent after an answer', () => {
  it('asks for it shorter', async () => {
    const agent = anna()
    const long = await agent.types('azure via ea')
    for (const wish of ['kortare', 'kan du ta det kortare?']) {
      const short = await agent.types(wish)
      expect(short, wish).to.include('Enterprise-avtal (EA) · Azure')
      expect(short.length, wish).to.be.lessThan(long.length / 2)
    }
  })

  it('asks where it stands', async () => {
    const agent = anna()
    await agent.types('azure via ea')
    expect(await agent.types('var står det?')).to.include('Det här står svaret på')
  })

  it('asks where a guidance answer stands', async () => {
    const agent = anna()
    await agent.types('vad är GDAP?')
    const said = await agent.types('vilka källor?')
    expect(said).to.include('GDAP').and.match(/\d{4}/)
  })

  it('asks how to give it to a colleague', async () =>
    expect(await anna().types('kan jag skicka det här till en kollega?')).to.include('kollega'))

  it('asks for a human in other words', async () =>
    expect(await anna().types('skicka till en människa')).to.include('människa'))
})
