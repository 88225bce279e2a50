import type { Posted } from './outbox.ts'
import type { Kept } from './record.ts'
import type { Request, State } from './request.ts'
import { tenantIdOf } from './tenant.ts'

/** Which records, newest change first. */
export interface Query {
  /** Only those of this person, by object id. Nothing: all. */
  readonly asker?: string
  /** Of requests only. */
  readonly state?: State
  /** Part of the customer's name, domain or id, whatever the case. */
  readonly search?: string
  /** From 0. */
  readonly page: number
  readonly size: number
}

interface Page<Record> {
  readonly kept: readonly Record[]
  readonly total: number
}

/** A parcel by its record, and for whom it is. */
export interface ParcelAt {
  readonly id: string
  readonly parcel: string
  readonly to: string
}

/** One that is due. `of`: a mark of whose record it is, unlike any other's. */
export interface DueParcel extends ParcelAt {
  readonly of: string
}

/** `oldest`: UTC; nothing when there is none. */
export interface Waiting {
  readonly parcels: number
  readonly oldest?: string
}

/** Where records with an outbox are kept. */
export interface Records<Record extends Posted> {
  find(id: string): Promise<Record | undefined>
  /**
   * Writes a record in the place of the version it was made from (0: in the place of none), as one step.
   * Resolves to what is kept now, or to nothing when another version stands there.
   */
  put(kept: Record): Promise<Record | undefined>
  list(query: Query): Promise<Page<Record>>
  /** Parcels that are due at a moment: each asker's oldest first, then each one's next. Of several processes each gets its own, for about a round. */
  due(at: string, limit: number): Promise<readonly DueParcel[]>
  /** How many parcels are due at a moment, and since when the oldest: only looked at, whoever takes them. */
  waiting(at: string): Promise<Waiting>
  /** Asked by a process that carries none: parcels that somebody set out with and will not come back from. */
  underWay(): Promise<readonly ParcelAt[]>
  /** Every record in which a person stands, by object id. */
  naming(person: string): Promise<readonly string[]>
  remove(id: string): Promise<void>
}

/** Where requests are kept. */
export interface Requests extends Records<Kept> {
  /**
   * Writes a new one, unless somebody has asked for the same tenant who is not among the `known` (ids): looking and writing are one step,
   * whichever process takes it. `there`: this very one stands there already.
   */
  add(kept: Kept, known: readonly string[]): Promise<'added' | 'there' | 'twin'>
  /** Requests that are over and were last changed before a moment. */
  overBefore(at: string): Promise<readonly string[]>
}

/** All records of a query, a page at a time. */
export async function* pagesOf<Record>(
  records: { list(query: Query): Promise<Page<Record>> },
  query: Omit<Query, 'page' | 'size'> = {},
): AsyncGenerator<readonly Record[]> {
  for (let page = 0; ; page++) {
    const { kept } = await records.list({ ...query, page, size: 200 })
    if (kept.length === 0) return
    yield kept
  }
}

/**
 * Changes what is kept until nobody comes between; `nothing` stands for a record that is not there yet. Tells what was there before,
 * and what is now where something changed. `next` says nothing when there is nothing to change.
 */
export const changing = async <Record extends Posted, Nothing extends Record | undefined>(
  records: Pick<Records<Record>, 'find' | 'put'>,
  id: string,
  nothing: Nothing,
  next: (kept: Record) => Record | undefined,
): Promise<{ readonly before: Record | Nothing; readonly after: Record | undefined }> => {
  for (;;) {
    const before = (await records.find(id)) ?? nothing
    const wanted = before && next(before)
    if (!wanted) return { before, after: undefined }
    const after = await records.put(wanted)
    if (after) return { before, after }
  }
}

/** The same of a record that is there. */
export const change = async <Record extends Posted>(
  records: Pick<Records<Record>, 'find' | 'put'>,
  id: string,
  next: (kept: Record) => Record | undefined,
): Promise<Record | undefined> => (await changing(records, id, undefined, next)).after

/** A second request for such a customer is doubtful: somebody is at it, or it is done. */
const taken: readonly State[] = ['drafted', 'waiting', 'sent', 'accepted']

export const isTaken = ({ state }: Pick<Request, 'state'>): boolean => taken.includes(state)

/** What a customer's tenant is known by: as it was typed, and its id where that was seen. Two of one tenant have one in common. */
export const tenantNames = (about: Pick<Request, 'details' | 'sight'>): readonly string[] =>
  [...new Set([about.details.tenant, tenantIdOf(about) ?? ''])].filter(name => name !== '').toSorted()

export const isSameTenant = (one: Pick<Request, 'details' | 'sight'>, other: typeof one): boolean => {
  const names = tenantNames(other)
  return tenantNames(one).some(name => names.includes(name))
}

/** So many that hold a word of the name, or the domain, are looked at. */
export const mostAlike = 100

/** Whether one for the same tenant is among those found that whoever hands this in has not been told of. */
export const hasTwinAmong = ({ request }: Kept, found: readonly Kept[], known: readonly string[]): boolean =>
  found.some(
    ({ request: other }) =>
      other.id !== request.id && isTaken(other) && !known.includes(other.id) && isSameTenant(other, request),
  )
