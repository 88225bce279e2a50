import type { CheckedLink } from '../invitation-link.ts'
import type { Refusal } from '../lifecycle.ts'
import type { Parcel } from '../outbox.ts'
import type { GroupSight, Invitation } from '../ports.ts'
import type { Deed, Line, Request } from '../request.ts'

/** What came of what somebody did, at the top of the request's card. */
export type Notice =
  /** `untold`: none of those who should hear of it can be reached now. */
  | { readonly kind: 'done'; readonly did: Deed; readonly untold?: true }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'stale'; readonly since: readonly Line[] }
  | { readonly kind: 'refused'; readonly why: Refusal | 'unsure' }
  /** Why there is no mail with a link to administrator privileges yet. */
  | { readonly kind: 'access'; readonly what: 'soon' | 'no-tenant' | 'refused' }
  /** Told without having been asked: why, and of what. */
  | { readonly kind: 'told'; readonly of: Exclude<Parcel['of'], 'look' | 'access'> }

/** A request as it is now, for one who looks at it. */
export interface Seen {
  readonly request: Request
  /** What the one who looks may do to it now. */
  readonly may: readonly Deed[]
  readonly admin: boolean
  readonly token: string
  /** Their time zone. */
  readonly zone: string
  /** Which of our groups have which of the roles, by template id, where any are configured. */
  readonly groups?: readonly { readonly name: string; readonly roles: readonly string[]; readonly sight: GroupSight }[]
  /** Nobody knows whether this many messages about it arrived. */
  readonly inDoubt: number
}

export type LinkTrouble =
  | Exclude<Invitation, { kind: 'link' }>
  | Extract<CheckedLink, { kind: 'wrong' }>
  | { readonly kind: 'other-kind' }

/** Why somebody gets nothing. */
export type Denial =
  | 'not-here'
  | 'not-signed-in'
  | 'in-a-group'
  | 'not-yours'
  | 'not-admin'
  | 'unsure'
  | 'no-admins'
  | 'too-many-open'
  | 'too-many-today'
  | 'tampered'
  | 'gone'

export type RequestWarning = 'country' | 'accept' | 'agreement' | 'no-privileges' | 'no-api' | 'csp-partner'
