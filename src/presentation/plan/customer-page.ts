import type { MoveCase } from '../../moves/case.ts'
import type { Plan, PlannedStep } from '../../plan/plan.ts'
import { changeOf } from '../../rules/changes.ts'
import type { ChannelId } from '../../rules/channels.ts'
import { holdsOn } from '../../rules/held.ts'
import { type Vocabulary, vocabulary, type Words } from '../words.ts'
import { daysInWords } from './text.ts'

type PageWords = Vocabulary['customerPage']

/** What a customer reads of their move: nothing of ours alone, no advice meant for sellers. */
export interface CustomerPage {
  readonly language: string
  readonly title: string
  readonly intro: readonly string[]
  readonly steps: readonly { readonly when: readonly string[]; readonly who: string; readonly what: string }[]
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly call: string
}

/** Who speaks to whom. */
export interface Between {
  /** The partner's own name; without it the page says "we". */
  readonly partner?: string
  /** Who the customer is. */
  readonly customer?: string
  /** Whom the customer may ask. */
  readonly contact?: string
}

/** The same about one move: its customer, and whoever planned it for them. */
export const betweenFor = (
  between: Between,
  { customer, by: { name } }: Pick<MoveCase, 'customer' | 'by'>,
): Between => {
  const contact = name && [name, ...(between.partner ? [between.partner] : [])].join(', ')
  return { ...between, customer, ...(contact && { contact }) }
}

const who = {
  us: 'us',
  provider: 'provider',
  customer: 'you',
  'current-partner': 'seller',
  microsoft: 'microsoft',
} as const satisfies Record<PlannedStep['owner'], keyof PageWords>

const isIn = <Part extends object>(part: Part, id: string): id is keyof Part & string => Object.hasOwn(part, id)

const wordsOfPage = ({ language }: Words): PageWords => vocabulary[language].customerPage

const stepsFor = (words: Words, { steps, move }: Plan): CustomerPage['steps'] => {
  const said = wordsOfPage(words)
  return steps.flatMap(step =>
    isIn(said.step, step.id)
      ? [{ when: daysInWords(words, step, move.today), who: said[who[step.owner]], what: said.step[step.id] }]
      : [],
  )
}

/** What the customer approves in this plan, and what it means. */
const approvals = (words: Words, { steps, move }: Plan): readonly string[] => {
  const { approve } = wordsOfPage(words)
  const separately = steps.some(({ id }) => id === 'accept-agreement')
  const bare = holdsOn(changeOf('no-admin-in-relationship').held, move.rulesOf)
  return steps.flatMap(({ id }) => [
    ...(isIn(approve, id) ? [approve[id]] : []),
    ...(id === 'accept-relationship' && bare ? [approve['no-admin']] : []),
    ...(id === 'accept-relationship' && !separately ? [approve['accept-agreement']] : []),
  ])
}

const unchanged = (words: Words, { steps, warnings }: Plan): readonly string[] => {
  const said = wordsOfPage(words).unchanged
  const has = (id: PlannedStep['id']) => steps.some(step => step.id === id)
  return [
    said.tenant,
    ...(has('term-ends') && !warnings.some(({ id }) => id === 'term-end-unknown') ? [said['until-end']] : []),
    ...(has('check-transfer') ? [said.terms] : []),
    ...(has('accept-azure-transfer') || has('accept-ownership') ? [said.azure] : []),
  ]
}

const forbidden = (words: Words, { steps, warnings }: Plan): readonly string[] => {
  const { dont, link } = wordsOfPage(words)
  const clicks = steps.some(({ id }) => id === 'accept-relationship')
  return [...warnings.flatMap(({ id }) => (isIn(dont, id) ? [dont[id]] : [])), ...(clicks ? [link] : [])]
}

const ofTheEnd = (words: Words, { move, warnings }: Plan): readonly string[] => {
  const { t, date } = words
  const warned = (id: string) => warnings.some(warning => warning.id === id)
  if (warned('term-end-unknown')) return [t('customerPage.askEnd')]
  if (move.termEnd === undefined || warned('end-as-goal') || warned('goal-passed')) return []
  if (warned('term-ended-extension')) return [t('customerPage.ended', { day: date(move.termEnd) })]
  return move.termEnd < move.today ? [] : [t('customerPage.end', { day: date(move.termEnd) })]
}

/** Whom the customer asks: somebody, or at least the partner. */
const callOf = ({ t }: Words, { contact, partner }: Between): string => {
  if (contact) return t('customerPage.call', { contact })
  return partner ? t('customerPage.callUs', { partner }) : t('customerPage.callSender')
}

const sellerOf = ({ channel, licenseChannel, usageChannel }: Plan['move']['answers']): ChannelId | 'unknown' =>
  channel ?? licenseChannel ?? usageChannel ?? 'unknown'

/** The page for the customer of a plan; nothing where there is no move to tell of. */
export const customerPage = (words: Words, plan: Plan, between: Between): CustomerPage | undefined => {
  const { t, language } = words
  const steps = stepsFor(words, plan)
  if (steps.length === 0) return undefined
  const { customer, partner } = between
  const seller = t(`customerPage.sellers.${sellerOf(plan.move.answers)}`)
  const list = (heading: 'approve' | 'unchanged' | 'dont', lines: readonly string[]) =>
    lines.length > 0 ? [{ heading: t(`customerPage.heading.${heading}`), lines }] : []
  return {
    language: vocabulary[language].language.tag,
    title: customer ? t('customerPage.titleFor', { customer }) : t('customerPage.title'),
    intro: [
      partner ? t('customerPage.intro', { partner, seller }) : t('customerPage.introUs', { seller }),
      ...ofTheEnd(words, plan),
    ],
    steps,
    lists: [
      ...list('approve', approvals(words, plan)),
      ...list('unchanged', unchanged(words, plan)),
      ...list('dont', forbidden(words, plan)),
    ],
    call: callOf(words, between),
  }
}
