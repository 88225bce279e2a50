/** Every reply, in every language, on every day on which something else began to hold: its folds, its list line, its dialog. */
import { expect } from 'chai'
import { adviceAsOf } from '../../src/conversation/as-of.ts'
import { advised } from '../../src/conversation/batch.ts'
import { comparisonOf } from '../../src/conversation/comparison.ts'
import { type Language, languages } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/replies.ts'
import { answersIn } from '../../src/conversation/search.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { createWords } from '../../src/presentation/words.ts'
import { channelIds } from '../../src/rules/channels.ts'
import { lessons } from '../../src/rules/lessons.ts'
import type { Answers } from '../../src/rules/questions.ts'
import { textsOf } from './card.ts'
import { everyReply, now } from './every-reply.ts'
import { days, everySectionOn, goneOn, people, sectionsOn, supersededOn, unmarkedLines } from './superseded.ts'

type Said = Exclude<Reply, { kind: 'nothing' }>

const { present, share, dialog } = createPresentation()

/** What a result of the past begins with. */
const archive = /^(ARKIV|ARCHIVE): /

const banned: Answers = { channel: 'ea', kind: 'both', customer: 'csp-partner' }

/** What is said of situations on a day: the rules of that day, as if it were today. */
const situationsOn = (day: string): readonly Said[] => [
  ...[...people, banned].map(
    (answers): Said => ({ kind: 'guidance', answers, sections: sectionsOn(answers, day), day }),
  ),
  { kind: 'batch', rows: people.map(answers => advised({ name: 'Contoso', answers }, day)), day },
  ...channelIds.flatMap((channel, index): readonly Said[] => {
    const other = channelIds[(index + 1) % channelIds.length] ?? channel
    const reply = comparisonOf({ channel, kind: 'both' }, { channel: other, kind: 'both' }, day)
    return reply ? [reply] : []
  }),
]

/** What is said of no situation on a day. */
const generalOn = (day: string): readonly Said[] => [
  ...[...readTopics().keys()].map((topic): Said => ({ kind: 'topic', topic, day })),
  ...lessons.map((lesson): Said => ({ kind: 'lesson', lesson, day })),
  { kind: 'help', day },
  { kind: 'today', day },
]

/** A plan by the rules of an earlier day, until its owner has it made anew: it says so, above its steps. */
const isOfEarlierRules = (reply: Said): boolean =>
  reply.kind === 'move' && reply.said.said === 'plan' && reply.said.outdated === 'rules-changed'

/** What is said of no day: it is of today. */
const ofNoDay = everyReply
  .map(({ reply }) => reply)
  .filter(reply => (!('day' in reply) || reply.day === now) && !isOfEarlierRules(reply))

const textsIn = (reply: Said, language: Language): readonly string[] => {
  const { card, summary } = present(reply, language)
  const shared = answersIn(reply, now)
    .map(answer => share(answer, language))
    .filter(({ title }) => !archive.test(title))
    .flatMap(({ title, line }) => [title, line])
  const over = reply.kind === 'topic' ? [] : textsOf(dialog({ message: 'EA', reply }, language).card)
  return [summary, ...textsOf(card), ...over, ...shared].flatMap(unmarkedLines)
}

const wrongIn = (replies: readonly Said[], day: string, language: Language, gone: readonly string[]) =>
  replies.flatMap(reply => {
    const over = goneOn(day, language)
    const wrong = textsIn(reply, language).filter(
      text => over.some(each => each.test(text)) || gone.some(sentence => text.includes(sentence)),
    )
    return wrong.map(text => `${day} ${reply.kind}: ${text}`)
  })

describe('Nothing superseded stands anywhere without its mark', () => {
  for (const language of languages) {
    it(`on a card, in its folds, in a list of results or in the dialog, on any day (${language})`, () => {
      for (const day of days) {
        const gone = supersededOn(everySectionOn(day), day, language)
        expect(wrongIn(situationsOn(day), day, language, gone)).to.deep.equal([])
        expect(wrongIn(generalOn(day), day, language, [])).to.deep.equal([])
      }
    }).timeout(240_000)

    it(`on what is said of no day: greetings, forms, questions, words explained, requests (${language})`, () => {
      const gone = supersededOn(everySectionOn(now), now, language)
      expect(ofNoDay.length).to.be.above(300)
      expect(wrongIn(ofNoDay, now, language, gone)).to.deep.equal([])
    }).timeout(240_000)

    it(`on a plan by the rules of an earlier day, which says so (${language})`, () => {
      const earlier = everyReply.map(({ reply }) => reply).filter(isOfEarlierRules)
      expect(earlier).not.to.be.empty
      const { t } = createWords()[language]
      for (const reply of earlier)
        expect(textsOf(present(reply, language).card).join('\n')).to.include(t('move.notice.rules-changed'))
    })

    it(`on an answer of a past day that stands beside what holds today (${language})`, () => {
      const reply = adviceAsOf({ day: '2020-06-17' }, { channel: 'csp-partner', kind: 'license' }, now)
      if (reply.kind !== 'guidance') throw new Error('There is no answer of that day.')
      const gone = supersededOn(sectionsOn(reply.answers, now), now, language)
      expect(wrongIn([reply], now, language, gone)).not.to.deep.equal([])
    })
  }
})
