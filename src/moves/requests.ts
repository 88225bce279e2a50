import type { StepId } from '../plan/rows.ts'
import type { Kept } from '../relationships/record.ts'
import type { Access, State } from '../relationships/request.ts'
import type { Requests } from '../relationships/store.ts'
import type { OpenMove } from './case.ts'
import type { Ticked } from './events.ts'

/** Which steps of a move are done when a relationship request has come so far. */
const ticks: { readonly [S in State]?: readonly StepId[] } = {
  sent: ['request-relationship'],
  declined: ['request-relationship'],
  expired: ['request-relationship'],
  accepted: ['request-relationship', 'accept-relationship'],
}

/** The same of the administrator privileges that go with it (GDAP). */
const accessTicks: { readonly [S in NonNullable<Access['stage']>]?: readonly StepId[] } = {
  pending: ['request-gdap'],
  approved: ['request-gdap', 'approve-gdap'],
  active: ['request-gdap', 'approve-gdap'],
}

const stepsOf = ({ state, access }: Kept['request']): readonly StepId[] => [
  ...(ticks[state] ?? []),
  ...((access?.stage && accessTicks[access.stage]) ?? []),
]

const looked = 200

type Marks = { readonly [Id in StepId]?: Ticked }

/** The marks of a move, and what requests say for the same customer. Whoever marked a step has the last word. */
const withTold = ({ move, marks }: OpenMove, requests: readonly Kept[]): Marks => {
  const customer = move.customer.toLowerCase()
  const told = requests
    .filter(({ request }) => request.details.customer.toLowerCase() === customer)
    .flatMap(({ request }) =>
      stepsOf(request).map(step => {
        const at = (request.trail.at(-1)?.at ?? move.planned).slice(0, 'yyyy-mm-dd'.length)
        return [step, { as: 'done', at, told: 'request' }] as const
      }),
    )
  return { ...Object.fromEntries(told), ...marks }
}

type Told = Pick<Requests, 'list'>

/** The marks of a move, with what the requests of whoever planned it tell. */
export const ticked = async (open: OpenMove, requests: Told): Promise<Marks> => {
  const { by, customer } = open.move
  const { kept } = await requests.list({ asker: by.id, search: customer, page: 0, size: looked })
  return withTold(open, kept)
}

/** The same of many moves: one look for each who planned. */
export const tickedAll = async (moves: readonly OpenMove[], requests: Told): Promise<readonly OpenMove[]> => {
  const askers = [...new Set(moves.map(({ move }) => move.by.id))]
  const theirs = new Map<string, readonly Kept[]>()
  for (const asker of askers) theirs.set(asker, (await requests.list({ asker, page: 0, size: looked })).kept)
  return moves.map(open => ({ ...open, marks: withTold(open, theirs.get(open.move.by.id) ?? []) }))
}
