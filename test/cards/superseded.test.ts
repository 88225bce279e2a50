import { expect } from 'chai'
import { adviceAsOf } from '../../src/conversation/as-of.ts'
import { advised } from '../../src/conversation/batch.ts'
import { comparisonOf } from '../../src/conversation/comparison.ts'
import { type Language, languages } from '../../src/conversation/ports.ts'
import type { GuidanceReply, Reply } from '../../src/conversation/replies.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { createWords, vocabulary } from '../../src/presentation/words.ts'
import { besideOn } from '../../src/rules/beside.ts'
import { edition } from '../../src/rules/changes.ts'
import { channelIds, type Section } from '../../src/rules/channels.ts'
import type { Answers } from '../../src/rules/questions.ts'
import { now } from './every-reply.ts'
import { days, people, sectionsOn, supersededOn, unmarkedLines } from './superseded.ts'

const voices = createWords()
const { present, share } = createPresentation({ voices })

const adviceOn = (answers: Answers, day: string, language: Language): readonly string[] => {
  const sections = sectionsOn(answers, day)
  const reply: GuidanceReply = { kind: 'guidance', answers, sections, day }
  return [present(reply, language).summary, share(reply, language).line]
}

const check = (text: string, sections: readonly Section[], day: string, language: Language, name: string) => {
  const lines = unmarkedLines(text)
  for (const sentence of supersededOn(sections, day, language)) {
    expect(
      lines.filter(line => line.includes(sentence)),
      name,
    ).to.deep.equal([])
  }
}

/** Whether a text says of each section how it stands to the document. */
const standing = (sections: readonly Section[], day: string) =>
  day === edition ? [] : sections.map(section => besideOn(section, day).relation)
const signs = { same: '= ', partly: '~ ', reversed: '⚠ ' }

describe('Nothing superseded is said in the present tense', () => {
  for (const language of languages) {
    it(`on an advice, short or shared, of any day (${language})`, () => {
      for (const day of days) {
        for (const answers of people) {
          const name = `${day} ${JSON.stringify(answers)} (${language})`
          const sections = sectionsOn(answers, day)
          const [summary = '', line = ''] = adviceOn(answers, day, language)
          for (const text of [summary, line]) check(text, sections, day, language, name)
          for (const relation of standing(sections, day)) {
            const weak = relation !== 'same' && summary.includes('\n? ')
            expect(weak || summary.includes(`\n${signs[relation]}`), name).to.equal(true)
          }
        }
      }
    }).timeout(120_000)

    it(`in a list or beside another situation (${language})`, () => {
      for (const day of days) {
        for (const [index, channel] of channelIds.entries()) {
          const [one, other]: readonly Answers[] = [
            { channel, kind: 'both' },
            { channel: channelIds[(index + 1) % channelIds.length] ?? channel, kind: 'both' },
          ]
          if (!one || !other) continue
          const rows = [advised({ name: 'Contoso', answers: one }, day)]
          const replies: readonly (Reply | undefined)[] = [{ kind: 'batch', rows, day }, comparisonOf(one, other, day)]
          for (const reply of replies) {
            if (!reply || reply.kind === 'nothing') continue
            const sides = reply.kind === 'batch' ? [one] : [one, other]
            const sections = sides.flatMap(each => sectionsOn(each, day))
            check(present(reply, language).summary, sections, day, language, `${reply.kind} ${day} ${channel}`)
          }
        }
      }
    }).timeout(120_000)

    it(`under a day that is past without the banner that says so, and what holds today (${language})`, () => {
      const banner = vocabulary[language].advice.archive.split('{{date}}').at(-1) ?? ''
      for (const day of days.filter(each => each < now)) {
        for (const answers of people) {
          const reply = adviceAsOf({ day }, answers, now)
          if (reply.kind !== 'guidance') throw new Error(`There is no answer for ${day}.`)
          const { summary, card } = present(reply, language)
          const [first] = sectionsOn(answers, now)
          const name = `${day} ${JSON.stringify(answers)}`
          expect(summary, name).to.include(banner)
          if (first) expect(summary, name).to.include(voices[language].t(`headline.${first.guidance}`))
          expect(JSON.stringify(card), name).not.to.include('"verb":"request"')
        }
      }
    }).timeout(120_000)
  }
})
