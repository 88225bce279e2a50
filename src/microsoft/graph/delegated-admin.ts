import type { AccessSight, AdminAccess } from '../../relationships/ports.ts'
import { equipped, type Tools } from '../http/clock.ts'
import { relationshipsPath } from './delegated-find.ts'
import { createAssigner } from './delegated-groups.ts'
import { createOpener } from './delegated-open.ts'
import { refusalIn, relationshipIn, sightOf } from './delegated-shapes.ts'
import { createTakingBack } from './delegated-take-back.ts'
import { callGraph } from './graph-call.ts'
import { type DirectoryNames, partnerDirectory } from './partner-directory.ts'

/** Milliseconds for one reading. */
const limit = 10_000

/**
 * Granular delegated admin privileges (GDAP) by Microsoft Graph, as the app: the application permission
 * DelegatedAdminRelationship.ReadWrite.All, and in the partner's tenant the service principal 2832473f-ec63-45fb-976f-5d45a7d4bb91.
 * https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview
 */
export const createAdminAccess = (configuration: DirectoryNames, tools: Tools): AdminAccess => {
  const directory = partnerDirectory(configuration, tools)
  const { clock, log } = { ...equipped(tools), ...directory }
  const open = createOpener(directory)
  return {
    open: async wish => {
      const sight = await open(wish)
      log[sight.kind === 'seen' ? 'info' : 'warn']('admin access opened', { relationship: wish.name, ...sight })
      return sight
    },
    read: async id => {
      const path = `${relationshipsPath}/${encodeURIComponent(id)}`
      const called = await callGraph(directory, { method: 'GET', path }, clock.ticks() + limit)
      const seen = relationshipIn(called)
      return seen ? sightOf(seen) : refusalIn(called, clock.now())
    },
    takeBack: createTakingBack(directory),
    assign: createAssigner(directory),
  }
}

/** Whether the app may ask at all: it looks at one relationship, or at none. */
export const probeAccess = async (
  configuration: DirectoryNames,
  tools: Tools,
): Promise<'may' | Exclude<AccessSight, { kind: 'seen' }>> => {
  const directory = partnerDirectory(configuration, tools)
  const { clock } = directory
  const path = `${relationshipsPath}?$select=id&$top=1`
  const called = await callGraph(directory, { method: 'GET', path }, clock.ticks() + limit)
  return called.kind === 'answered' && called.status === 200 ? 'may' : refusalIn(called, clock.now())
}
