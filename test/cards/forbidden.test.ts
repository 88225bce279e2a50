import { expect } from 'chai'
import { type Language, languages } from '../../src/conversation/ports.ts'
import type { GuidanceReply } from '../../src/conversation/replies.ts'
import { createWords } from '../../src/presentation/words.ts'
import { guidanceOn } from '../../src/rules/as-of.ts'
import type { Guidance } from '../../src/rules/guidance/verdict.ts'
import { notices } from '../../src/rules/statements.ts'
import { textsOf } from './card.ts'
import { everyCard } from './every-card.ts'

const voices = createWords()

const forbiddenIn = ({ sections, day }: GuidanceReply) =>
  new Set(sections.flatMap(({ guidance }) => guidanceOn(guidance, day).notices.filter(id => notices[id].forbids)))

const adviceIn = (language: Language) =>
  everyCard().flatMap(({ name, reply, message, ...shown }) =>
    reply.kind === 'guidance' && shown.language === language ? [{ name, reply, message }] : [],
  )

describe('What is forbidden', () => {
  for (const language of languages) {
    it(`is said once on a card, with its source, whichever kinds it is about (${language})`, () => {
      for (const { name, reply, message } of adviceIn(language)) {
        const lines = textsOf(message.card).flatMap(text => text.split('\n\n'))
        for (const id of forbiddenIn(reply)) {
          const said = `✕ ${voices[language].t(`notice.${id}`)}`
          const [line, ...again] = lines.filter(each => each.startsWith(said))
          expect(line?.slice(said.length), `${name}: ${id}`).to.match(/^ \[\d+(?:, [^\]]+)?\]$/)
          expect(again, `${name}: ${id}`).to.deep.equal([])
        }
      }
    })

    it(`is said above the steps where acting otherwise costs, two lines at most (${language})`, () => {
      const { t } = voices[language]
      for (const { name, reply, message } of adviceIn(language).filter(({ reply }) => !reply.now)) {
        const lines = message.summary.split('\n')
        for (const { guidance } of reply.sections) {
          const { dont = [], steps }: Guidance = guidanceOn(guidance, reply.day)
          const [first] = steps.flat()
          if (dont.length === 0 || !first) continue
          const step = lines.findIndex(line => line.includes(t(`action.${first}.text`)))
          const above = lines.slice(0, step).toReversed()
          const said = above.slice(
            0,
            above.findIndex(line => !line.startsWith('✕ ')),
          )
          expect(said.toReversed(), `${name}: ${guidance}`).to.deep.equal(
            dont.slice(0, 2).map(id => `✕ ${t(`dont.${id}`)}`),
          )
        }
      }
    })
  }
})
