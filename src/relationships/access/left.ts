import type { Postbook } from '../outbox.ts'
import type { TakenBack } from '../ports.ts'
import type { Kept } from '../record.ts'
import type { Access } from '../request.ts'
import { messages, numbered } from './outcome.ts'

/** What came of taking them back, by attempt. Somebody is told of what the customer can still approve, has approved, or can approve no more although it is wanted. */
export const leftBy = (kept: Kept, came: ReadonlyMap<number, TakenBack>, book: Postbook): Kept => {
  const marked = (access: Access): Access => {
    const left = access.left ?? came.get(access.attempt)
    if (!left) return access
    return left === 'gone' ? { ...access, left, stage: 'terminated', told: 'over' } : { ...access, left }
  }
  const { access, former, state } = kept.request
  const own = access && came.get(access.attempt)
  const others = (former ?? []).map(({ attempt }) => came.get(attempt))
  const isNews =
    others.some(left => left === 'approved' || left === 'refused') ||
    own === 'refused' ||
    (own === 'gone' && ['drafted', 'waiting', 'sent'].includes(state))
  const request = {
    ...kept.request,
    ...(access && { access: marked(access) }),
    ...(former && { former: former.map(marked) }),
  }
  const next = { ...kept, request }
  return isNews
    ? { ...next, outbox: [...kept.outbox, ...numbered(next, messages(request, 'access-left', book))] }
    : next
}
