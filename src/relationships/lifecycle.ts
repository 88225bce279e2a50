import { type Effect, effectsOf, effectsOfUndoing } from './effects.ts'
import { type Actor, mayDo } from './permissions.ts'
import {
  type Deed,
  type Details,
  deeds,
  type Line,
  type NewAccess,
  partnerCenter,
  type Request,
  type State,
  states,
  type Who,
} from './request.ts'
import { setAside, undoneBy, withNew } from './taking-back.ts'
import type { TenantSight } from './tenant.ts'

/** What takes nothing but the wish. */
export type PlainDeed = Exclude<Deed, 'draft' | 'prepare' | 'send' | 'reject' | 'edit' | 'open-access'>

/** Something that somebody wants to do to a request, with what it takes. */
export type Intent =
  | { readonly do: PlainDeed }
  | { readonly do: 'send'; readonly baseline?: 'ours' | 'none' }
  | { readonly do: 'prepare'; readonly link: string }
  | { readonly do: 'reject'; readonly reason: string }
  | { readonly do: 'open-access'; readonly access: NewAccess }
  | { readonly do: 'edit'; readonly details: Details; readonly sight?: TenantSight }

/** Why nothing was done. */
export type Refusal = 'not-now' | 'not-you' | 'no-link' | 'no-reason' | 'too-many' | 'too-late' | 'not-doer'

export type Outcome =
  | { readonly kind: 'done'; readonly request: Request; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly why: Refusal }

interface Transition {
  readonly from: readonly State[]
  /** Nothing: it stays where it is. */
  readonly to?: State
}

const open: readonly State[] = ['drafted', 'waiting', 'sent']

/** The life of a request. What does not stand here does not happen. A customer may answer late, after we gave up. */
export const transitions: Readonly<Record<Exclude<Deed, 'draft'>, Transition>> = {
  ask: { from: ['drafted'], to: 'waiting' },
  prepare: { from: open },
  send: { from: ['drafted', 'waiting'], to: 'sent' },
  reject: { from: ['waiting'], to: 'drafted' },
  edit: { from: open },
  withdraw: { from: open, to: 'withdrawn' },
  accept: { from: ['sent', 'expired'], to: 'accepted' },
  decline: { from: ['sent', 'expired'], to: 'declined' },
  expire: { from: ['sent'], to: 'expired' },
  nudge: { from: ['sent'] },
  snooze: { from: ['sent'] },
  'not-yet': { from: ['sent'] },
  end: { from: ['accepted'] },
  'open-access': { from: open },
  /** Whatever became of the request meanwhile. */
  'access-active': { from: states },
  'access-end': { from: states },
  /** To where it was. */
  undo: { from: ['drafted', 'withdrawn', 'accepted', 'declined'] },
}

/** A trail has an end: nobody edits a request this often. */
const mostRevisions = 500
const repeatable: readonly Deed[] = ['edit', 'prepare', 'nudge', 'snooze', 'not-yet', 'undo', 'open-access']

const lacks = (intent: Intent, request: Request): Refusal | undefined => {
  if (intent.do === 'send' && !request.link) return 'no-link'
  if (intent.do === 'reject' && !intent.reason.trim()) return 'no-reason'
  return request.revision >= mostRevisions && repeatable.includes(intent.do) ? 'too-many' : undefined
}

/** Another kind of relationship has another link. */
const edited = (
  { link, sight: before, baseline, ...request }: Request,
  details: Details,
  now?: TenantSight,
): Request => {
  const same = request.details.kind === details.kind
  const sameTenant = request.details.tenant === details.tenant
  const sight = now ?? (sameTenant ? before : undefined)
  const { access: _, ...others } = request.details
  const asked = request.access
  const wanted = asked === undefined || (asked.set === details.access && sameTenant) ? request : setAside(request)
  // What a newer version may have written beside what a form asks for stays.
  return {
    ...wanted,
    details: { ...others, ...details },
    ...(link && same && { link }),
    ...(sight && { sight }),
    ...(baseline && sameTenant && { baseline }),
  }
}

const changed = (request: Request, intent: Intent, who: Who | undefined): Request => {
  if (intent.do === 'edit') return edited(request, intent.details, intent.sight)
  if (intent.do === 'open-access') return withNew(request, intent.access)
  if (intent.do === 'prepare') return { ...request, link: intent.link }
  if (intent.do !== 'send' || !who) return request
  return { ...request, sender: who, ...(intent.baseline && { baseline: intent.baseline }) }
}

/** A new request: nothing has happened to it but that it was written. */
export const drafted = (id: string, details: Details, asker: Who, at: string): Request => {
  const line: Line = { at, by: asker, did: 'draft', to: 'drafted', revision: 1 }
  return { id, revision: 1, state: 'drafted', details, asker, trail: [line] }
}

const doerOf = (actor: Actor): Who | undefined => {
  if (actor.kind === 'person') return actor.who
  return actor.kind === 'partner-center' ? partnerCenter : undefined
}

/** Where it leads, and what follows, or why not. */
const way = (request: Request, deed: Intent['do'], actor: Actor, at: string) => {
  const { from, to = request.state } = transitions[deed]
  if (!mayDo(deed, actor, request)) return 'not-you'
  if (!from.includes(request.state)) return 'not-now'
  if (deed !== 'undo') return { to, effects: effectsOf(deed, request.state) }
  const undone = undoneBy(request, doerOf(actor), at)
  if (typeof undone === 'string') return undone
  return !mayDo(undone.did, actor, request)
    ? 'not-you'
    : { to: undone.back, effects: effectsOfUndoing(undone.did, undone.back) }
}

/** What somebody may do to a request now; what goes with its mail is done with that. */
export const possible = (request: Request, actor: Actor, at: string): readonly Deed[] =>
  deeds.filter(deed => deed !== 'draft' && deed !== 'open-access' && typeof way(request, deed, actor, at) !== 'string')

/** What becomes of a request when somebody does something to it: the new request and what follows, or why not. */
export const live = (request: Request, intent: Intent, actor: Actor, at: string): Outcome => {
  const who = doerOf(actor)
  const leads = way(request, intent.do, actor, at)
  if (typeof leads === 'string') return { kind: 'refused', why: leads }
  const why = lacks(intent, request)
  if (why) return { kind: 'refused', why }
  const { to, effects } = leads
  const revision = request.revision + 1
  const reason = intent.do === 'reject' ? { reason: intent.reason } : {}
  const line: Line = { at, ...(who && { by: who }), did: intent.do, to, revision, ...reason }
  const next = { ...changed(request, intent, who), state: to, revision, trail: [...request.trail, line] }
  return { kind: 'done', request: next, effects }
}
