import { longestRead } from '../../conversation/events.ts'
import type { GuidanceReply } from '../../conversation/replies.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { besideOn } from '../../rules/beside.ts'
import type { Section } from '../../rules/channels.ts'
import { consult } from '../../rules/consult.ts'
import { editionIds, editionOn } from '../../rules/editions.ts'
import { relatedTasksFor } from '../../rules/partners.ts'
import { type Answers, questions } from '../../rules/questions.ts'
import { differenceLine, optionInWords, situationInWords } from '../answer-words.ts'
import { button, changeButton, dayButton, moreButtons, otherDayButton, requestButton } from '../buttons.ts'
import { createFootnotes, linkTo } from '../citations.ts'
import { planButton, shareButton } from '../moves/buttons.ts'
import type { Words } from '../words.ts'
import { aheadView, asOfPeriodView } from './as-of.ts'
import { foldsOf } from './folds.ts'
import { optionRows } from './options.ts'
import { ratingView } from './rating.ts'
import { headlineInWords, sectionView } from './section.ts'

/** Two kinds that come to the same thing for the same reason are said once. */
const saidOnce = (sections: readonly Section[], day: string): readonly Section[] =>
  sections.every(({ guidance }) => guidanceOn(guidance, day).verdict === 'prohibited') ? sections.slice(0, 1) : sections

/** Pages to go on with, all on one line. */
const relatedLine = ({ t, language }: Words, { partner }: Answers): string => {
  const links = relatedTasksFor(partner).map(({ link, only }) => {
    return `[${t(only ? `partner.${only}.many` : 'advice.relatedAll')}](${linkTo(link, language)})`
  })
  return t('advice.related', { links: links.join(' · ') })
}

/** For what is not known: the signs by which one can tell, each a tap away from the answer. */
const findOutOf = (words: Words, { answers, asked, day, from }: GuidanceReply) =>
  (['channel', 'kind'] as const)
    .filter(question => answers[question] === 'unknown')
    .map(question => ({
      id: `find-${question}`,
      title: words.t(question === 'channel' ? 'advice.findOutChannel' : 'advice.findOutKind'),
      basis: words.t('advice.findOutBasis'),
      rows: optionRows(words, question, answers, asked ? { asOf: { day, ...(from && { from }) } } : {}).slice(
        0,
        questions[question].indexOf('unknown' as never),
      ),
    }))

/** The situation; kinds that head their own blocks are not said twice. */
const titleOf = (words: Words, { kind, ...situation }: Answers, several: boolean): string =>
  situationInWords(words, several || !kind ? situation : { ...situation, kind })

/** In small: how it was understood, for whom it is, and by which day's rules. */
const dayLine = (words: Words, { heard, answers, day, now }: GuidanceReply): string => {
  const { t, date } = words
  const { partner } = answers
  const current = !now && editionOn(day) === editionIds.at(-1)
  return [
    ...(heard ? [heard === 'cut' ? t('advice.heardBeginning', { longest: longestRead }) : t('advice.heard')] : []),
    ...(partner ? [optionInWords(words, 'partner', partner)] : []),
    t(current ? 'advice.today' : 'advice.byRules', { date: date(day) }),
  ].join(' · ')
}

/** Over an answer of the past: that nobody is to act on it, and what holds today. */
const archiveOf = (words: Words, { answers, day, now }: GuidanceReply) => {
  const advice = now ? consult(answers, now) : undefined
  if (!now || advice?.kind !== 'guide') return []
  const sections = saidOnce(advice.sections, now)
  const said = sections.map(section => {
    const kind = sections.length > 1 ? `${words.t(`kind.${section.kind}.short`)}: ` : ''
    return `${kind}${headlineInWords(words, section, now)}`
  })
  return [
    {
      title: words.t('advice.archive', { date: words.date(day) }),
      text: words.t('advice.now', { said: said.join(' · ') }),
    },
  ]
}

/** The one thing to do first, then at most two more; the rest behind "…". */
const mostButtons = 6

/** Something can be moved. */
const canPlan = (sections: readonly Section[], day: string): boolean =>
  sections.some(({ guidance }) => guidanceOn(guidance, day).verdict === 'supported')

const buttonsOf = (words: Words, { answers, day, now, rated }: GuidanceReply, said: readonly Section[]) => {
  const other = otherDayButton(words, answers)
  if (now) return [[], [dayButton(words, 'today', answers), other], [button(words, 'help')]] as const
  const differs = said.some(section => besideOn(section, day).relation !== 'same')
  const first = requestButton(words, said, answers, day)
  // Nobody passes on what they just called unhelpful.
  const share = rated === 'unhelpful' ? [] : [shareButton(words, answers)]
  const plan = canPlan(said, day) ? [planButton(words, answers)] : []
  const others = [...(differs ? [dayButton(words, 'document', answers)] : []), changeButton(words, answers)]
  return [
    first,
    others,
    [...plan, ...share, ...moreButtons(words, answers)].slice(0, mostButtons - first.length - others.length),
  ] as const
}

/** What a rating's tap has to carry beside the answers, for the same card to be made again. */
const givenOf = ({ before, day, asked, from }: GuidanceReply) => ({
  ...(before && { before }),
  day,
  ...(asked && { asked }),
  ...(from && { from }),
})

export const guidanceView = (words: Words, reply: GuidanceReply, mark?: string) => {
  const { answers, sections, difference, rated, day, now } = reply
  const said = saidOnce(sections, day)
  const around = { answers, day, several: said.length > 1, archived: now !== undefined }
  const views = said.map(section => sectionView(words, section, around))
  const [first, others, more] = buttonsOf(words, reply, said)
  const folds = foldsOf(words, { sections: said, day, now, face: views, cites: createFootnotes(words) })
  return {
    title: titleOf(words, answers, around.several),
    day: dayLine(words, reply),
    frame: now ? 'emphasis' : 'default',
    archive: archiveOf(words, reply),
    remarks: [
      ...aheadView(words, reply),
      ...asOfPeriodView(words, reply),
      ...(difference ? [{ title: differenceLine(words, difference), lines: [] }] : []),
    ],
    sections: views,
    findOut: findOutOf(words, reply),
    folds,
    toggle: words.t('advice.toggle'),
    related: relatedLine(words, answers),
    primary: first,
    buttons: others,
    more,
    rating: ratingView(words, { shown: answers, ...givenOf(reply) }, mark, rated),
  }
}
