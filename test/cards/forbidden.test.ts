import { expect } from 'chai'
import { type Language, languages } from '../../src/conversation/ports.ts'
import type { GuidanceReply } from '../../src/conversation/replies.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { createWords } from '../../src/presentation/words.ts'
import { guidanceOn } from '../../src/rules/as-of.ts'
import { edition } from '../../src/rules/changes.ts'
import { notices } from '../../src/rules/statements.ts'
import { everyCard } from './every-card.ts'

const voices = createWords()
const { present } = createPresentation({ voices })

const forbiddenIn = ({ sections, day = edition }: GuidanceReply) =>
  new Set(sections.flatMap(({ guidance }) => guidanceOn(guidance, day).notices.filter(id => notices[id].forbids)))

const adviceIn = (language: Language) =>
  everyCard().flatMap(({ name, reply, message, ...shown }) =>
    reply.kind === 'guidance' && shown.language === language ? [{ name, reply, message }] : [],
  )

describe('What is forbidden', () => {
  for (const language of languages) {
    it(`is said once on a card, with its source, whichever kinds it is about (${language})`, () => {
      for (const { name, reply, message } of adviceIn(language)) {
        const lines = message.summary.split('\n')
        for (const id of forbiddenIn(reply)) {
          const said = voices[language].t(`notice.${id}`)
          const [line, ...again] = lines.filter(each => each.startsWith(said))
          expect(line?.slice(said.length), `${name}: ${id}`).to.match(/^ \[\d+(?:, [^\]]+)?\]$/)
          expect(again, `${name}: ${id}`).to.deep.equal([])
        }
      }
    })

    it(`stands below both kinds where it holds for both, and with its kind where it does not (${language})`, () => {
      const { t } = voices[language]
      const sections = [
        { kind: 'license', guidance: 'ask-permission' },
        { kind: 'usage', guidance: 'recreate-azure' },
      ] as const
      const { summary } = present({ kind: 'guidance', answers: { channel: 'ea', kind: 'both' }, sections }, language)
      const at = [
        t('notice.existing-licenses-stay'),
        t('kind.usage.label'),
        `✕ ${t('advice.forbiddenBoth')}`,
        t('notice.no-resale-to-csp-partner'),
      ].map(text => summary.indexOf(text))
      expect(at)
        .to.deep.equal(at.toSorted((a, b) => a - b))
        .and.not.include(-1)
      expect(summary.split(`✕ ${t('advice.forbidden')}\n`)).to.have.length(2)
    })
  }
})
