import type { StepId } from '../plan/rows.ts'
import type { State } from '../relationships/request.ts'
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

const looked = 50

/** The marks of a move, and what the requests of whoever planned it say for the same customer. Whoever marked a step has the last word. */
export const ticked = async (
  { move, marks }: OpenMove,
  requests: Pick<Requests, 'list'>,
): Promise<{ readonly [Id in StepId]?: Ticked }> => {
  const { kept } = await requests.list({ asker: move.by.id, search: move.customer, page: 0, size: looked })
  const theirs = kept.filter(({ request }) => request.details.customer.toLowerCase() === move.customer.toLowerCase())
  const told = theirs.flatMap(({ request }) =>
    (ticks[request.state] ?? []).map(step => {
      const at = (request.trail.at(-1)?.at ?? move.planned).slice(0, 'yyyy-mm-dd'.length)
      return [step, { as: 'done', at, told: 'request' }] as const
    }),
  )
  return { ...Object.fromEntries(told), ...marks }
}
