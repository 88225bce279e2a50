import type { Deed, State } from './request.ts'

/** What follows from something that was done. It is written down in the same step as the request. */
export type Effect =
  | { readonly kind: 'tell'; readonly whom: 'asker' | 'sender' | 'admins'; readonly of: Deed }
  | { readonly kind: 'schedule' }
  /** Reminders are planned anew from now; when it expires stays. */
  | { readonly kind: 'postpone' }
  /** Partner Center is asked from time to time whether it still holds. */
  | { readonly kind: 'watch' }
  | { readonly kind: 'unschedule' }
  /** Microsoft is asked for administrator privileges, and from time to time what became of them. */
  | { readonly kind: 'access' }
  /** What the customer must not approve any more is taken back. */
  | { readonly kind: 'take-back' }

const tell = (of: Deed, ...whom: readonly ('asker' | 'sender' | 'admins')[]): readonly Effect[] =>
  whom.map(each => ({ kind: 'tell', whom: each, of }))

/** Whom it concerns, by where the request was. Whoever did it is left out when it is delivered. */
export const effectsOf = (deed: Deed, from: State): readonly Effect[] => {
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
      if (deed === 'edit') return [...others, { kind: 'take-back' }]
      return [...others, { kind: 'unschedule' }, { kind: 'take-back' }]
    }
    case 'accept':
      return [...tell(deed, 'asker', 'sender'), { kind: 'unschedule' }, { kind: 'watch' }]
    case 'open-access':
      return [{ kind: 'access' }]
    case 'access-active':
    case 'access-end':
    case 'end':
      return tell(deed, 'asker', 'sender')
    case 'decline':
      return [...tell(deed, 'asker', 'sender'), { kind: 'unschedule' }, { kind: 'take-back' }]
    case 'expire':
      return [...tell(deed, 'asker', 'sender'), { kind: 'unschedule' }]
    case 'not-yet':
      return [...tell(deed, 'asker', 'sender'), { kind: 'postpone' }]
    case 'nudge':
    case 'snooze':
      return [{ kind: 'postpone' }]
    case 'draft':
    case 'prepare':
    case 'undo':
      return []
  }
}

/** Whoever was told of it is told that it is undone; a customer who is asked again may be reminded again. */
export const effectsOfUndoing = (did: Deed, back: State): readonly Effect[] => [
  ...effectsOf(did, back).flatMap(effect => (effect.kind === 'tell' ? tell('undo', effect.whom) : [])),
  ...(back === 'sent' ? ([{ kind: 'schedule' }] as const) : []),
]
