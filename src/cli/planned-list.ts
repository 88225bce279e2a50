import type { Environment } from '../config/read.ts'
import type { AdvisedRow } from '../conversation/batch.ts'
import { plansCalendar } from '../handouts/calendar.ts'
import { planOf } from '../plan/plan.ts'
import { faultIn } from '../plan/situation.ts'
import { movesTable } from '../presentation/moves/table.ts'
import type { Words } from '../presentation/words.ts'
import { daysOff } from './planned.ts'

interface When {
  /** Whose rules the plans follow, and the day on which they are made. */
  readonly rulesOf: string
  readonly today: string
  readonly env: Environment
}

/** The plans of a list, and the lines for which there is none. */
export const plansOf = (rows: readonly AdvisedRow[], { rulesOf, today, env }: When) => {
  const off = daysOff(env)
  const moves = rows.map(({ name: customer, answers, termEnd, sections }, index) => {
    const days = termEnd ? { termEnd } : {}
    const sound = sections !== undefined && faultIn({ today, ...days }) === undefined
    const left = sound ? planOf({ answers, rulesOf, today, off, ...days }) : undefined
    return { line: index + 1, move: { customer, answers, ...days }, left }
  })
  return {
    plans: moves.flatMap(({ move, left }) => {
      const [next] = left?.steps ?? []
      return left ? [{ move, left, ...(next && { next }) }] : []
    }),
    without: moves.filter(({ left }) => !left).map(({ line }) => line),
  }
}
type Plans = ReturnType<typeof plansOf>['plans']

/** One table, who has to be done first first. */
export const plansTable = (words: Words, plans: Plans) =>
  movesTable(
    words,
    plans.toSorted((one, other) => ((one.move.termEnd ?? '9999') < (other.move.termEnd ?? '9999') ? -1 : 1)),
  )

/** One calendar, each entry with whose it is. */
export const plansAsCalendar = (words: Words, plans: Plans): string =>
  plansCalendar(
    words,
    words.t('move.title.mine'),
    plans.map(({ move, left }) => ({
      ...{ key: JSON.stringify([move.answers, move.customer]), name: move.customer, plan: left },
    })),
  )
