import { faultIn } from '../plan/situation.ts'
import { consult } from '../rules/consult.ts'
import { isDay } from '../rules/days.ts'
import { type KeptMoves, type MoveCase, moveIn, movesIn, type OpenMove } from './case.ts'
import type { Listed, ListFile, MoveSaid } from './events.ts'
import { mostMoves, withMove } from './make.ts'
import { monthsOf } from './outlook.ts'
import { leftOf, nextIn, planFor } from './planned.ts'
import { tickedAll } from './requests.ts'
import { changeHere, type Visit } from './visit.ts'

type List = Extract<MoveSaid, { said: 'list' }>

interface How {
  readonly all?: boolean
  readonly file?: ListFile | undefined
  readonly notices?: List['notices']
  /** How many end in each month, where these are not all. */
  readonly months?: List['months']
}

/** So many are shown; of the others it is said how many there are. */
export const mostRows = 30

/** Moves in a list, each with what comes next by its ticks and its requests. Along in a file go all of them. */
export const listed = async (
  { today, off, planner }: Visit,
  moves: readonly OpenMove[],
  { all = false, file, notices = [], months = monthsOf(moves.map(({ move }) => move.termEnd ?? '')) }: How = {},
): Promise<List> => {
  const total = months.reduce((sum, { count }) => sum + count, 0)
  const shown = await tickedAll(file ? moves : moves.slice(0, mostRows), planner.requests)
  return {
    ...{ said: 'list', all, today, months, more: total - shown.length },
    ...(file && { file }),
    notices: file ? [...notices, { kind: 'offered' }] : notices,
    rows: shown.map(({ id, move, marks }) => {
      const plan = planFor(move, off)
      const next = nextIn(plan, marks)
      return { id, move, left: leftOf(plan, marks), ...(next && { next }) }
    }),
  }
}

/** Whether it can be planned: the rules answer, and its end is a day that can be. */
const isSound = ({ customer, answers, termEnd }: Listed, { today, rulesOf }: Visit): boolean =>
  customer !== '' &&
  consult(answers, rulesOf).kind !== 'ask' &&
  (termEnd === undefined || (isDay(termEnd) && faultIn({ today, termEnd }) === undefined))

const sameness = ({ customer, answers }: Pick<MoveCase, 'customer' | 'answers'>): string =>
  JSON.stringify([customer.toLowerCase(), answers.channel, answers.kind, answers.licenseChannel, answers.usageChannel])

const withAll = (kept: KeptMoves, moves: readonly Pick<OpenMove, 'id' | 'move'>[], visit: Visit): KeptMoves => {
  const known = new Set(movesIn(kept.facts).map(({ move }) => sameness(move)))
  const room = mostMoves - movesIn(kept.facts).length
  const fresh = moves.filter(({ move }, at) => {
    const first = moves.findIndex(other => sameness(other.move) === sameness(move))
    return first === at && !known.has(sameness(move))
  })
  return fresh.slice(0, Math.max(0, room)).reduce((all, one) => withMove(all, one, visit), kept)
}

/** Plans all customers of a list at once. One that is planned already is not planned again, so a second tap changes nothing. */
export const makeAll = async (visit: Visit, all: readonly Listed[]): Promise<MoveSaid> => {
  const { planner, rulesOf, today: planned, who: by } = visit
  const sound = all.filter(each => isSound(each, visit))
  const moves = sound.map(each => ({ id: planner.newId(), move: { ...each, rulesOf, planned, by } }))
  const { before, after } = await changeHere(visit, kept => withAll(kept, moves, visit))
  const made = moves.filter(({ id }) => moveIn(after.facts, id)).length
  const known = new Set(movesIn(before.facts).map(({ move }) => sameness(move)))
  const there = moves.filter(({ move }) => known.has(sameness(move))).length
  const notice = { kind: 'listed', made, there, left: all.length - made - there } as const
  return listed(visit, movesIn(after.facts), { notices: [notice] })
}
