import type { ComparisonReply, Side } from '../../conversation/replies.ts'
import { actionOn, guidanceOn } from '../../rules/as-of.ts'
import type { Section, ServiceKind } from '../../rules/channels.ts'
import { donts, notices } from '../../rules/statements.ts'
import { factsInWords } from '../answer-words.ts'
import { type Button, button, languageButton } from '../buttons.ts'
import { createFootnotes, editionInWords, type Footnotes } from '../citations.ts'
import type { Words } from '../words.ts'
import { besideInWords, headlineInWords, numbered, paragraphs } from './section.ts'

const names = ['A', 'B'] as const

/** What is compared, in the order in which it is read: each makes its lines from an answer of a day. */
const aspects = {
  verdict: (words: Words, section: Section, { cite }: Footnotes, day: string) => [
    cite(headlineInWords(words, section, day), guidanceOn(section.guidance, day).reason),
  ],
  document: (words: Words, section: Section, _: Footnotes, day: string) => {
    const beside = besideInWords(words, section, day)
    return beside ? [beside] : []
  },
  todo: ({ t }: Words, { guidance }: Section, { cite }: Footnotes, day: string) =>
    numbered(guidanceOn(guidance, day)).map(({ id, number }) =>
      cite(`**${number}** ${t(`action.${id}.text`)}`, actionOn(id, day)),
    ),
  forbidden: ({ t }: Words, { guidance }: Section, { cite }: Footnotes, day: string) => {
    const said = guidanceOn(guidance, day)
    return [
      ...(said.dont ?? []).map(id => cite(t(`dont.${id}`), donts[id])),
      ...said.notices.filter(id => notices[id].forbids).map(id => cite(t(`notice.${id}`), notices[id])),
    ]
  },
}
type Aspect = keyof typeof aspects

const sectionOf = (side: Side, kind: ServiceKind) => side.sections.find(each => each.kind === kind)

const linesOf = (words: Words, aspect: Aspect, section: Section, notes: Footnotes, day: string): string => {
  const lines = aspects[aspect](words, section, notes, day)
  return paragraphs(lines.length > 0 ? lines : [words.t('comparison.nothing')])
}

/** What is the same, or stands on one side only, is said once; what differs stands beside each other, and says so. */
const aspectView = (words: Words, aspect: Aspect, said: readonly Section[], notes: Footnotes, day: string) => {
  const title = words.t(`comparison.${aspect}`)
  const [a = '', b] = said.map(section => linesOf(words, aspect, section, notes, day))
  if (b === undefined) return { title, same: [{ text: a }], differ: [] }
  return a === b
    ? { title: words.t('comparison.same', { aspect: title }), same: [{ text: a }], differ: [] }
    : {
        title: words.t('comparison.differs', { aspect: title }),
        same: [],
        differ: [{ a, b, nameA: names[0], nameB: names[1] }],
      }
}

/** One kind of service on both sides; where only one has it, the heading says which. */
const kindView = (words: Words, { sides, day }: ComparisonReply, kind: ServiceKind, notes: Footnotes) => {
  const held = sides.map(side => sectionOf(side, kind))
  const said = held.filter(section => section !== undefined)
  const name = words.t(`kind.${kind}.label`)
  return {
    heading:
      said.length === 1
        ? words.t('comparison.only', { kind: name, side: names[held.findIndex(section => section !== undefined)] })
        : name,
    aspects: (Object.keys(aspects) as Aspect[]).map(aspect => aspectView(words, aspect, said, notes, day)),
  }
}

const showButton = ({ t }: Words, { answers }: Side, index: number): Button => ({
  title: t('comparison.show', { name: names[index] }),
  data: { verb: 'answer', ...answers, shown: answers },
})

/** Two situations beside each other, kind by kind. */
export const comparisonView = (words: Words, reply: ComparisonReply) => {
  const { t } = words
  const { sides, day } = reply
  const footnotes = createFootnotes(words)
  const kinds = (['license', 'usage'] as const).filter(kind => sides.some(side => sectionOf(side, kind)))
  const sections = kinds.map(kind => kindView(words, reply, kind, footnotes))
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
