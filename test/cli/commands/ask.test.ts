import { expect } from 'chai'
import { ask } from '../../../src/cli/commands/ask.ts'
import { createWords } from '../../../src/presentation/words.ts'

const questions: readonly (readonly [string, 'sv' | 'en'])[] = [
  ['vad är gdap', 'sv'],
  ['hur begär jag en återförsäljarrelation', 'sv'],
  ['hur länge gäller en reservation?', 'sv'],
  ['får kunden pengarna tillbaka', 'sv'],
  ['vem betalar fakturan', 'sv'],
  ['what is gdap', 'en'],
  ['how do I request a reseller relationship', 'en'],
  ['who pays the invoice?', 'en'],
  ['how long is a reservation valid', 'en'],
  ['May I cancel after seven days?', 'en'],
]

describe('kanalguiden ask', () => {
  const json = async (...args: string[]) => {
    const { text, exit } = await ask([...args, '--json'], {})
    return { ...JSON.parse(text), exit }
  }

  for (const [question, language] of questions) {
    it(`answers in the language of the question: ${question}`, async () => {
      expect(await json(question)).to.include({ language, exit: 0 })
    })
  }

  it('answers in another language when it is told to', async () => {
    expect(await json('vad är gdap', '--lang', 'en')).to.include({ language: 'en', exit: 0 })
    expect(await json('--lang', 'sv', 'what is gdap')).to.include({ language: 'sv', exit: 0 })
  })

  for (const [question, language, license, usage] of [
    [
      'Kunden har köpt 365 direkt från Microsoft och Azure via en annan partner, vad gör vi?',
      'sv',
      'Licenser · Direkt från Microsoft',
      'Azure · En annan CSP-partner',
    ],
    [
      'licenses directly from Microsoft and Azure through another partner: what do we do?',
      'en',
      'Licenses · Directly from Microsoft',
      'Azure · Another CSP partner',
    ],
  ] as const) {
    it(`answers each kind by its own seller: ${question}`, async () => {
      expect((await ask([question], {})).text)
        .to.include(license)
        .and.include(usage)
      const { results, ...said } = await json(question)
      expect(said).to.include({ language, outcome: 'answer', kind: 'both', channel: null, exit: 0 })
      const sellers = results.map(({ kind, channel }: { kind: string; channel: string }) => [kind, channel])
      expect(sellers).to.deep.equal([
        ['license', 'microsoft-direct'],
        ['usage', 'csp-partner'],
      ])
    })
  }

  it('guesses nothing where a seller is unclear', async () => {
    expect(await json('Vad gäller för 365 köpt av en leverantör och azure via en annan csp?')).to.include({ exit: 4 })
  })

  it('says honestly that it found nothing, in that language, and ends with 4', async () => {
    for (const [question, language] of [
      ['vad är meningen med livet', 'sv'],
      ['what is the meaning of life', 'en'],
    ] as const) {
      const { text, exit } = await ask([question], {})
      expect(exit, question).to.equal(4)
      expect(text).to.include(createWords()[language].t('person.unknown.title'))
      expect(await json(question)).to.include({ outcome: 'none', exit: 4 })
    }
  })
})
