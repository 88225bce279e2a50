import type { GuidanceReply } from '../../conversation/replies.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { edition } from '../../rules/changes.ts'
import type { Section } from '../../rules/channels.ts'
import { relatedTasksFor } from '../../rules/partners.ts'
import { type Answers, questions } from '../../rules/questions.ts'
import { type CloudId, clouds, type RoleId, roles } from '../../rules/statements.ts'
import { factsInWords, heardInWords } from '../answer-words.ts'
import { adviceButtons, asOfButtons, requestButton } from '../buttons.ts'
import { createFootnotes, editionInWords, type Footnotes, linkInWords } from '../citations.ts'
import type { Words } from '../words.ts'
import { aheadView, asOfPeriodView } from './as-of.ts'
import { differenceView } from './difference.ts'
import { forbiddenByAll, forbiddenView } from './notices.ts'
import { optionRows } from './options.ts'
import { ratingView } from './rating.ts'
import { paragraphs, sectionView } from './section.ts'
import { termsOn } from './terms-on.ts'

/** Two kinds that come to the same thing for the same reason are said once. */
const saidOnce = (sections: readonly Section[]): readonly Section[] =>
  sections.every(({ guidance }) => guidance === 'prohibited') ? sections.slice(0, 1) : sections

const rolesOf = ({ t }: Words, sections: readonly Section[], day: string, { cite }: Footnotes) => {
  const ids = new Set<RoleId>(sections.flatMap(({ guidance }) => guidanceOn(guidance, day).roles))
  return [...ids].map(id => cite(t(`role.${id}`), roles[id]))
}

const cloudsOf = ({ t }: Words, { cite }: Footnotes) =>
  (Object.keys(clouds) as CloudId[]).map(id => cite(t(`cloud.${id}`), clouds[id]))

const relatedOf = (words: Words, { partner }: Answers) =>
  relatedTasksFor(partner).map(({ link, only }) => {
    const forWhom = only && !partner ? [words.t(`advice.forType.${only}`)] : []
    return { text: linkInWords(words, link, ...forWhom) }
  })

/** For what is not known: the signs by which one can tell, each a tap away from the answer. */
const findOutOf = (words: Words, { answers, asked, day = edition, from }: GuidanceReply) =>
  (['channel', 'kind'] as const)
    .filter(question => answers[question] === 'unknown')
    .map(question => ({
      title: words.t(question === 'channel' ? 'advice.findOutChannel' : 'advice.findOutKind'),
      basis: words.t('advice.findOutBasis'),
      rows: optionRows(words, question, answers, asked ? { asOf: { day, ...(from && { from }) } } : {}).slice(
        0,
        questions[question].indexOf('unknown' as never),
      ),
    }))

/** What is folded away until somebody opens it. */
const folded = (id: string, title: string, lines: readonly string[]) =>
  lines.length > 0 ? [{ id, title, text: paragraphs(lines) }] : []

const titleOf = ({ t, date }: Words, { asked, day = edition }: GuidanceReply) => {
  return asked ? t('advice.titleThen', { date: date(day) }) : t('advice.title')
}

/** What a rating's tap has to carry beside the answers, for the same card to be made again. */
const givenOf = ({ before, day, asked, from }: GuidanceReply) => ({
  ...(before && { before }),
  ...(day && { day }),
  ...(asked && { asked }),
  ...(from && { from }),
})

const differenceRemark = (words: Words, difference: GuidanceReply['difference'], day: string) =>
  difference ? [{ title: words.t('difference.title'), lines: differenceView(words, difference, day) }] : []

export const guidanceView = (words: Words, reply: GuidanceReply, mark?: string) => {
  const { answers, sections, difference, heard, rated, day = edition, asked } = reply
  const { t } = words
  const facts = factsInWords(words, answers)
  const said = saidOnce(sections)
  const footnotes = createFootnotes(words)
  const elsewhere = forbiddenByAll(said, day)
  const views = said.map(section => ({
    ...sectionView(words, section, { answers, footnotes, day, elsewhere }),
    heading: said.length > 1 ? [{ text: t(`kind.${section.kind}.label`) }] : [],
  }))
  const forbidden = forbiddenView(words, t('advice.forbiddenBoth'), elsewhere, footnotes)
  const who = folded('roles', t('advice.roles'), rolesOf(words, said, day, footnotes))
  const where = folded('clouds', t('advice.clouds'), cloudsOf(words, footnotes))
  return {
    title: titleOf(words, reply),
    facts: heard ? heardInWords(words, facts, heard) : facts,
    remarks: [...aheadView(words, reply), ...asOfPeriodView(words, reply), ...differenceRemark(words, difference, day)],
    sections: views,
    forbidden,
    findOut: findOutOf(words, reply),
    folded: [
      ...termsOn(words, [views, forbidden]),
      ...who,
      ...where,
      ...folded('sources', t('advice.sources'), footnotes.list()),
    ],
    toggle: t('advice.toggle'),
    relatedTitle: t('advice.related'),
    related: relatedOf(words, answers),
    edition: editionInWords(words, day),
    buttons: asked
      ? asOfButtons(words, answers)
      : [...requestButton(words, said, answers), ...adviceButtons(words, answers)],
    rating: ratingView(words, { shown: answers, ...givenOf(reply) }, mark, rated),
  }
}
