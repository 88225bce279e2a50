import { type Answer, exchange, type Question } from '../http/client.ts'
import { persist } from '../http/retry.ts'
import type { Directory } from './membership.ts'

/** Whether the members of a group can be recognised. `code`: an HTTP status, or what Entra says about the sign-in. */
export type GroupSight =
  | { readonly kind: 'seen' | 'no-such-group' | 'unavailable' }
  | { readonly kind: 'not-permitted' | 'sign-in-refused'; readonly code: string }

/** Milliseconds for both questions, repeats included. */
const limit = 8000
/** No person has it: a directory that we may ask says so. */
const nobody = '00000000-0000-0000-0000-000000000000'

const statusOf = (answer: Answer) => (answer.kind === 'answered' ? answer.status : undefined)

const sightOf = (group: number | undefined, member: number | undefined): GroupSight => {
  if (group === 404) return { kind: 'no-such-group' }
  const refused = [group, member].find(status => status === 401 || status === 403)
  if (refused) return { kind: 'not-permitted', code: String(refused) }
  return group === 200 && (member === 404 || member === 200) ? { kind: 'seen' } : { kind: 'unavailable' }
}

/**
 * Asks for the group itself (GET /v1.0/groups/{id}) and for the membership of somebody who does not exist: the two permissions that
 * recognising an admin needs. Never rejects.
 */
export const seeGroup = async ({ url, tokens, ...patience }: Directory, id: string): Promise<GroupSight> => {
  const deadline = patience.clock.ticks() + limit
  const grant = await tokens.get(limit)
  if (grant.kind === 'refused') return { kind: 'sign-in-refused', code: grant.code ?? grant.reason }
  if (grant.kind !== 'token') return { kind: 'unavailable' }
  const headers = { Authorization: `Bearer ${grant.token}`, 'Content-Type': 'application/json' }
  const ask = async (question: Omit<Question, 'headers'>) =>
    statusOf(await persist(left => exchange({ ...question, headers }, left, patience.clock), deadline, patience))
  const group = await ask({ method: 'GET', url: `${url}/v1.0/groups/${encodeURIComponent(id)}?$select=id` })
  const body = JSON.stringify({ groupIds: [id] })
  return sightOf(group, await ask({ method: 'POST', url: `${url}/v1.0/users/${nobody}/checkMemberGroups`, body }))
}
