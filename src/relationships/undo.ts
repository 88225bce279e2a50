import { type Deed, ownLines, type Request, type State, type Who } from './request.ts'

/** What ends a request, or sends it back: it can be undone for a while by whoever did it. */
const undoable: readonly Deed[] = ['accept', 'decline', 'withdraw', 'reject']
/** Hours. */
export const undoHours = 24

/** What would be undone and where that leads, or why not: only the last thing done, soon, and by whoever did it. */
export const undoneBy = (
  request: Pick<Request, 'trail'>,
  who: Who | undefined,
  at: string,
): { readonly did: Deed; readonly back: State } | 'not-now' | 'not-doer' | 'too-late' => {
  const [before, last] = ownLines(request).slice(-2)
  if (!before || !last || !undoable.includes(last.did)) return 'not-now'
  if (!who || last.by?.id !== who.id) return 'not-doer'
  const hours = (Date.parse(at) - Date.parse(last.at)) / 3_600_000
  return hours < undoHours ? { did: last.did, back: before.to } : 'too-late'
}
