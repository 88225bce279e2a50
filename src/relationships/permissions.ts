import type { Deed, Request, Who } from './request.ts'

/** Who does something: a person whom Entra vouches for, or the clock. `admin` is asked for anew at every step. */
export type Actor =
  | { readonly kind: 'person'; readonly who: Who; readonly admin: boolean }
  | { readonly kind: 'clock' | 'partner-center' }

type Part = 'asker' | 'admin' | 'clock' | 'partner-center'

/** Who may do what. */
const allowed: Record<Deed, readonly Part[]> = {
  draft: ['asker', 'admin'],
  ask: ['asker'],
  prepare: ['admin'],
  send: ['admin'],
  reject: ['admin'],
  edit: ['asker', 'admin'],
  withdraw: ['asker', 'admin'],
  accept: ['admin', 'partner-center'],
  decline: ['admin'],
  expire: ['clock'],
  nudge: ['admin'],
  snooze: ['admin'],
  'not-yet': ['asker', 'admin'],
  end: ['partner-center'],
  'open-access': ['admin'],
  'access-active': ['partner-center'],
  'access-end': ['partner-center'],
  undo: ['asker', 'admin'],
}

const partsOf = (actor: Actor, { asker }: Pick<Request, 'asker'>): readonly Part[] => {
  if (actor.kind !== 'person') return [actor.kind]
  return [...(actor.who.id === asker.id ? (['asker'] as const) : []), ...(actor.admin ? (['admin'] as const) : [])]
}

export const mayDo = (deed: Deed, actor: Actor, request: Pick<Request, 'asker'>): boolean =>
  partsOf(actor, request).some(part => allowed[deed].includes(part))

/** Nobody sees a request but the one who asked for it and the admins. */
export const maySee = (actor: Actor, request: Pick<Request, 'asker'>): boolean => partsOf(actor, request).length > 0
