import type { ComparisonReply, Side } from '../../conversation/replies.ts'
import { actions } from '../../rules/actions.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { edition } from '../../rules/changes.ts'
import type { ServiceKind } from '../../rules/channels.ts'
import type { Guidance } from '../../rules/guidance/verdict.ts'
import { notices } from '../../rules/statements.ts'
import { factsInWords } from '../answer-words.ts'
import { type Button, button, languageButton } from '../buttons.ts'
import { createFootnotes, editionInWords, type Footnotes } from '../citations.ts'
import type { Words } from '../words.ts'
import { paragraphs, verdictInWords } from './section.ts'

const names = ['A', 'B'] as const

const guidanceOf = (side: Side, kind: ServiceKind, day: string): Guidance | undefined => {
  const section = side.sections.find(each => each.kind === kind)
  return section && guidanceOn(section.guidance, day)
}

/** What is compared, in the order in which it is read: each makes its lines from a guidance. */
const aspects = {
  verdict: ({ t }: Words, { verdict, reason }: Guidance, { cite }: Footnotes) => [
    cite(verdictInWords(t, verdict), reason),
  ],
  todo: ({ t }: Words, { steps }: Guidance, { cite }: Footnotes) =>
    steps.flatMap(step =>
      step.map((id, index) => {
        const or = index > 0 ? `${t('comparison.or')} ` : ''
        return cite(`${or}${t(`action.${id}.text`)}`, actions[id])
      }),
    ),
  forbidden: ({ t }: Words, guidance: Guidance, { cite }: Footnotes) =>
    guidance.notices.filter(id => notices[id].forbids).map(id => cite(t(`notice.${id}`), notices[id])),
}
type Aspect = keyof typeof aspects

const linesOf = (words: Words, aspect: Aspect, guidance: Guidance | undefined, footnotes: Footnotes): string => {
  const lines = guidance ? aspects[aspect](words, guidance, footnotes) : [words.t('comparison.absent')]
  return paragraphs(lines.length > 0 ? lines : [words.t('comparison.nothing')])
}

/** What is the same is said once; what differs stands beside each other, and says so. */
const aspectView = (
  words: Words,
  aspect: Aspect,
  { sides, day = edition }: ComparisonReply,
  kind: ServiceKind,
  notes: Footnotes,
) => {
  const [a, b] = sides.map(side => linesOf(words, aspect, guidanceOf(side, kind, day), notes)) as [string, string]
  const same = a === b
  const title = words.t(`comparison.${aspect}`)
  return {
    title: words.t(same ? 'comparison.same' : 'comparison.differs', { aspect: title }),
    same: same ? [{ text: a }] : [],
    differ: same ? [] : [{ a, b, nameA: names[0], nameB: names[1] }],
  }
}

const showButton = ({ t }: Words, { answers }: Side, index: number): Button => ({
  title: t('comparison.show', { name: names[index] }),
  data: { verb: 'answer', ...answers, shown: answers },
})

/** Two situations beside each other, kind by kind. */
export const comparisonView = (words: Words, reply: ComparisonReply) => {
  const { t } = words
  const { sides, day = edition } = reply
  const footnotes = createFootnotes(words)
  const kinds = (['license', 'usage'] as const).filter(kind => sides.some(side => guidanceOf(side, kind, day)))
  const sections = kinds.map(kind => ({
    heading: t(`kind.${kind}.label`),
    aspects: (Object.keys(aspects) as Aspect[]).map(aspect => aspectView(words, aspect, reply, kind, footnotes)),
  }))
  return {
    title: t('comparison.title'),
    sides: sides.map(({ answers }, index) => ({ text: `${names[index]}: ${factsInWords(words, answers)}` })),
    sections,
    sourcesTitle: t('advice.sources'),
    sources: paragraphs(footnotes.list()),
    edition: editionInWords(words, day),
    buttons: [
      ...sides.map((side, index) => showButton(words, side, index)),
      button(words, 'restart'),
      languageButton(words),
      button(words, 'help'),
    ],
  }
}
