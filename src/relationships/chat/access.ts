import { isSensitive, setNamed } from '../access/sets.ts'
import type { Kept } from '../record.ts'
import type { Details, NewAccess, Request } from '../request.ts'
import { change } from '../store.ts'
import { isOver } from '../taking-back.ts'
import { tenantIdOf } from '../tenant.ts'
import type { OnCard, RequestAct, RequestSaid } from './events.ts'
import { lookUp, take } from './look-up.ts'
import type { Desk } from './ports.ts'
import type { Notice } from './seen.ts'
import { decline, seen, type Visit } from './visit.ts'

/** Whether what is asked for besides is something that we offer. */
export const isAskable = ({ access: ours }: Pick<Desk, 'access'>, { access }: Details): boolean =>
  access === undefined || (ours !== undefined && setNamed(ours.settings, access) !== undefined)

/** What Microsoft is to be asked for; nothing where that is done, or nobody wants any. */
const wished = ({ access: ours }: Pick<Desk, 'access'>, request: Request): NewAccess | 'no-tenant' | undefined => {
  const set = ours && setNamed(ours.settings, request.details.access)
  if (!ours || !set) return undefined
  const [tenantId, before] = [tenantIdOf(request), request.access]
  if (tenantId === undefined) return 'no-tenant'
  if (before?.set === set.name && before.tenantId === tenantId && !isOver(before)) return undefined
  const { days, extends: goesOn } = ours.settings
  return { set: set.name, roles: set.roles, tenantId, days, extends: goesOn }
}

interface Open {
  readonly kept: Kept
  /** The card as it would be now. */
  readonly on: OnCard
}

const shown = (visit: Visit, kept: Kept, notice: Notice): RequestSaid => ({
  ...{ said: 'request', seen: seen(visit, kept), notice },
})

/** Whoever sees the link needs no message of it. */
const untold = (visit: Visit, id: string) =>
  change(visit.desk.requests, id, kept => {
    const isFor = ({ to, of, state }: Kept['outbox'][number]) =>
      to === visit.key && of === 'access-ready' && state === 'due'
    if (!kept.outbox.some(isFor)) return undefined
    return { ...kept, outbox: kept.outbox.map(parcel => (isFor(parcel) ? { ...parcel, state: 'void' } : parcel)) }
  })

/** Their card shows the request as it was before the privileges were opened on it: nothing else may have happened since. */
const openedBy = ({ taken }: Kept, { token, revision }: OnCard): number =>
  taken.find(step => step.token === token && step.did === 'open-access')?.revision ?? revision

/** What came of asking Microsoft, as far as it came within the time that somebody waits. */
const answered = async (visit: Visit, on: OnCard): Promise<Open | RequestSaid> => {
  const { id } = on
  await visit.desk.access?.soon(id)
  const kept = await lookUp(visit, id)
  if ('said' in kept) return kept
  const { access } = kept.request
  if (access?.refused) return shown(visit, kept, { kind: 'access', what: 'refused' })
  if (access?.id === undefined || access.stage === 'created')
    return shown(visit, kept, { kind: 'access', what: 'soon' })
  const now = (await untold(visit, id)) ?? kept
  return { kept: now, on: { ...on, revision: openedBy(kept, on) } }
}

const isWaitedFor = ({ access, details }: Request) =>
  access !== undefined && access.set === details.access && (access.id === undefined || access.stage === 'created')

/** Before a mail is shown, what else the customer is asked for is asked for at Microsoft: then it has a link. */
export const opening = async (
  visit: Visit,
  { on, sure }: Pick<Extract<RequestAct, { do: 'mail' }>, 'on' | 'sure'>,
  kept: Kept,
): Promise<Open | RequestSaid> => {
  const { request } = kept
  const wish = wished(visit.desk, request)
  if (wish === 'no-tenant') return shown(visit, kept, { kind: 'access', what: 'no-tenant' })
  if (!wish) return isWaitedFor(request) && visit.desk.access ? answered(visit, on) : { kept, on }
  if (isSensitive(wish) && !sure) {
    return { said: 'sure', seen: seen(visit, kept), step: 'open-access', roles: wish.roles }
  }
  const taken = await take(visit, on, { do: 'open-access', access: wish })
  if (!taken) return decline('gone')
  const { decision } = taken
  return decision.kind === 'done' || decision.kind === 'repeated'
    ? answered(visit, on)
    : shown(visit, taken.kept, decision)
}
