import type { Plan, PlannedStep } from '../../plan/plan.ts'
import { sourceInWords } from '../citations.ts'
import type { Words } from '../words.ts'
import { endInWords, missedInWords, ownerInWords, planTitle, stepInWords, warningInWords } from './in-words.ts'

/** When a step is to be done, a day at a time: "från den 17 mars 2027", "senast den 30 mars 2027". */
export const daysInWords = (
  { t, date }: Words,
  { earliest, latest }: PlannedStep,
  today: string,
): readonly string[] => {
  if (latest === earliest) return [t('plan.on', { day: date(latest) })]
  const from = earliest > today ? [t('plan.from', { day: date(earliest) })] : []
  const by = latest ? [t('plan.by', { day: date(latest) })] : []
  return from.length + by.length > 0 ? [...from, ...by] : [t('plan.whenever')]
}

/** The same in one line. */
export const whenInWords = (...when: Parameters<typeof daysInWords>): string => daysInWords(...when).join(', ')

const stepLines = (words: Words, step: PlannedStep, number: number, today: string): string => {
  const missed = missedInWords(words, step.id)
  return [
    `${number}. ${ownerInWords(words, step)}, ${whenInWords(words, step, today)}: ${stepInWords(words, step.id)}`,
    ...(missed ? [`   ${words.t('plan.ifMissed', { text: missed })}`] : []),
    `   [${step.rule}: ${sourceInWords(words, step.source)}]`,
  ].join('\n')
}

/** A plan as text: what to look out for, then who does what until when, and why. */
export const planText = (words: Words, { move, steps, warnings }: Plan, customer?: string): string => {
  const { t } = words
  const numbered = steps.map((step, index) => stepLines(words, step, index + 1, move.today))
  return [
    [planTitle(words, move, customer), ...endInWords(words, move)].join('\n'),
    warnings.map(warning => `! ${warningInWords(words, warning, move.rulesOf)}`).join('\n'),
    numbered.length > 0 ? numbered.join('\n') : t('plan.nothing'),
  ]
    .filter(Boolean)
    .join('\n\n')
}
