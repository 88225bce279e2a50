import { rolesFor } from '../access/sets.ts'
import { possible } from '../lifecycle.ts'
import { personKey } from '../outbox.ts'
import type { Kept } from '../record.ts'
import type { OnCard, RequestSaid, Somebody } from './events.ts'
import type { Desk, Visitor } from './ports.ts'
import type { Denial, Seen } from './seen.ts'

/** Somebody at the desk: vouched for by Entra, and asked anew whether they are an admin. */
export interface Visit {
  readonly desk: Desk
  readonly person: Visitor
  readonly me: Somebody
  /** The directory could not say whether they are an admin; that counts as no. */
  readonly unsure: boolean
  readonly key: string
  /** Whose their cards are: in the admins' chat everybody's. */
  readonly viewer: string
  readonly zone: string
}

export const decline = (why: Denial): RequestSaid => ({ said: 'no', why })

/** Lets somebody in, or says why not. What concerns a customer is not shown where others read along. */
export const greet = async (person: Visitor, desk: Desk): Promise<Visit | RequestSaid> => {
  const { objectId, name } = person
  if (!objectId) return decline('not-signed-in')
  if (person.group && person.placeId !== desk.settings.adminPlace) return decline('in-a-group')
  const answer = await desk.admins.isAdmin(objectId)
  const who = { id: objectId, ...(name && { name }) }
  return {
    desk,
    person,
    me: { kind: 'person', who, admin: answer === 'yes' },
    unsure: answer === 'unknown',
    key: personKey(objectId),
    viewer: person.group ? '' : objectId,
    zone: person.timeZone ?? desk.settings.timeZone,
  }
}

const about = (id: string, revision: number, viewer: string) => ['request', id, `${revision}`, viewer]

/** A card in the admins' chat is for whoever taps it: it names no viewer. */
export const tokenFor = ({ tokens }: Pick<Desk, 'tokens'>, id: string, revision: number, viewer = ''): string =>
  tokens.issue(about(id, revision, viewer))

export const isOurs = ({ desk, me }: Visit, { id, revision, token }: OnCard): boolean =>
  [me.who.id, ''].some(viewer => desk.tokens.holds(token, about(id, revision, viewer)))

/** Who of us has which part of what a customer approved. */
const groupsOf = ({ access: ours }: Pick<Desk, 'access'>, { access }: Kept['request']): Pick<Seen, 'groups'> => {
  if (!ours || !access?.groups) return {}
  const groups = ours.settings.groups.flatMap(group => {
    const [roles, sight] = [rolesFor(group, access.roles), access.groups?.[group.id]]
    return sight && roles.length > 0 ? [{ name: group.name, roles, sight }] : []
  })
  return groups.length > 0 ? { groups } : {}
}

/** A request as somebody sees it now, with what they may do to it. */
export const seen = (
  { desk, me, zone, viewer }: Pick<Visit, 'desk' | 'me' | 'zone' | 'viewer'>,
  { request, outbox }: Kept,
): Seen => ({
  request,
  may: possible(request, me, desk.now().toISOString()),
  admin: me.admin,
  token: tokenFor(desk, request.id, request.revision, viewer),
  zone,
  ...groupsOf(desk, request),
  inDoubt: outbox.filter(({ state }) => state === 'in-doubt').length,
})

/**
 * Whether what is said is for everybody who sees the card: an admin's view of a request, and whatever somebody did to it. Who was
 * refused, or may do less than others, must not take their buttons away.
 */
export const isForAll = (said: RequestSaid): boolean => {
  switch (said.said) {
    case 'request': {
      const { notice, seen } = said
      if (notice?.kind === 'done' || notice?.kind === 'repeated') return true
      return seen.admin && notice?.kind !== 'refused'
    }
    case 'mail':
    case 'paste':
    case 'reason':
    case 'sure':
      return said.seen.admin
    case 'form':
      return said.admin && said.on !== undefined
    default:
      return false
  }
}
