import { expect } from 'chai'
import { createListener } from '../../src/app/listen.ts'
import { createApp } from '../../src/app.ts'
import type { Miss } from '../../src/conversation/ports.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { createMissesInMemory } from '../storage/in-memory.ts'
import { buttonsOf, somebody, somebodyNew } from './person.ts'

const swede = () => somebodyNew({ locale: 'sv-SE' })

describe('A sales agent who types in a hurry', () => {
  it('gets the answer to one sentence, and sees what was understood', async () => {
    const said = await swede().types('kunden har M365 via EA, vad gör jag?')
    expect(said).to.include('Enterprise-avtal (EA) · licenser\ntolkat · ')
    expect(said).to.include('Begär en återförsäljarrelation med kunden.').and.include('[Ändra]')
  })

  it('is asked for what the sentence left out', async () => {
    const said = await somebodyNew().types('they bought it through an enterprise agreement')
    expect(said).to.include('What type of subscription is it?').and.include('I read this as: Enterprise Agreement (EA)')
  })

  it('is not taken for saying what they deny', async () => {
    expect(await swede().types('inte EA utan Open, det är azure')).to.include('Open-programmet · Azure')
  })

  it('corrects a fact in a sentence and is told what changed', async () => {
    const anna = swede()
    await anna.types('azure via ea')
    expect(await anna.types('nej, jag menade Open')).to.include('Enterprise-avtal (EA) → Open-programmet')
  })

  it('is asked back where a word means several things, and nothing is filled in', async () => {
    const anna = swede()
    const said = await anna.types('de har azure hos en annan partner')
    expect(said).to.include('Är den andra partnern med i CSP-programmet?')
    expect(said)
      .to.include('En annan CSP-partner')
      .and.include('Ett annat företag, utanför CSP')
      .and.include('Vet inte')
    expect(said).not.to.include('Enterprise-avtal')
    expect(await anna.types('1')).to.include('Begär överföring av det som ligger i Azure-planen')
  })

  it('is asked when they are not sure themselves', async () => {
    const said = await swede().types('vet inte om det är EA eller Open')
    expect(said).to.include('så jag fyller inte i något').and.not.include('Så tolkade jag det')
  })

  it('hears nothing of an earlier answer to what it is asked again', async () => {
    const then = swede()
    await then.types('azure hos en annan csp')
    const said = await then.types('tror det är EA men kunden är inte säker')
    expect(said).to.include('Så tolkade jag det: Azure (användningsbaserat)').and.not.include('En annan CSP-partner')
  })

  it('is told when a message was too long to be read to its end', async () => {
    const said = await swede().types(`azure via ea ${'och så vidare '.repeat(60)}`)
    expect(said).to.include('de första 500 tecknen')
  })

  it('says both kinds at once', async () => {
    const said = await swede().types('både licenser och azure via open')
    expect(said).to.match(/^Open-programmet\n(.*\n)+Licenser\n(.*\n)+Azure\n/)
  })

  it('says that the customer is itself a CSP partner', async () => {
    expect(await swede().types('kunden är själv csp-partner')).to.include('Inte tillåtet')
  })
})

describe('A new partner who asks', () => {
  it('gets the answer with its sources and dates, and two questions to go on with', async () => {
    const anna = swede()
    const said = await anna.types('vem hos kunden ska godkänna inbjudan?')
    expect(said).to.include('en global administratör').and.include('6 april 2026')
    expect(buttonsOf(anna.card().card).filter(({ data }) => data.verb === 'topic')).to.have.length(2)
  })

  it('goes on to a related question with a tap', async () => {
    const anna = somebodyNew()
    await anna.types('who accepts the invitation?')
    const [related] = buttonsOf(anna.card().card).filter(({ data }) => data.verb === 'topic')
    expect(await anna.sends(related?.data)).to.include('Sources')
  })

  it('asks amid the questions, is answered, and goes on where they were', async () => {
    const anna = somebodyNew()
    await anna.types('start')
    await anna.taps('Open program')
    expect(await anna.types('may I change the text of the mail?')).to.include(
      'We were on: What type of subscription is it?',
    )
    expect(await anna.taps('Go on where we were')).to.include('What type of subscription is it?')
    expect(await anna.types('azure')).to.include('Open program · Azure')
  })

  it('is told so honestly where the documents say nothing', async () => {
    expect(await somebodyNew().types('how long is the reseller relationship link valid?')).to.include(
      'The documents do not say it.',
    )
  })

  it('is told what the bot is for when it is about something else', async () => {
    const said = await somebodyNew().types('what is the weather in Stockholm today?')
    expect(said).to.include('That is outside what I know')
  })

  it('cannot be led to a topic that does not exist', async () => {
    expect(await somebodyNew().sends({ verb: 'topic', topic: '__proto__' })).to.include('nothing was changed')
  })
})

describe('A person who wants a person', () => {
  const withExpert = (expert: string) => {
    const presentation = createPresentation({ expert })
    const listen = createListener([...readTopics().values()])
    return somebody(createApp({ memories: createInMemory(), listen, presentation }))
  }
  const linkIn = (card: object) =>
    /"type":"Action.OpenUrl","title":"[^"]*","url":"([^"]*)"/.exec(JSON.stringify(card))?.[1]

  it('gets the mail to the expert, with what is known written out', async () => {
    const anna = withExpert('expert@partner.example')
    await anna.types('azure via ea')
    await anna.types('I want to talk to a human')
    const link = decodeURIComponent(linkIn(anna.card().card) ?? '')
    expect(link)
      .to.match(/^mailto:expert@partner\.example\?/)
      .and.include('Enterprise Agreement (EA) · Azure')
  })

  it('gets the chat in Teams with the same text', async () => {
    const anna = withExpert('https://teams.microsoft.com/l/chat/0/0?users=expert@partner.example')
    await anna.types('talk to a person')
    const link = new URL(linkIn(anna.card().card) ?? '')
    expect(link.hostname).to.equal('teams.microsoft.com')
    expect(link.searchParams.get('message')).to.include('I have a question about a customer')
  })

  it('is told whom to ask, and what to send, where no expert is configured', async () => {
    expect(await somebodyNew().types('talk to a human')).to.include('No expert is configured here')
  })
})

describe('The language of a conversation', () => {
  it('is the one that is written, when it is clear', async () => {
    const anna = somebodyNew({ locale: 'en-US' })
    expect(await anna.types('kunden har köpt azure genom ett enterpriseavtal, vad gör jag nu?')).to.include('i dag, ')
    expect(await anna.types('EA')).to.include('i dag, ')
  })

  it('is not changed by one short message', async () => {
    expect(await swede().types('ok azure')).to.include('Var köpte kunden')
  })

  it('stays the chosen one, whatever is written', async () => {
    const anna = somebodyNew()
    await anna.types('English')
    expect(await anna.types('kunden har köpt azure genom ett enterpriseavtal, vad gör jag nu?')).to.include('today, ')
  })
})

describe('What was not understood', () => {
  it('is kept for an editor without the name of the customer, and nothing else is', async () => {
    const kept: Miss[] = []
    const rooms = {
      memories: createInMemory(),
      listen: createListener([...readTopics().values()]),
      presentation: createPresentation(),
    }
    const anna = somebody(createApp({ ...rooms, misses: createMissesInMemory(kept) }), { locale: 'sv-SE' })
    await anna.types('azure via ea')
    await anna.types('kan Contoso AB få rabatt på kaffemaskinen? ring 070-123 45 67')
    expect(kept).to.have.length(1)
    expect(kept[0]?.text)
      .to.include('rabatt')
      .and.not.match(/Contoso|070|45/)
  })
})
