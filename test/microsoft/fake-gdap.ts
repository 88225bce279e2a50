import { randomUUID } from 'node:crypto'
import type { Asked, Sent } from './fake-contract.ts'

/** A delegated admin relationship as Graph has it, and for how many readings it does not show what it is. */
export interface Delegated {
  readonly id: string
  readonly displayName: string
  readonly customer?: { readonly tenantId: string; readonly displayName: string }
  readonly duration: string
  readonly roles: readonly string[]
  readonly createdDateTime: string
  autoExtendDuration: string
  status: string
  version: number
  activated?: number
  unseen: number
  lockedIn?: number
  readonly groups: Map<string, { status: string; readonly roles: readonly string[] }>
}

/** What Graph knows of GDAP. Tests change it: what the customer does, how slow it is, what is permitted. */
export const newGdap = (now: () => number = Date.now) => ({
  now,
  all: new Map<string, Delegated>(),
  permitted: true,
  /** Whether `$filter=displayName eq` filters: documented nowhere. `ignored`: everything comes. */
  filter: 'works' as 'works' | 'refused' | 'ignored',
  /** Readings for which a new one is not there yet, and for which a locked one still says that it is created. */
  lag: 0,
  lockLag: 0,
  page: 300,
  /** Whether names are held unique: what happens in a race is documented nowhere. */
  unique: true,
  /** Security groups of the partner's. */
  groups: new Set<string>(),
  /** Answers to what is not even looked at. */
  unprocessed: [] as Sent[],
  /** Whether one that nobody has approved is terminated when the partner asks for it: documented for active ones only. */
  terminatesPending: true,
  created: 0,
})
export type Gdap = ReturnType<typeof newGdap>

const error = (status: number, code: string): Sent => ({
  status,
  body: { error: { code, message: code, innerError: { 'request-id': randomUUID() } } },
})

const etagOf = ({ version }: Delegated) => `W/"JyIx${version}Jyc="`
const days = (duration: string) => Number(/^P(\d+)D$/.exec(duration)?.[1] ?? Number.NaN)

const shown = (one: Delegated): object => {
  const { id, displayName, customer, duration, autoExtendDuration, status, roles, createdDateTime, activated } = one
  const end = activated === undefined ? null : new Date(activated + days(duration) * 24 * 3_600_000).toISOString()
  return {
    ...{
      '@odata.etag': etagOf(one),
      id,
      displayName,
      duration,
      customer: customer ?? null,
      autoExtendDuration,
      status,
    },
    accessDetails: { unifiedRoles: roles.map(roleDefinitionId => ({ roleDefinitionId })) },
    ...{ createdDateTime, lastModifiedDateTime: createdDateTime, endDateTime: end },
    activatedDateTime: activated === undefined ? null : new Date(activated).toISOString(),
  }
}

/** A look at it: what is not seen yet comes nearer. */
const look = (one: Delegated): boolean => {
  if (one.unseen > 0) {
    one.unseen--
    return false
  }
  if (one.lockedIn !== undefined && one.lockedIn-- <= 0) {
    one.status = 'approvalPending'
    one.version++
    delete one.lockedIn
  }
  return true
}

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
const isRole = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && !id.startsWith('00000000')

const rolesIn = (body: { accessDetails?: { unifiedRoles?: { roleDefinitionId: string }[] } }) =>
  body.accessDetails?.unifiedRoles?.map(({ roleDefinitionId }) => roleDefinitionId ?? '') ?? []

const create = (asked: Asked, gdap: Gdap): Sent => {
  const body = JSON.parse(asked.body)
  const { displayName = '', duration = '', customer, autoExtendDuration = 'PT0S' } = body
  const roles = rolesIn(body)
  const lasts = days(duration)
  const extended = autoExtendDuration === 'P180D'
  const wrong =
    !/^[\w -]{1,50}$/.test(displayName) ||
    !(lasts >= 1 && lasts <= 730) ||
    !['P0D', 'PT0S', 'P180D'].includes(autoExtendDuration) ||
    roles.length === 0 ||
    !roles.every(isRole) ||
    (extended && roles.includes(globalAdministrator))
  if (wrong) return error(400, 'badRequest')
  if (gdap.unique && [...gdap.all.values()].some(each => each.displayName === displayName))
    return error(409, 'conflict')
  const one: Delegated = {
    ...{ id: `${randomUUID()}-${randomUUID()}`, displayName, customer, duration, roles, autoExtendDuration },
    ...{ createdDateTime: new Date(gdap.now() + gdap.created++).toISOString(), status: 'created', version: 1 },
    ...{ unseen: gdap.lag, groups: new Map() },
  }
  gdap.all.set(one.id, one)
  const body201 = { ...shown(one), activatedDateTime: '', endDateTime: '2024-02-10T11:24:42.3148266Z' }
  return { status: 201, headers: { Location: `https://graph.microsoft.com/v1.0${path}/${one.id}` }, body: body201 }
}

const path = '/tenantRelationships/delegatedAdminRelationships'

const list = ({ query, headers }: Asked, gdap: Gdap): Sent => {
  const name = /^displayName eq '([^']+)'$/.exec(query.get('$filter') ?? '')?.[1]
  if (query.has('$filter') && gdap.filter === 'refused') return error(400, 'badRequest')
  const filtered = name !== undefined && gdap.filter === 'works'
  const visible = [...gdap.all.values()].filter(one => look(one) && (!filtered || one.displayName === name))
  const [from, size] = [Number(query.get('$skiptoken') ?? 0), Math.min(Number(query.get('$top') ?? 100), gdap.page)]
  const more = visible.length > from + size
  const wanted = query.get('$select')?.split(',')
  const next = new URLSearchParams([...query].filter(([key]) => key !== '$skiptoken'))
  next.set('$skiptoken', String(from + size))
  const value = visible.slice(from, from + size).map(one => {
    const all = Object.entries(shown(one))
    return Object.fromEntries(all.filter(([key]) => !wanted || key.startsWith('@') || wanted.includes(key)))
  })
  const link = `http://${headers.host}/v1.0${path}?${next}`
  return { status: 200, body: { value, ...(more && { '@odata.nextLink': link }) } }
}

const terminated = (one: Delegated, { terminatesPending }: Gdap): Sent => {
  const may = one.status === 'active' || (one.status === 'approvalPending' && terminatesPending)
  if (!may) return error(400, 'badRequest')
  one.status = 'terminationRequested'
  one.version++
  return { status: 201, body: { id: randomUUID(), action: 'terminate', status: 'created' } }
}

const requested = (one: Delegated, asked: Asked, gdap: Gdap): Sent => {
  const { action } = JSON.parse(asked.body)
  const etag = asked.headers['if-match']
  if (etag && etag !== etagOf(one)) return error(412, 'preconditionFailed')
  if (action === 'terminate') return terminated(one, gdap)
  if (action !== 'lockForApproval') return error(400, 'badRequest')
  if (one.status !== 'created' || one.lockedIn !== undefined) return error(400, 'badRequest')
  one.lockedIn = gdap.lockLag
  return { status: 201, body: { id: randomUUID(), action, status: 'created' } }
}

const assigned = (one: Delegated, asked: Asked, gdap: Gdap): Sent => {
  const groupOf = (id: string, group: { status: string }) => ({
    id: randomUUID(),
    status: group.status,
    accessContainer: { accessContainerId: id, accessContainerType: 'securityGroup' },
  })
  if (asked.method === 'GET') {
    const value = [...one.groups].map(([id, group]) => groupOf(id, group))
    for (const group of one.groups.values()) if (group.status === 'pending') group.status = 'active'
    return { status: 200, body: { value } }
  }
  const body = JSON.parse(asked.body)
  const id = body.accessContainer?.accessContainerId
  const roles = rolesIn(body)
  if (one.status !== 'active' || !roles.every(role => one.roles.includes(role))) return error(400, 'badRequest')
  if (!gdap.groups.has(id)) return error(400, 'accessContainerNotFound')
  if (one.groups.has(id)) return error(409, 'conflict')
  const group = { status: 'pending', roles }
  one.groups.set(id, group)
  return { status: 201, body: groupOf(id, group) }
}

/** GDAP as documented: names that are unique for ever, etags, pages, a lock that shows later. */
export const delegated = (asked: Asked, gdap: Gdap): Sent => {
  const waiting = gdap.unprocessed.shift()
  if (waiting) return waiting
  if (!gdap.permitted) return error(403, 'forbidden')
  const [id = '', what] = asked.path.slice(`/v1.0${path}`.length).split('/').filter(Boolean)
  if (!id) return asked.method === 'POST' ? create(asked, gdap) : list(asked, gdap)
  const one = gdap.all.get(id)
  if (!one || !look(one)) return error(404, 'notFound')
  if (what === 'requests') return requested(one, asked, gdap)
  if (what === 'accessAssignments') return assigned(one, asked, gdap)
  if (asked.method === 'GET') return { status: 200, body: shown(one) }
  if (one.status !== 'created') return error(400, 'badRequest')
  if (asked.headers['if-match'] !== etagOf(one)) return error(412, 'preconditionFailed')
  gdap.all.delete(id)
  return { status: 204 }
}

/** The customer's part: “Approve all”, and it becomes active. */
export const approve = (one: Delegated, gdap: Gdap): void => {
  one.status = 'active'
  one.activated = gdap.now()
  one.version++
}
