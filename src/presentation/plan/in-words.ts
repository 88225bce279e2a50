import type { PlannedStep } from '../../plan/plan.ts'
import { type CostlyId, costs, type StepId } from '../../plan/rows.ts'
import type { Move } from '../../plan/situation.ts'
import type { Warning } from '../../plan/warnings.ts'
import { type DontId, donts } from '../../rules/statements.ts'
import { situationInWords } from '../answer-words.ts'
import { type Vocabulary, vocabulary, type Words } from '../words.ts'

/** What a plan is called: "Flytten som plan: Contoso · Enterprise-avtal (EA) · licenser". */
export const planTitle = (words: Words, { answers }: Pick<Move, 'answers'>, customer?: string): string =>
  words.t('plan.title', { situation: [...(customer ? [customer] : []), situationInWords(words, answers)].join(' · ') })

/** What is counted back from: the end of a term, or for Azure the day to be done by; nothing where nobody knows one. */
export const endInWords = (
  { t, date }: Words,
  { answers, termEnd }: Pick<Move, 'answers' | 'termEnd'>,
): readonly string[] =>
  termEnd ? [t(answers.kind === 'usage' ? 'plan.goal' : 'plan.until', { day: date(termEnd) })] : []

export const stepInWords = ({ t }: Words, id: StepId): string => t(`plan.step.${id}`)

/** What it costs to miss a step; nothing where it costs nothing. */
export const missedInWords = ({ t }: Words, id: StepId): string | undefined =>
  costs(id) ? t(`plan.missed.${id satisfies CostlyId}`) : undefined

/** Who does it: "Ni", "Kunden". */
export const ownerInWords = ({ t }: Words, { owner }: Pick<PlannedStep, 'owner'>): string => t(`plan.owner.${owner}`)

type InFull = keyof Vocabulary['plan']['warning'] & DontId

/** Of what not to do a plan says in full what the card of an answer has one line for. */
const isInFull = ({ language }: Words, id: string): id is InFull =>
  isDont(id) && Object.hasOwn(vocabulary[language].plan.warning, id)

const isDont = (id: string): id is DontId => Object.hasOwn(donts, id)

/** Told apart at a glance: what not to do, another way, and what to look out for. */
export const signOfWarning = ({ id }: Warning): string => {
  if (isDont(id) || id === 'prohibited') return '✕'
  return id === 'other-way' ? '→' : '!'
}

/** What is to be said beside the steps. */
export const warningInWords = (words: Words, warning: Warning, rulesOf: string): string => {
  const { t, date } = words
  if (isInFull(words, warning.id)) return t(`plan.warning.${warning.id}`)
  if (isDont(warning.id)) return t(`dont.${warning.id}`)
  switch (warning.id) {
    case 'term-ended':
    case 'term-ended-extension':
    case 'term-ended-grace':
      return t(`plan.warning.${warning.id}`, { count: warning.days })
    case 'window-open':
    case 'window-closed':
    case 'end-on-free-day':
      return t(`plan.warning.${warning.id}`, { day: date(warning.day) })
    case 'transfer-needs-time':
      return t('plan.warning.transfer-needs-time', { days: warning.days })
    case 'no-time':
      return t('plan.warning.no-time', { steps: warning.steps.map(id => stepInWords(words, id)).join(' ') })
    case 'other-way':
      return t('plan.warning.other-way', { action: t(`action.${warning.action}.text`) })
    default:
      return t(`plan.warning.${warning.id}`, { day: date(rulesOf) })
  }
}
