import { type Access, type Deed, type NewAccess, ownLines, type Request, type State, type Who } from './request.ts'

/** Nobody can approve them any more, and nobody has them. */
export const isOver = ({ stage }: Pick<Access, 'stage'>): boolean => stage === 'expired' || stage === 'terminated'

/** Whether a customer may have a link to them. Of what Microsoft refused there never was one. */
const mayBeLinked = (access: Access): boolean => !isOver(access) && !(access.refused && access.id === undefined)

export const isApproved = ({ stage }: Pick<Access, 'stage'>): boolean => stage === 'approved' || stage === 'active'

/** The request without privileges that nobody wants as they were: they are kept beside it, to be taken back. */
export const setAside = ({ access, former, ...request }: Request): Request => {
  const others = former ? { former } : {}
  if (!access) return { ...request, ...others }
  return mayBeLinked(access) ? { ...request, former: [...(former ?? []), access] } : { ...request, access, ...others }
}

/** Milliseconds: most of what is undone is undone at once, and what was taken back stays so. */
const grace = 3_600_000

/** When the privileges of a request that is over are taken back; nothing where they are not. */
export const endsAt = ({ state, access, trail }: Request): string | undefined => {
  const ended = trail.findLast(({ did }) => did === 'withdraw' || did === 'decline')
  if (!ended || !access || !mayBeLinked(access) || isApproved(access) || access.left) return undefined
  if (state !== 'withdrawn' && state !== 'declined') return undefined
  return new Date(Date.parse(ended.at) + grace).toISOString()
}

/** What a customer must not approve any more: what something else was asked for after, and what goes with a request that is over. */
export const toTakeBack = (request: Request, at: string): readonly Access[] => {
  const { access, former = [] } = request
  const ends = endsAt(request)
  const own = access && ends !== undefined && ends <= at ? [access] : []
  return [...former.filter(({ left }) => left === undefined), ...own]
}

/** When that is seen to next; nothing where there is nothing to take back. */
export const takeBackAt = (request: Request, at: string): string | undefined =>
  toTakeBack(request, at).length > 0 ? at : endsAt(request)

/** The request with privileges asked for anew, numbered where one thing is done after another: two who tap at one instant get a number each. */
export const withNew = (request: Request, wish: NewAccess): Request => ({
  ...setAside(request),
  access: { ...wish, attempt: request.trail.filter(({ did }) => did === 'open-access').length + 1 },
})

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
