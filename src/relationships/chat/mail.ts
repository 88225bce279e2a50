import { accessLink } from '../access/link.ts'
import { checkInvitationLink } from '../invitation-link.ts'
import { mayDo } from '../permissions.ts'
import type { Kept } from '../record.ts'
import { opening } from './access.ts'
import type { OnCard, RequestAct, RequestSaid } from './events.ts'
import { lookUp, take } from './look-up.ts'
import type { LinkTrouble, Notice } from './seen.ts'
import { decline, isOurs, seen, type Visit } from './visit.ts'

/** What else is asked for, as long as it waits for the customer's yes. */
const accessIn = ({ request: { access, details } }: Kept) => {
  if (access?.id === undefined || access.stage !== 'pending' || details.access !== access.set) return {}
  const { roles, days, extends: goesOn } = access
  return { access: { roles, days, extends: goesOn, link: accessLink(access.id) } }
}

const mail = (visit: Visit, kept: Kept, link: string, again?: true): RequestSaid => {
  const { partner, provider } = visit.desk.settings
  const from = { name: visit.me.who.name ?? '', ...(partner && { partner }), ...(provider && { provider }) }
  return { said: 'mail', seen: seen(visit, kept), link, from, ...accessIn(kept), ...(again && { again }) }
}

const trouble = (visit: Visit, kept: Kept, trouble: LinkTrouble, typed = ''): RequestSaid => ({
  said: 'paste',
  seen: seen(visit, kept),
  trouble,
  typed,
})

/** Keeps a link with the request as it is, once it has been looked at, and shows the mail. */
const withLink = async (visit: Visit, on: OnCard, kept: Kept, link: string): Promise<RequestSaid> => {
  const checked = checkInvitationLink(link)
  if (checked.kind === 'wrong') return trouble(visit, kept, checked, link)
  if (checked.invites !== kept.request.details.kind) return trouble(visit, kept, { kind: 'other-kind' }, link)
  const taken = await take(visit, on, { do: 'prepare', link: checked.link })
  if (!taken) return decline('gone')
  const { kept: now, decision } = taken
  if (decision.kind === 'done' || (decision.kind === 'repeated' && now.request.link)) {
    return mail(visit, now, now.request.link ?? checked.link)
  }
  return { said: 'request', seen: seen(visit, now), notice: decision }
}

/** The request that a mail is for, or why there is none: only admins send, and only what their card still shows. */
const forMail = async (visit: Visit, on: OnCard): Promise<Kept | RequestSaid> => {
  if (!isOurs(visit, on)) return decline('tampered')
  const kept = await lookUp(visit, on.id)
  if ('said' in kept || mayDo('prepare', visit.me, kept.request)) return kept
  const notice: Notice = { kind: 'refused', why: visit.unsure ? 'unsure' : 'not-you' }
  return { said: 'request', seen: seen(visit, kept), notice }
}

/** The mail to the customer. The link comes from wherever one is configured to come from, or is asked for. */
export const mailed = async (
  visit: Visit,
  act: Omit<Extract<RequestAct, { do: 'mail' }>, 'do'>,
): Promise<RequestSaid> => {
  const found = await forMail(visit, act.on)
  if ('said' in found) return found
  const open = seen(visit, found).may.includes('prepare')
    ? await opening(visit, act, found)
    : { on: act.on, kept: found }
  if ('said' in open) return open
  const { kept, on } = open
  if (!seen(visit, kept).may.includes('prepare')) {
    return { said: 'request', seen: seen(visit, kept), notice: { kind: 'refused', why: 'not-now' } }
  }
  if (kept.request.link) return mail(visit, kept, kept.request.link, act.again)
  const invitation = await visit.desk.links.invite(kept.request.details.kind)
  if (invitation.kind !== 'link') return trouble(visit, kept, invitation)
  return withLink(visit, on, kept, invitation.url)
}

/** A link that an admin has pasted. */
export const pasted = async (visit: Visit, on: OnCard, link: string): Promise<RequestSaid> => {
  const kept = await forMail(visit, on)
  return 'said' in kept ? kept : withLink(visit, on, kept, link)
}
