import type { Kept } from './record.ts'
import type { State } from './request.ts'

/** Which requests, newest change first. */
export interface Query {
  /** Only those of this person, by object id. Nothing: all. */
  readonly asker?: string
  readonly state?: State
  /** Part of the customer's name, domain or id, whatever the case. */
  readonly search?: string
  /** From 0. */
  readonly page: number
  readonly size: number
}

interface Page {
  readonly kept: readonly Kept[]
  readonly total: number
}

/** A parcel by its request, and for whom it is. */
export interface ParcelAt {
  readonly id: string
  readonly parcel: string
  readonly to: string
}

/** One that is due. `of`: a mark of whose request it is, unlike any other's. */
export interface DueParcel extends ParcelAt {
  readonly of: string
}

/** `oldest`: UTC; nothing when there is none. */
export interface Waiting {
  readonly parcels: number
  readonly oldest?: string
}

/** Where requests are kept. */
export interface Requests {
  find(id: string): Promise<Kept | undefined>
  /**
   * Writes a record in the place of the version it was made from (0: in the place of none), as one step.
   * Resolves to what is kept now, or to nothing when another version stands there.
   */
  put(kept: Kept): Promise<Kept | undefined>
  list(query: Query): Promise<Page>
  /** Parcels that are due at a moment: each asker's oldest first, then each one's next. Of several processes each gets its own, for about a round. */
  due(at: string, limit: number): Promise<readonly DueParcel[]>
  /** How many parcels are due at a moment, and since when the oldest: only looked at, whoever takes them. */
  waiting(at: string): Promise<Waiting>
  /** Asked by a process that carries none: parcels that somebody set out with and will not come back from. */
  underWay(): Promise<readonly ParcelAt[]>
  /** Every request in which a person stands, by object id. */
  naming(person: string): Promise<readonly string[]>
  /** Requests that are over and were last changed before a moment. */
  overBefore(at: string): Promise<readonly string[]>
  remove(id: string): Promise<void>
}

/** Changes what is kept of a request until nobody comes between. `next` says nothing when there is nothing to change. */
export const change = async (
  requests: Pick<Requests, 'find' | 'put'>,
  id: string,
  next: (kept: Kept) => Kept | undefined,
): Promise<Kept | undefined> => {
  for (;;) {
    const kept = await requests.find(id)
    const wanted = kept && next(kept)
    if (!wanted) return undefined
    const now = await requests.put(wanted)
    if (now) return now
  }
}
