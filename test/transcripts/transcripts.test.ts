import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/replies.ts'
import { createWords, vocabulary } from '../../src/presentation/words.ts'
import { questions } from '../../src/rules/questions.ts'
import { readable } from './readable.ts'
import { structureOf, type Walked, walkAll } from './walk.ts'

describe('Every path as a transcript', () => {
  let walked: readonly Walked[]
  before(async () => {
    walked = await walkAll()
  })
  const lastOf = (name: string) => walked.find(path => path.name === name)?.turns.at(-1)?.reply

  it('has the structure that is committed, id by id', () => {
    const committed = readFileSync(new URL('structure.txt', import.meta.url), 'utf8').split('\n')
    const now = structureOf(walked).split('\n')
    const advice = 'What is said has changed: look at the difference after npm run transcripts.'
    expect(
      now.filter(line => !committed.includes(line)),
      advice,
    ).to.deep.equal([])
    expect(now, advice).to.deep.equal(committed)
  })

  it('comes to the same advice by the form as by the interview', () => {
    for (const channel of questions.channel) {
      for (const kind of questions.kind) {
        const [asked, filled] = [lastOf(`interview ${channel} ${kind}`), lastOf(`form ${channel} ${kind} ordinary`)]
        if (asked?.kind !== 'guidance' || filled?.kind !== 'guidance') throw new Error(`${channel} ${kind}: no advice.`)
        expect(asked.sections, `${channel} ${kind}`).to.deep.equal(filled.sections)
      }
    }
  })

  it('leaves out nothing that the bot can say in a conversation', () => {
    const kinds: readonly Reply['kind'][] = [
      ...(['greeting', 'help', 'form', 'question', 'guidance', 'comparison', 'batch', 'topic', 'offers'] as const),
      ...(['person', 'lesson', 'learnt', 'term', 'glossary', 'asOf', 'welcome', 'cancelled', 'notUnderstood'] as const),
    ]
    const said = new Set(walked.flatMap(({ turns }) => turns.map(({ reply }) => reply.kind)))
    expect([...said]).to.have.members(kinds)
  })

  for (const language of languages) {
    it(`can be read from the first to the last (${language})`, () => {
      const text = readable(walked, language)
      expect(text.match(/^## /gm)).to.have.length(walked.length)
      for (const option of questions.channel)
        expect(text).to.include(`**${vocabulary[language].channel[option].label}**`)
      expect(text).not.to.match(/\{\{|\$\{|undefined/)
    })
  }

  it('keeps the words out of the structure: a copy edit changes one place', () => {
    const structure = structureOf(walked)
    for (const { t } of Object.values(createWords())) {
      expect(structure).not.to.include(t('verdict.supported'))
      expect(structure).not.to.include(t('action.request-reseller-relationship.text'))
    }
  })
})
