import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { answerOn, answersOf, newestAnswer, readTopics } from '../../src/presentation/topics.ts'
import { topicView } from '../../src/presentation/views/topic.ts'
import { createWords } from '../../src/presentation/words.ts'
import { dayOf } from '../../src/rules/days.ts'
import { firstDay } from '../../src/rules/held.ts'
import { textsOf } from '../cards/card.ts'
import { days, goneOn } from '../cards/superseded.ts'

const topics = readTopics()
const { present } = createPresentation({ topics })
const words = createWords()

const today = '2026-11-30'
const dayBefore = (day: string) => new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10)
const stringsIn = (part: unknown): readonly string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part ? Object.values(part).flatMap(stringsIn) : []

const isMarked = (text: string) => text.startsWith('⚠')

/** Answers that say more than the one before them, and take nothing back: decided by whoever wrote them. */
const onlyMore = [
  'add-ons-after-move 2026-05-04',
  'api-mfa 2026-04-01',
  'autopilot-without-dap 2026-11-30',
  'dap-after-removal 2023-09-20',
  'dap-customer-removes 2023-09-20',
  'ea-azure-billing-transfer 2025-12-29',
  'gdap-what 2026-11-22',
  'license-switch-partner 2023-07-27',
  'license-term-end 2023-01-11',
  'remove-relationship-how 2021-11-01',
  'sales-agent-not-visible 2026-11-30',
  'switch-azure-form 2021-07-21',
  'switch-azure-old-access 2025-12-29',
]

describe('A guidance topic', () => {
  for (const language of languages) {
    it(`says nothing in ${language} that no longer held on the day, without its mark`, () => {
      const wrong: string[] = []
      for (const topic of topics.values()) {
        for (const day of days) {
          const texts = stringsIn(topicView(words[language], topic, [], { day })).filter(text => !isMarked(text))
          const over = goneOn(day, language)
          wrong.push(
            ...texts.filter(text => over.some(each => each.test(text))).map(text => `${day} ${topic.id}: ${text}`),
          )
        }
      }
      expect(wrong).to.deep.equal([])
    })
  }

  it('answers today what it answers without a day, and never by an earlier answer', () => {
    for (const [id, topic] of topics) {
      expect(answerOn(topic, today), id).to.equal(newestAnswer(topic))
      for (const language of languages) {
        const texts = textsOf(present({ kind: 'topic', topic: id, day: today }, language).card)
        expect(texts, id).to.deep.equal(textsOf(present({ kind: 'topic', topic: id }, language).card))
        const past = answersOf(topic).slice(0, -1)
        expect(
          texts.filter(text => past.some(answer => answer[language].answer === text)),
          id,
        ).to.deep.equal([])
      }
    }
  })

  it('says after a newer answer what no longer holds, unless it only says more', () => {
    const silent = [...topics.values()].flatMap(({ id, later = [] }) =>
      later.filter(({ sv, en }) => !(sv.before && en.before)).map(answer => `${id} ${firstDay(answer)}`),
    )
    expect(silent).to.have.members(onlyMore)
    for (const answer of [...topics.values()].flatMap(answersOf)) {
      expect(answer.sv.before ?? 'inte längre').to.match(/inte längre|numera|Numera/)
      expect(answer.en.before ?? 'no longer').to.match(/no longer|\bnow\b|Now\b/)
    }
  })

  it('of a past day stands in the archive, with the first sentence of today’s answer', () => {
    const then = textsOf(present({ kind: 'topic', topic: 'license-switch-partner', day: '2020-06-17' }, 'sv').card)
    expect(then[0]).to.equal('ARKIV: den 17 juni 2020.')
    expect(then[1]).to.match(/^Gör inte så här i dag\. I dag: Ja, om den nuvarande partnern går med på det/)
    expect(then.join(' ')).to.include('kan inte flyttas till en annan CSP-partner')
  })

  it('that nobody knew of on that day says so, and answers by the oldest that it has', () => {
    const then = textsOf(present({ kind: 'topic', topic: 'est-what', day: '2021-03-01' }, 'en').card)
    expect(then[0]).to.equal(
      'ARCHIVE: 1 March 2021. I know nothing that far back; the oldest answer is from 4 May 2026.',
    )
    expect(then.join(' ')).to.include('EST is a paid extension')
  })

  it('has an answer for each day from its first one on, by the last that held', () => {
    for (const topic of topics.values()) {
      const [first, ...later] = answersOf(topic)
      expect(answerOn(topic, dayBefore(firstDay(first ?? topic).padEnd('yyyy-mm-dd'.length, '-01')))).to.equal(
        undefined,
      )
      for (const answer of [first, ...later])
        if (answer) expect(answerOn(topic, dayOf(firstDay(answer)))).to.equal(answer)
    }
  })
})
