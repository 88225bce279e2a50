import { expect } from 'chai'
import { createUnderstanding } from '../../../src/language/understand.ts'
import { testTopics } from '../real-topics.ts'

const understand = createUnderstanding({ topics: testTopics() })

/** As sellers say it on the phone: what, and where it was bought. */
const spoken = {
  sv: {
    license: ['m365', 'licenserna', 'office 365'],
    usage: ['azure', 'azuren'],
    channels: {
      'microsoft-direct': 'direkt av microsoft',
      'csp-partner': 'hos en annan csp-partner',
      ea: 'på ett enterprise-avtal',
      open: 'via open',
    },
    said: ['kunden har A X men B Y', 'kunden har A X och B Y', 'A X, B Y', 'de köpte A X men B Y'],
  },
  en: {
    license: ['m365', 'the licenses', 'office 365'],
    usage: ['azure', 'their azure'],
    channels: {
      'microsoft-direct': 'directly from microsoft',
      'csp-partner': 'with another csp partner',
      ea: 'on an enterprise agreement',
      open: 'through open',
    },
    said: ['the customer has A X but B Y', 'the customer has A X and B Y', 'A X, B Y', 'they bought A X but B Y'],
  },
} as const

const sentences = (['sv', 'en'] as const).flatMap(lang => {
  const { license, usage, channels, said } = spoken[lang]
  const pairs = Object.entries(channels).flatMap(([one, x]) =>
    Object.entries(channels).flatMap(([other, y]) => (one === other ? [] : [{ one, x, other, y }])),
  )
  return said.flatMap(form =>
    license.flatMap(a =>
      usage.flatMap(b =>
        pairs.map(({ one, x, other, y }) => {
          const text = form.replace('A', a).replace('X', x).replace('B', b).replace('Y', y)
          return { lang, text, facts: { kind: 'both', licenseChannel: one, usageChannel: other } }
        }),
      ),
    ),
  )
})

describe(`The plainest sentences about two sellers (${sentences.length} of them)`, () => {
  it('are never understood as what they do not say, and hardly ever asked about', () => {
    const read = sentences.map(sentence => {
      const { facts } = understand(sentence.text, { answers: {}, language: sentence.lang })
      return { ...sentence, read: facts as Readonly<Record<string, string | undefined>> }
    })
    const wrong = read.filter(({ facts, read }) =>
      Object.entries(read).some(([name, value]) => (facts as Readonly<Record<string, string>>)[name] !== value),
    )
    expect(wrong.map(({ text }) => text)).to.deep.equal([])
    const asked = read.filter(({ read }) => Object.keys(read).length < 3)
    expect(asked.length / read.length, asked.map(({ text }) => text).join('\n')).to.be.at.most(0.02)
  })
})
