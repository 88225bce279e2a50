import type { AccessSettings } from '../access/sets.ts'
import type { Addresses } from '../messenger.ts'
import type { Admins, InvitationLinks, Relations } from '../ports.ts'
import type { Requests } from '../store.ts'
import type { Tenants } from '../tenant.ts'
import type { Watching } from '../watch.ts'
import type { IsHoliday } from '../working-hours.ts'

/** One-time tokens for cards. */
export interface Tokens {
  issue(about: readonly string[]): string
  /** Whether this token was issued, and for just that. */
  holds(token: string, about: readonly string[]): boolean
}

/** Who comes to the desk, and from where. */
export interface Visitor {
  readonly personId: string
  readonly placeId: string
  /** Entra's own id of the person, from the authenticated activity and from nowhere else. */
  readonly objectId?: string
  readonly name?: string
  /** Others read along. */
  readonly group?: true
  /** IANA, from the person's client. */
  readonly timeZone?: string
}

export interface DeskSettings {
  /** The conversation in which the admins are told; without it each of them is told in person. */
  readonly adminPlace?: string
  /** Object ids of the admins who are told in person. */
  readonly admins: readonly string[]
  readonly reminderDays: readonly number[]
  readonly expiryDays: number
  /** Minutes after which Partner Center is asked, look by look. */
  readonly lookMinutes?: readonly number[]
  /** For people whose client does not tell. */
  readonly timeZone: string
  /** Nobody is reminded on a public holiday of the partner's country. */
  readonly isHoliday?: IsHoliday
  /** The partner's own country, two capital letters. */
  readonly country?: string
  /** The partner's own name, as customers know it. */
  readonly partner?: string
  /** The name of the provider whom an indirect reseller sells through. */
  readonly provider?: string
}

/** How customers are asked for administrator privileges. */
interface AccessDesk {
  readonly settings: AccessSettings
  readonly following: Watching
  /** Asks Microsoft for what a request wants. Never rejects; whoever waits does so for two seconds at most, and the asking goes on. */
  readonly soon: (id: string) => Promise<void>
}

/** All that requests need from outside. */
export interface Desk {
  readonly requests: Requests
  readonly addresses: Addresses
  readonly links: InvitationLinks
  readonly admins: Admins
  /** Without it nobody looks which tenant a domain belongs to. */
  readonly tenants?: Tenants
  /** Without it nobody asks Partner Center who has accepted. */
  readonly relations?: Relations | undefined
  /** Without it nobody is asked for administrator privileges. */
  readonly access?: AccessDesk | undefined
  readonly tokens: Tokens
  readonly settings: DeskSettings
  readonly now: () => Date
  /** Takes all that is known of a person away, from everywhere but the trail of requests. */
  readonly erase: (person: Pick<Visitor, 'personId' | 'objectId'>) => Promise<void>
}
