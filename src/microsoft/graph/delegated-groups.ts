import { z } from 'zod/v4'
import type { AdminAccess, GroupSight } from '../../relationships/ports.ts'
import { relationshipsPath } from './delegated-find.ts'
import { type Called, callGraph } from './graph-call.ts'
import type { Directory } from './membership.ts'

/** https://learn.microsoft.com/graph/api/resources/delegatedadminaccessassignment */
const assignment = z.object({ status: z.string(), accessContainer: z.object({ accessContainerId: z.string() }) })
const assignments = z.object({ value: z.array(z.unknown()) })

/** Milliseconds, and bytes. */
const [limit, largest] = [10_000, 512 * 1024]

const sightIn = (status: string): GroupSight => {
  if (status === 'active' || status === 'pending') return status
  return status === 'error' ? 'refused' : 'unknown'
}

const gone = ['deleting', 'deleted']

/** What has been made for a group before: whoever asks twice finds it. */
const madeFor = (called: Called, groupId: string): GroupSight | 'none' => {
  const { data } = assignments.safeParse(called.kind === 'answered' && called.status === 200 ? called.body : undefined)
  if (!data) return 'unknown'
  const all = data.value.flatMap(each => assignment.safeParse(each).data ?? [])
  const own = all.find(
    each =>
      each.accessContainer.accessContainerId.toLowerCase() === groupId.toLowerCase() && !gone.includes(each.status),
  )
  return own ? sightIn(own.status) : 'none'
}

/** 409: it is there already. https://learn.microsoft.com/graph/api/delegatedadminrelationship-post-accessassignments */
const answered = (called: Called): GroupSight => {
  if (called.kind !== 'answered') return 'unknown'
  if (called.status === 201 || called.status === 409) return 'pending'
  return [400, 403, 404, 422].includes(called.status) ? 'refused' : 'unknown'
}

export const createAssigner =
  (directory: Directory): AdminAccess['assign'] =>
  async (id, groupId, roles) => {
    const deadline = directory.clock.ticks() + limit
    const path = `${relationshipsPath}/${encodeURIComponent(id)}/accessAssignments`
    const before = madeFor(await callGraph(directory, { method: 'GET', path, most: largest }, deadline), groupId)
    if (before !== 'none') return before
    const body = {
      accessContainer: { accessContainerId: groupId, accessContainerType: 'securityGroup' },
      accessDetails: { unifiedRoles: roles.map(roleDefinitionId => ({ roleDefinitionId })) },
    }
    const sight = answered(await callGraph(directory, { method: 'POST', path, body }, deadline))
    directory.log[sight === 'refused' ? 'warn' : 'info']('group given admin access', {
      relationship: id,
      groupId,
      sight,
    })
    return sight
  }
