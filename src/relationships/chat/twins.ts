import type { Request } from '../request.ts'
import { isSameTenant, isTaken, mostAlike, type Requests } from '../store.ts'
import { tenantIdOf } from '../tenant.ts'
import type { RequestSaid } from './events.ts'
import type { Desk } from './ports.ts'

/** What a customer's name is without what any firm's name may have: case, marks, “AB”, “(publ)”, “Ltd”. */
const legalForms = new Set(
  'ab aktiebolag aktiebolaget publ hb kb ltd limited inc llc plc gmbh as aps oy oyj'.split(' '),
)
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '' && !legalForms.has(word))

/** Whether two names are one firm's, whatever its legal form and however it is written. */
export const isNamedAlike = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map(name => wordsOf(name).join(' '))
  return first !== '' && first === second
}

/** So many are told of. */
export const mostTold = 3

type About = Pick<Request, 'id' | 'details' | 'sight'>

const searchFor = (about: About): readonly string[] => {
  const { customer, tenant } = about.details
  const [longest = ''] = wordsOf(customer).toSorted((one, other) => other.length - one.length)
  return [tenant, longest, tenantIdOf(about) ?? ''].filter(word => word !== '')
}

/** Other requests for what seems to be the same customer, by domain, id or name; the newest first. */
export const twinsOf = async (requests: Requests, about: About) => {
  const { id, details } = about
  const pages = await Promise.all(searchFor(about).map(search => requests.list({ search, page: 0, size: mostAlike })))
  const found = new Map(pages.flatMap(({ kept }) => kept.map(({ request }) => [request.id, request] as const)))
  return [...found.values()]
    .filter(other => other.id !== id && isTaken(other))
    .filter(other => isSameTenant(other, about) || isNamedAlike(other.details.customer, details.customer))
}

/** Before an admin sends a request they see whether there is another one for the same customer. */
export const withTwins = async <Said extends RequestSaid>({ requests }: Pick<Desk, 'requests'>, said: Said) => {
  if (said.said !== 'request' || !said.seen.admin || !['drafted', 'waiting'].includes(said.seen.request.state))
    return said
  const twins = await twinsOf(requests, said.seen.request)
  return twins.length > 0 ? { ...said, twins: twins.slice(0, mostTold) } : said
}
