import type { Kept } from './record.ts'
import type { Request, State } from './request.ts'
import { tenantIdOf } from './tenant.ts'

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
