import type { Language } from '../languages.ts'
import type { Answers } from '../rules/questions.ts'
import type { AccessSight, AccessStage, AccessWish, GroupSight, InvitationKind, TakenBack } from './ports.ts'
import type { TenantSight } from './tenant.ts'

/** Where a request is in its life. */
export const states = ['drafted', 'waiting', 'sent', 'accepted', 'declined', 'withdrawn', 'expired'] as const
export type State = (typeof states)[number]

/** What a person fills in. */
export interface Details {
  readonly customer: string
  /** The customer's primary domain, or its tenant id. */
  readonly tenant: string
  readonly contact: string
  /** Two capital letters, ISO 3166-1. */
  readonly country: string
  readonly mailLanguage: Language
  readonly kind: InvitationKind
  readonly note: string
  /** The set of roles that the customer is asked for as well (GDAP); nothing: only the relationship. */
  readonly access?: string
}

/** A person by Entra object id, with the name they had then. Somebody who was forgotten has neither. */
export interface Who {
  readonly id: string
  readonly name?: string
}

/** Stands where a person was who has been forgotten. No object id looks like it. */
export const forgotten: Who = { id: 'forgotten' }

/** Partner Center itself, where it told what happened. */
export const partnerCenter: Who = { id: 'partner-center' }

export const deeds = [
  ...(['draft', 'ask', 'prepare', 'send', 'reject', 'edit', 'withdraw', 'accept', 'decline', 'expire'] as const),
  /** What an admin does while the customer thinks: reminds them, waits a while longer, notes that they have not decided yet. */
  ...(['nudge', 'snooze', 'not-yet'] as const),
  'undo',
  /** The relationship is no more. */
  'end',
  /** An admin has administrator privileges asked for at Microsoft; the customer has approved them and our groups have them; they are over. */
  ...(['open-access', 'access-active', 'access-end'] as const),
] as const
export type Deed = (typeof deeds)[number]

/** One line of the audit trail. Lines are only ever added; being forgotten takes a name out and leaves the line. */
export interface Line {
  readonly at: string
  /** Nobody: the clock did it. */
  readonly by?: Who
  readonly did: Deed
  readonly to: State
  /** The request's revision after it. */
  readonly revision: number
  readonly reason?: string
}

/** Administrator privileges that go with a request, as Microsoft has them. What is asked for stays as it was when it was opened. */
export interface Access extends Omit<AccessWish, 'name' | 'customer'> {
  /** The set of roles, by name. */
  readonly set: string
  /** Up by one when something else is asked for than before: each is a relationship of its own at Microsoft. */
  readonly attempt: number
  /** Nothing while it is being made. */
  readonly id?: string
  readonly stage?: AccessStage
  /** ISO, UTC, once it is active. */
  readonly ends?: string
  /** Why there is none. */
  readonly refused?: Omit<Extract<AccessSight, { kind: 'refused' }>, 'kind'>
  /** The partner's groups, by id, since it is active. */
  readonly groups?: Readonly<Record<string, GroupSight>>
  /** What people were told of last. */
  readonly told?: 'pending' | 'refused' | 'active' | 'over'
  /** What came of taking it back; nothing while nobody has, or wants to. */
  readonly left?: TakenBack
}

/** As it is asked for: it gets its number when it is. */
export type NewAccess = Omit<Access, 'attempt'>

export interface Request {
  readonly id: string
  /** Goes up by one with each thing done to it. */
  readonly revision: number
  readonly state: State
  readonly details: Details
  readonly asker: Who
  /** Who sent it. */
  readonly sender?: Who
  /** The invitation link, exactly as it was got or pasted. */
  readonly link?: string
  /** What was seen of the customer's tenant when this was written; nothing where nobody looks. */
  readonly sight?: TenantSight
  /** Whether the tenant was a customer of ours when the mail went out; nothing where that is not known. */
  readonly baseline?: 'ours' | 'none'
  readonly access?: Access
  /** Where it was bought and what it is, as far as that was known when it was asked for: what comes after the yes follows from it. */
  readonly about?: Answers
  /** What was asked for before that, and could still be approved then. */
  readonly former?: readonly Access[]
  readonly trail: readonly Line[]
}

/** What happened to the request itself, without what became of the privileges beside it. */
export const ownLines = ({ trail }: Pick<Request, 'trail'>): readonly Line[] =>
  trail.filter(({ did }) => did !== 'access-active' && did !== 'access-end')

/** What happened to a request after `revision`. */
export const since = ({ trail }: Request, revision: number): readonly Line[] =>
  trail.filter(line => line.revision > revision)
