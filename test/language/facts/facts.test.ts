/** What a seller types → the facts that are certain. The sentences are in facts.json, by the trap they set. */
import { expect } from 'chai'
import type { Answers } from '../../../src/rules/questions.ts'
import { say } from '../speaking.ts'
import traps from './facts.json' with { type: 'json' }

const cases = Object.entries(traps) as [string, Record<string, Answers>][]

for (const [trap, sentences] of cases) {
  describe(`a person writes about a customer: ${trap}`, () => {
    for (const [text, facts] of Object.entries(sentences)) {
      it(`"${text}" → ${JSON.stringify(facts)}`, () => expect(say(text).facts).to.deep.equal(facts))
    }
  })
}

describe('a person says something that could mean several channels', () => {
  const asked: Readonly<Record<string, string>> = {
    'kunden har azure hos en annan partner': 'another-partner',
    'bought from their current partner': 'another-partner',
    'köpt av en återförsäljare, m365': 'supplier',
    'köpt av Atea': 'supplier',
    'licenserna kommer från Telia': 'telco',
    'their telco sold them office 365': 'telco',
    'email = GoDaddy': 'host',
    'the seats are on the Telstra bill': 'telco',
    direkt: 'direct',
    'köpt direkt, azure': 'direct',
    volymlicensavtalet: 'volume-license',
    'volume licensing, dynamics': 'volume-license',
    'they have an mca with azure': 'mca',
    'pay-as-you-go azure': 'payg',
    'vet inte om det är EA eller Open': 'unsure',
    'licenserna via EA och via csp': 'several',
  }
  for (const [text, id] of Object.entries(asked)) {
    it(`"${text}" is asked back as "${id}"`, () => {
      const { ambiguity, facts } = say(text)
      expect(ambiguity?.id).to.equal(id)
      expect(ambiguity?.channels.length).to.be.greaterThan(1)
      expect(facts.channel).to.equal(undefined)
    })
  }

  it('names the channels that the person hesitates between', () =>
    expect(say('inte säker, EA eller Open').ambiguity?.channels).to.have.members(['ea', 'open']))
})

describe('a person writes about a customer of theirs', () => {
  for (const text of [
    'kunden säger upp sina Business Premium hos oss',
    'Client is taking everything from us to Softcat, what do we do?',
    'Vi tappar förskolan tyvärr, hon tar platserna till en billigare CSP',
  ])
    it(`who leaves: "${text}"`, () => expect(say(text).leaving).to.equal(true))

  for (const text of [
    'Business Basic from us and Azure from another CSP',
    'Customer has 25 Business Basic from us and would like 5 more',
    'de hoppar av ms-kortet, allt ska in hos oss',
  ])
    it(`who does not leave: "${text}"`, () => expect(say(text).leaving).to.equal(undefined))
})
