import { transitions } from '../lifecycle.ts'
import { mayDo } from '../permissions.ts'
import type { Kept } from '../record.ts'
import type { Deed } from '../request.ts'
import type { OnCard } from './events.ts'
import type { Desk } from './ports.ts'
import type { Seen } from './seen.ts'
import type { Visit } from './visit.ts'

const about = (id: string, revision: number, viewer: string) => ['request', id, `${revision}`, viewer]

/** A card in the admins' chat is for whoever taps it: it names no viewer. */
export const tokenFor = ({ tokens }: Pick<Desk, 'tokens'>, id: string, revision: number, viewer = ''): string =>
  tokens.issue(about(id, revision, viewer))

export const isOurs = ({ desk, me }: Visit, { id, revision, token }: OnCard): boolean =>
  [me.who.id, ''].some(viewer => desk.tokens.holds(token, about(id, revision, viewer)))

const deeds = Object.keys(transitions) as Exclude<Deed, 'draft'>[]

/** A request as somebody sees it now, with what they may do to it. */
export const seen = (
  { desk, me, zone, viewer }: Pick<Visit, 'desk' | 'me' | 'zone' | 'viewer'>,
  { request, outbox }: Kept,
): Seen => ({
  request,
  may: deeds.filter(deed => transitions[deed].from.includes(request.state) && mayDo(deed, me, request)),
  admin: me.admin,
  token: tokenFor(desk, request.id, request.revision, viewer),
  zone,
  inDoubt: outbox.filter(({ state }) => state === 'in-doubt').length,
})
