import type { ShareFor } from '../../conversation/events.ts'
import type { ShareReply } from '../../conversation/replies.ts'
import { weekends } from '../../plan/calendar.ts'
import { planOf } from '../../plan/plan.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import type { Section } from '../../rules/channels.ts'
import { type SourceId, sources } from '../../rules/sources.ts'
import { situationInWords } from '../answer-words.ts'
import { type Button, button } from '../buttons.ts'
import { linkTo, sourceInWords } from '../citations.ts'
import { message } from '../message.ts'
import { shareButton } from '../moves/buttons.ts'
import { customerMail } from '../plan/customer-mail.ts'
import { type Between, customerPage } from '../plan/customer-page.ts'
import { sharedTextView } from '../plan/shared-text.ts'
import type { CardName } from '../templates.ts'
import type { Words } from '../words.ts'
import { actionSourceOn, headlineInWords, numbered } from './section.ts'

const backTo = ({ t }: Words, { answers }: ShareReply): Button => ({
  title: t('share.button.back'),
  data: { verb: 'answer', shown: answers },
})

/** What a section comes to: the verdict, what to do and what not to. */
const sectionLines = (words: Words, section: Section, day: string): readonly string[] => {
  const { t } = words
  const guidance = guidanceOn(section.guidance, day)
  return [
    headlineInWords(words, section, day),
    ...numbered(guidance).map(({ id, number }) => `${number}. ${t(`action.${id}.text`)}`),
    ...(guidance.dont ?? []).map(id => `✕ ${t(`dont.${id}`)}`),
  ]
}

const sourcesOf = (sections: readonly Section[], day: string): readonly SourceId[] => [
  ...new Set(
    sections.flatMap(({ guidance }) => {
      const { reason, steps } = guidanceOn(guidance, day)
      return [reason.source, ...steps.flat().map(id => actionSourceOn(id, day))]
    }),
  ),
]

/** A source and where it is read. */
const sourceLine = (words: Words, id: SourceId): string => {
  const address = linkTo(sources[id].document, words.language)
  return address ? `${sourceInWords(words, id)}: ${address}` : sourceInWords(words, id)
}

/** The answer as text for any chat, with its sources. */
const forColleague = (words: Words, { answers, sections, day }: ShareReply): string => {
  const { t, date } = words
  return [
    situationInWords(words, answers),
    ...sections.flatMap(section => sectionLines(words, section, day)),
    t('share.sources'),
    ...sourcesOf(sections, day).map(id => `– ${sourceLine(words, id)}`),
    t('share.from', { day: date(day) }),
  ].join('\n')
}

/** The answer in three lines: what holds, what to do, what not to do. */
const short = (words: Words, { sections, day }: ShareReply): readonly string[] => {
  const { t } = words
  const said = sections.map(section => ({ section, guidance: guidanceOn(section.guidance, day) }))
  const heads = said.map(({ section }) => headlineInWords(words, section, day))
  const steps = said.flatMap(({ guidance }) => guidance.steps.map(([id]) => id).filter(id => id !== undefined))
  const [dont] = said.flatMap(({ guidance }) => guidance.dont ?? [])
  const [first] = said.map(({ guidance }) => guidance.reason.source)
  return [
    [...new Set(heads)].join(' · '),
    [...new Set(steps)].map(id => t(`action.${id}.text`)).join(' '),
    dont ? `✕ ${t(`dont.${dont}`)}` : first ? sourceInWords(words, first) : '',
  ].filter(Boolean)
}

const ways: readonly ShareFor[] = ['colleague', 'customer', 'short']

/** The answer as a mail to the customer; nothing where there is nothing to tell them. */
const forCustomer = (words: Words, { answers, day }: ShareReply, between: Between) => {
  const plan = planOf({ answers, rulesOf: day, today: day, off: weekends })
  const page = plan && customerPage(words, plan, between)
  return page && customerMail(words, page, between)
}

/** Which layout, filled with what: the answer for somebody else, or in three lines. */
export const shareViewOf = (words: Words, reply: ShareReply, between: Between): [CardName, object] => {
  const { t } = words
  const { answers } = reply
  const back = backTo(words, reply)
  if (reply.for === 'colleague') {
    const body = forColleague(words, reply)
    return ['share', sharedTextView(words, { body, how: t('share.colleague'), buttons: [back] })]
  }
  if (reply.for === 'customer') {
    const mail = forCustomer(words, reply, between)
    if (!mail) return ['message', message(t('share.title'), [t('share.nothing')], [back, button(words, 'help')])]
    return ['share', sharedTextView(words, { ...mail, how: t('share.customer'), buttons: [back] })]
  }
  const buttons = ways.filter(way => way !== reply.for).map(way => shareButton(words, answers, way))
  if (reply.for === 'short')
    return ['message', message(situationInWords(words, answers), short(words, reply), [back, ...buttons])]
  return ['message', message(t('share.title'), [t('share.whom')], [...buttons, back, button(words, 'restart')])]
}
