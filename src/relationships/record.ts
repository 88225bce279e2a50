import { drafted, type Intent, live, type Outcome, type Refusal } from './lifecycle.ts'
import { type Postbook, type Posted, parcelsFor, unscheduled, withoutReader } from './outbox.ts'
import type { Actor } from './permissions.ts'
import { type Deed, type Details, forgotten, type Line, type Request, since, type Who } from './request.ts'

/** A step that was taken, by the one-time token of the card it was taken on. */
interface Taken {
  readonly token: string
  readonly did: Deed
  /** The request's revision after it. */
  readonly revision: number
}

/** All of a request in one record, so that one write keeps it: its state, what follows from it, and which steps led there. */
export interface Kept extends Posted {
  readonly request: Request
  readonly taken: readonly Taken[]
}

/** Somebody tapped: what they want, and what their card showed. */
interface Step {
  readonly token: string
  readonly revision: number
  readonly intent: Intent
  readonly actor: Actor
}

export type Decision =
  | { readonly kind: 'done'; readonly kept: Kept }
  /** This very step was taken before: a double click, or Teams asking again. */
  | { readonly kind: 'repeated' }
  /** The card was old: this happened since. */
  | { readonly kind: 'stale'; readonly since: readonly Line[] }
  | { readonly kind: 'refused'; readonly why: Refusal }

const idOf = (actor: Actor) => (actor.kind === 'person' ? actor.who.id : undefined)

/** The same card, the same deed, the same person. */
const wasTaken = ({ taken, request }: Kept, { token, intent, actor }: Step): boolean => {
  const before = taken.find(step => step.token === token && step.did === intent.do)
  const line = before && request.trail.find(({ revision }) => revision === before.revision)
  return line !== undefined && line.by?.id === idOf(actor)
}

const written = (kept: Kept, step: Step, outcome: Extract<Outcome, { kind: 'done' }>, book: Postbook): Kept => {
  const { request, effects } = outcome
  const before = effects.reduce(
    (outbox, { kind }) => (kind === 'unschedule' || kind === 'postpone' ? unscheduled(outbox, kind) : outbox),
    kept.outbox,
  )
  return {
    version: kept.version,
    request,
    outbox: [...before, ...parcelsFor(effects, request, step.actor, book)],
    taken: [...kept.taken, { token: step.token, did: step.intent.do, revision: request.revision }],
  }
}

/** What a tap comes to, given all that is kept. Pure: nothing has happened until the record is written. */
export const decide = (kept: Kept, step: Step, book: Postbook): Decision => {
  if (wasTaken(kept, step)) return { kind: 'repeated' }
  if (step.revision !== kept.request.revision) return { kind: 'stale', since: since(kept.request, step.revision) }
  const outcome = live(kept.request, step.intent, step.actor, book.at)
  return outcome.kind === 'refused' ? outcome : { kind: 'done', kept: written(kept, step, outcome, book) }
}

/** A new request, as a draft or already asked for: one record, one write. */
export const begun = (token: string, details: Details, asker: Who, ask: boolean, book: Postbook): Kept => {
  const request = drafted(token, details, asker, book.at)
  const draft: Kept = { version: 0, request, outbox: [], taken: [] }
  if (!ask) return draft
  const actor: Actor = { kind: 'person', who: asker, admin: false }
  const asked = decide(draft, { token, revision: 1, intent: { do: 'ask' }, actor }, book)
  return asked.kind === 'done' ? asked.kept : draft
}

/** The same request without a person: the trail stays, their name and id do not. */
export const without = (kept: Kept, id: string): Kept => {
  const anonymous = (who: Who) => (who.id === id ? forgotten : who)
  const { asker, sender, trail, ...rest } = kept.request
  const lines = trail.map(line => (line.by ? { ...line, by: anonymous(line.by) } : line))
  const request = { ...rest, asker: anonymous(asker), ...(sender && { sender: anonymous(sender) }), trail: lines }
  return { ...kept, request, outbox: withoutReader(kept.outbox, id) }
}
