import { expect } from 'chai'
import { say } from '../speaking.ts'

/** What a seller tells, and what of it is filled in. */
const told = {
  'one is ours, the other is not': {
    'vi säljer dem m365, azure har de direkt hos microsoft': { channel: 'microsoft-direct', kind: 'usage' },
    'we bill the azure already, the seats are with another csp': { channel: 'csp-partner', kind: 'license' },
  },
  'of one kind nobody knows where it was bought': {
    'm365 ligger på ea, var azure är köpt vet ingen där': { kind: 'both', licenseChannel: 'ea' },
    'azure is with another csp, no idea where the licences are from': { kind: 'both', usageChannel: 'csp-partner' },
  },
  'one is left aside': {
    'azure på ea låter vi vara, det gäller licenserna som köptes på kort hos microsoft': {
      channel: 'microsoft-direct',
      kind: 'license',
    },
    'ignore the seats on the ea, this is about azure at another csp': { channel: 'csp-partner', kind: 'usage' },
  },
  'it is taken back in the same breath': {
    'licenserna är hos en csp, nej förlåt, på open value': { channel: 'open', kind: 'license' },
    'the seats are on an ea, no wait, it is open value': { channel: 'open', kind: 'license' },
  },
  'another customer has something else': {
    'förra kunden hade ea men den här har licenserna hos en annan csp': { channel: 'csp-partner', kind: 'license' },
    'the neighbours are on an ea but our customer buys azure by card from microsoft': {
      channel: 'microsoft-direct',
      kind: 'usage',
    },
  },
  'it was spoken, and written down as it sounded': {
    'kunden har em tre sex fem hos en annan se es pe partner': { channel: 'csp-partner', kind: 'license' },
    'asjur går på ett enterprise agreement': { channel: 'ea', kind: 'usage' },
  },
  'a partner only advises': {
    'microsoft fakturerar licenserna och en partner är rådgivare på dem': { channel: 'advisor', kind: 'license' },
  },
} as const

describe('A seller tells a story in which several things are sold', () => {
  for (const [sentence, examples] of Object.entries(told)) {
    it(sentence, () => {
      for (const [text, facts] of Object.entries(examples)) expect(say(text).facts, text).to.deep.equal(facts)
    })
  }

  it('asks where it is told by a word that means several, with the likeliest first', () => {
    for (const text of ['deras mejl och office kommer från webbhotellet', 'they get office 365 from their web host']) {
      const { facts, ambiguity } = say(text)
      expect(facts, text).to.deep.equal({ kind: 'license' })
      expect(ambiguity?.channels[0], text).to.equal('third-party-non-csp')
    }
  })

  it('takes nothing from a message of nothing but sellers and kinds, but what the rules read', () => {
    const { facts } = say('azure ea licenser open '.repeat(30))
    expect(Object.keys(facts)).not.to.include('licenseChannel')
  })
})
