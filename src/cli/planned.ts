import { readCountry } from '../config/country.ts'
import type { Environment } from '../config/read.ts'
import { holidaysOf } from '../jobs/holidays.ts'
import { type DaysOff, orHoliday } from '../plan/calendar.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { type DayFault, faultIn, type Move } from '../plan/situation.ts'
import { choicesOf, waysOf } from '../plan/ways.ts'
import { consult } from '../rules/consult.ts'
import { isDay } from '../rules/days.ts'
import { questions } from '../rules/questions.ts'
import { asOf } from './command.ts'
import { dayMeant, machineDay } from './day.ts'
import { type Chosen, WrongUsage } from './options.ts'
import { answersOf, situation } from './situation.ts'

/** The options of every command that plans a move. */
export const moveOptions = {
  ...situation,
  'term-end': { text: 'DAY', is: 'the last day of the term: 2027-03-31' },
  purchased: { text: 'DAY', is: 'when it was bought, or last renewed' },
  way: { text: 'ACTION', is: 'which way, where the answer has several' },
  name: { text: 'NAME', is: 'who the customer is' },
  'as-of': asOf,
} as const
type MoveOptions = Chosen<typeof moveOptions>

const faults: Record<DayFault, (move: Move) => string> = {
  'term-end-too-far': ({ termEnd }) => `--term-end "${termEnd}" lies more than ten years away.`,
  'purchase-ahead': ({ purchased }) => `--purchased "${purchased}" is still to come.`,
  'end-before-purchase': ({ termEnd, purchased }) => `--term-end "${termEnd}" lies before --purchased "${purchased}".`,
}

const dayOf = (name: string, text: string | undefined): string | undefined => {
  if (text === undefined || isDay(text)) return text
  throw new WrongUsage(`--${name} "${text}" is no day of the calendar: write it as 2027-03-31.`)
}

/** The days on which nobody works: of the country that is set, else weekends. */
export const daysOff = (env: Environment): DaysOff => {
  const country = readCountry(env)
  return orHoliday(country ? holidaysOf(country) : undefined)
}

const moveOf = (chosen: MoveOptions, env: Environment, off: DaysOff): Move => {
  const { 'term-end': end, purchased: bought, way, name: _, 'as-of': asked, ...given } = chosen
  const { day } = dayMeant(asked, env)
  const [termEnd, purchased] = [dayOf('term-end', end), dayOf('purchased', bought)]
  return {
    ...{ answers: answersOf(given), rulesOf: day, off, today: asked === undefined ? machineDay() : day },
    ...(termEnd && { termEnd }),
    ...(purchased && { purchased }),
    ...(way && { ways: [way] }),
  }
}

/** The plan that was asked for; a day or an option that is wrong is said in one line. */
export const planned = async (chosen: MoveOptions, env: Environment): Promise<Plan> => {
  const move = moveOf(chosen, env, daysOff(env))
  const fault = faultIn(move)
  if (fault) throw new WrongUsage(faults[fault](move))
  const advice = consult(move.answers, move.rulesOf)
  if (advice.kind === 'ask')
    throw new WrongUsage(`--${advice.question} is missing: ${questions[advice.question].join(', ')}.`)
  const choices = choicesOf(waysOf(move) ?? [])
  if (chosen.way && !choices.some(id => id === chosen.way)) {
    throw new WrongUsage(`--way "${chosen.way}" is none of ${choices.join(', ') || 'the ways: there is one only'}.`)
  }
  const plan = planOf(move)
  if (!plan) throw new Error('The rules answer, and yet there is no plan: see src/plan/ways.ts.')
  return plan
}

/** What keeps two plans apart in a calendar: the customer, else the end of the term. */
export const keyOf = ({ move }: Plan, name: string | undefined): string =>
  JSON.stringify([move.answers, name ?? move.termEnd ?? ''])
