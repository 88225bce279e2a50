import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { weekends } from '../../plan/calendar.ts'
import { type Plan, planOf } from '../../plan/plan.ts'
import { type DayFault, faultIn, type Move } from '../../plan/situation.ts'
import { choicesOf, waysOf } from '../../plan/ways.ts'
import { planRecord } from '../../presentation/plan/record.ts'
import { planText } from '../../presentation/plan/text.ts'
import { createWords } from '../../presentation/words.ts'
import { consult } from '../../rules/consult.ts'
import { isDay } from '../../rules/days.ts'
import { questions } from '../../rules/questions.ts'
import { asOf, command, json, lang } from '../command.ts'
import { dayMeant, machineDay } from '../day.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { answersOf, situation } from '../situation.ts'

const options = {
  ...situation,
  'term-end': { text: 'DAY', is: 'the last day of the term: 2027-03-31' },
  purchased: { text: 'DAY', is: 'when it was bought, or last renewed' },
  way: { text: 'ACTION', is: 'which way, where the answer has several' },
  ...{ lang, json, 'as-of': asOf },
} as const

const faults: Record<DayFault, (move: Move) => string> = {
  'term-end-too-far': ({ termEnd }) => `--term-end "${termEnd}" lies more than ten years away.`,
  'purchase-ahead': ({ purchased }) => `--purchased "${purchased}" is still to come.`,
  'end-before-purchase': ({ termEnd, purchased }) => `--term-end "${termEnd}" lies before --purchased "${purchased}".`,
}

const dayOf = (name: string, text: string | undefined): string | undefined => {
  if (text === undefined || isDay(text)) return text
  throw new WrongUsage(`--${name} "${text}" is no day of the calendar: write it as 2027-03-31.`)
}

const moveOf = (chosen: Chosen<typeof options>, env: Environment): Move => {
  const { 'term-end': end, purchased: bought, way, 'as-of': asked, lang: _, json: __, ...given } = chosen
  const { day } = dayMeant(asked, env)
  const [termEnd, purchased] = [dayOf('term-end', end), dayOf('purchased', bought)]
  return {
    ...{ answers: answersOf(given), rulesOf: day, off: weekends },
    today: asked === undefined ? machineDay() : day,
    ...(termEnd && { termEnd }),
    ...(purchased && { purchased }),
    ...(way && { way }),
  }
}

const planned = (chosen: Chosen<typeof options>, env: Environment): Plan => {
  const move = moveOf(chosen, env)
  const fault = faultIn(move)
  if (fault) throw new WrongUsage(faults[fault](move))
  const advice = consult(move.answers, move.rulesOf)
  if (advice.kind === 'ask')
    throw new WrongUsage(`--${advice.question} is missing: ${questions[advice.question].join(', ')}.`)
  const choices = choicesOf(waysOf(move) ?? [])
  if (move.way && !choices.some(id => id === move.way)) {
    throw new WrongUsage(`--way "${move.way}" is none of ${choices.join(', ') || 'the ways: there is one only'}.`)
  }
  const plan = planOf(move)
  if (!plan) throw new Error('The rules answer, and yet there is no plan: see src/plan/ways.ts.')
  return plan
}

/** `plan`: the move of one customer as dated steps, as text, for other programs, or for a calendar. */
export const plan = command(
  {
    does: 'The move of one customer as steps with days: who does what until when, and why.',
    options,
    example: 'plan --channel csp-partner --kind license --term-end 2027-03-31 --lang sv',
  },
  (chosen, _texts, env) => {
    const words = createWords()[chosen.lang ?? commonLanguage]
    const made = planned(chosen, env)
    return chosen.json ? JSON.stringify(planRecord(words, made), null, 2) : planText(words, made)
  },
)
