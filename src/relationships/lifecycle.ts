import { type Actor, mayDo } from './permissions.ts'
import type { Deed, Details, Line, Request, State, Who } from './request.ts'

/** Something that somebody wants to do to a request, with what it takes. */
export type Intent =
  | { readonly do: 'ask' | 'send' | 'withdraw' | 'accept' | 'decline' | 'expire' }
  | { readonly do: 'prepare'; readonly link: string }
  | { readonly do: 'reject'; readonly reason: string }
  | { readonly do: 'edit'; readonly details: Details }

/** Why nothing was done. */
export type Refusal = 'not-now' | 'not-you' | 'no-link' | 'no-reason' | 'too-many'

/** What follows from something that was done. It is written down in the same step as the request. */
export type Effect =
  | { readonly kind: 'tell'; readonly whom: 'asker' | 'sender' | 'admins'; readonly of: Deed }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'unschedule' }

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
}

/** A trail has an end: nobody edits a request this often. */
const mostRevisions = 500

const tell = (of: Deed, ...whom: readonly ('asker' | 'sender' | 'admins')[]): readonly Effect[] =>
  whom.map(each => ({ kind: 'tell', whom: each, of }))

/** Whom it concerns, by where the request was. Whoever did it is left out when it is delivered. */
const effectsOf = (deed: Deed, from: State): readonly Effect[] => {
  switch (deed) {
    case 'ask':
      return tell(deed, 'admins')
    case 'send':
      return [...tell(deed, 'asker'), { kind: 'schedule' }]
    case 'reject':
      return tell(deed, 'asker')
    case 'edit':
    case 'withdraw': {
      const others = from === 'waiting' ? tell(deed, 'asker', 'admins') : tell(deed, 'asker', 'sender')
      return deed === 'withdraw' ? [...others, { kind: 'unschedule' }] : others
    }
    case 'accept':
    case 'decline':
    case 'expire':
      return [...tell(deed, 'asker', 'sender'), { kind: 'unschedule' }]
    case 'draft':
    case 'prepare':
      return []
  }
}

const lacks = (intent: Intent, request: Request): Refusal | undefined => {
  if (intent.do === 'send' && !request.link) return 'no-link'
  if (intent.do === 'reject' && !intent.reason.trim()) return 'no-reason'
  return request.revision >= mostRevisions && ['edit', 'prepare'].includes(intent.do) ? 'too-many' : undefined
}

/** Another kind of relationship has another link. */
const edited = ({ link, ...request }: Request, details: Details): Request => {
  const same = request.details.kind === details.kind
  // What a newer version may have written beside what a form asks for stays.
  return { ...request, details: { ...request.details, ...details }, ...(link && same && { link }) }
}

const changed = (request: Request, intent: Intent, who: Who | undefined): Request => {
  if (intent.do === 'edit') return edited(request, intent.details)
  if (intent.do === 'prepare') return { ...request, link: intent.link }
  return intent.do === 'send' && who ? { ...request, sender: who } : request
}

/** A new request: nothing has happened to it but that it was written. */
export const drafted = (id: string, details: Details, asker: Who, at: string): Request => {
  const line: Line = { at, by: asker, did: 'draft', to: 'drafted', revision: 1 }
  return { id, revision: 1, state: 'drafted', details, asker, trail: [line] }
}

/** What becomes of a request when somebody does something to it: the new request and what follows, or why not. */
export const live = (request: Request, intent: Intent, actor: Actor, at: string): Outcome => {
  const { from, to = request.state } = transitions[intent.do]
  if (!mayDo(intent.do, actor, request)) return { kind: 'refused', why: 'not-you' }
  if (!from.includes(request.state)) return { kind: 'refused', why: 'not-now' }
  const why = lacks(intent, request)
  if (why) return { kind: 'refused', why }
  const who = actor.kind === 'person' ? actor.who : undefined
  const revision = request.revision + 1
  const reason = intent.do === 'reject' ? { reason: intent.reason } : {}
  const line: Line = { at, ...(who && { by: who }), did: intent.do, to, revision, ...reason }
  const next = { ...changed(request, intent, who), state: to, revision, trail: [...request.trail, line] }
  return { kind: 'done', request: next, effects: effectsOf(intent.do, request.state) }
}
