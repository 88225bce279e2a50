import type { Figure } from '../figures.ts'
import type { CheckedLink } from '../invitation-link.ts'
import type { Refusal } from '../lifecycle.ts'
import type { Parcel } from '../outbox.ts'
import type { GroupSight, Invitation } from '../ports.ts'
import type { Kept } from '../record.ts'
import type { Access, Deed, Details, Line, Request, State } from '../request.ts'

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

/** How requests stand. `read`: how many it is about, those that changed last. */
export interface Overview {
  readonly said: 'figures'
  readonly figures: readonly Figure[]
  readonly read: number
  readonly total: number
}

/** Requests for a file. */
export interface Export {
  readonly said: 'export'
  readonly kept: readonly Kept[]
  readonly total: number
  readonly zone: string
  readonly admin: boolean
  /** The file is handed over beside it. */
  readonly taken?: true
}

export interface ListQuery {
  readonly all: boolean
  readonly state?: State
  readonly search?: string
  readonly page: number
}

/** Who writes to the customer. What is not known is left out. */
export interface Letterhead {
  readonly name: string
  readonly partner?: string
  readonly provider?: string
}

/** A page of requests. */
export interface Listed {
  readonly said: 'list'
  readonly query: ListQuery
  readonly requests: readonly Request[]
  readonly total: number
  readonly zone: string
  readonly admin: boolean
  readonly quiet: boolean
}

/** A line of a pasted list as its form would send it. `despite`: the doubts that were told. */
export interface ToHandIn {
  readonly token: string
  readonly details: Details
  readonly despite: readonly string[]
}

/** What stands in the mail to the customer. */
export interface Mail {
  readonly said: 'mail'
  readonly seen: Seen
  readonly link: string
  readonly from: Letterhead
  /** What else the customer is asked for, with a link of its own. */
  readonly access?: Pick<Access, 'roles' | 'days' | 'extends'> & { readonly link: string }
  readonly again?: true
}
