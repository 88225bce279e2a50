/** The kinds of relationship that a customer can be invited to. */
export const invitationKinds = ['reseller', 'indirect-reseller'] as const
export type InvitationKind = (typeof invitationKinds)[number]

/** Why Partner Center gives no link: each is something that an admin can mend, and has words of its own. */
export const refusals = [
  /** Nobody has signed in for the bot yet: there is no refresh token. */
  'sign-in-missing',
  /** The sign-in of the service account has expired or was revoked: it signs in again. */
  'sign-in-expired',
  /** The service account signed in without multifactor authentication. */
  'mfa-required',
  /** A conditional access policy stops the service account. */
  'conditional-access',
  /** Nobody has consented to the app's use of Partner Center. */
  'consent-missing',
  /** Microsoft Entra does not know the app, its secret (expired?) or the tenant. */
  'app-rejected',
  /** The service account lacks the role: Admin agent or Sales agent. */
  'not-permitted',
  /** The token stands for the app only, and Partner Center wants a person behind it. */
  'app-only',
  /** The partner has no access to the API, as indirect resellers have not. */
  'no-api-access',
  /** The partner is not onboarded to sell in the country. */
  'not-onboarded',
  /** What Partner Center calls a link is none that we know; `code` is then a fault of `checkInvitationLink`. */
  'unknown-link',
  /** An answer that we know no reason for, nor anything to mend: `code` is what Microsoft's support will ask for. */
  'unexpected',
] as const
export type Refusal = (typeof refusals)[number]

/** What came of asking for a link. `code` is Microsoft's own; `correlationId` is what Microsoft's support asks for. */
export type Invitation =
  | { readonly kind: 'link'; readonly url: string }
  /** No source is configured: follow the steps in Partner Center, and paste the link. */
  | { readonly kind: 'by-hand' }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly code?: string; readonly correlationId?: string }
  /** For now. Whole seconds, when Microsoft said how long; at least 1. */
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds?: number; readonly correlationId?: string }

/** Where the link comes from that a customer opens to accept. It names the partner only: it is the same for everybody. */
export interface InvitationLinks {
  /** Never rejects: what can go wrong is a value. Answers within the time that is configured for it (seconds). */
  invite(kind: InvitationKind): Promise<Invitation>
}

/** What Partner Center says of a tenant: a customer of ours, none, nothing that we may see, or nothing just now. */
export type RelationSight = 'ours' | 'none' | 'refused' | 'unknown'

/** Whether a tenant is a customer of ours. */
export interface Relations {
  /** Never rejects; whoever waits does so for two seconds at most. */
  look(tenantId: string): Promise<RelationSight>
}

/** Administrator privileges that a customer is asked for (GDAP). The name is what makes it one and only: no two of a partner's have the same. */
export interface AccessWish {
  /** Letters, digits, - and _, 50 at most. */
  readonly name: string
  readonly tenantId: string
  readonly customer: string
  /** Template ids of Entra roles. */
  readonly roles: readonly string[]
  /** From 1 to 730. */
  readonly days: number
  /** It goes on by half a year at a time, until somebody ends it. */
  readonly extends: boolean
}

/** Where it stands at Microsoft. `pending`: the customer can approve it now, and only then. `other`: something that only Microsoft knows. */
export const accessStages = ['created', 'pending', 'approved', 'active', 'expired', 'terminated', 'other'] as const
export type AccessStage = (typeof accessStages)[number]

/** Why there is none: each is something that somebody can mend, and has words of its own. */
export const accessRefusals = [
  /** Entra refuses the app. */
  'sign-in',
  /** The application permission is missing, or the service principal of GDAP in the partner's tenant. */
  'not-permitted',
  /** A role that does not exist, none at all, or a duration that is none. */
  'invalid',
  /** One of this name asks for something else. */
  'differs',
  'unexpected',
] as const
type AccessRefusal = (typeof accessRefusals)[number]

/** What is seen of it. `id`: two GUIDs. `ends`: ISO, UTC, once it is active. `code`: Microsoft's own. */
export type AccessSight =
  | {
      readonly kind: 'seen'
      readonly id: string
      readonly stage: AccessStage
      readonly ends?: string
      readonly extends: boolean
    }
  | { readonly kind: 'refused'; readonly reason: AccessRefusal; readonly code?: string }
  /** For now; whole seconds, when Microsoft said how long. Also where it is not there, or not yet. */
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds?: number }

/** Whether a group of the partner's has its part of it. `refused`: there is no such group, or it may not have it. */
export type GroupSight = 'pending' | 'active' | 'refused' | 'unknown'

/** What came of taking privileges back before a customer approved them. `refused`: Microsoft does not, so that they still can. */
export type TakenBack = 'gone' | 'approved' | 'refused'

/** Administrator privileges at customers, by Microsoft Graph. Nothing here rejects, and each call ends within half a minute. */
export interface AdminAccess {
  /** Makes it, or finds what an earlier call made, and locks it, until the customer can approve it: the same wish is one relationship for ever. */
  open(wish: AccessWish): Promise<AccessSight>
  read(id: string): Promise<AccessSight>
  /** Has it ended unless the customer approved it, by its name where its id is not known. `unknown`: for now; it is asked again. */
  takeBack(named: { readonly name: string; readonly id?: string | undefined }): Promise<TakenBack | 'unknown'>
  /** Lets a security group of the partner's have some of its roles; once is enough, twice is the same. */
  assign(id: string, groupId: string, roles: readonly string[]): Promise<GroupSight>
}

/** Keeps the sign-in for Partner Center, a text that is sealed already. Rejects when it cannot be used just now. */
export interface Safe {
  /** undefined when nothing was put there. */
  read(): Promise<string | undefined>
  /** Takes the place of what was there. Once this has resolved, it survives a power cut. */
  write(sealed: string): Promise<void>
  /**
   * Does something while no other copy of this program does: renewing what lies here, each from what the one before put there. Where the
   * store cannot say who is at it, it is done all the same.
   */
  alone<Result>(work: () => Promise<Result>): Promise<Result>
  /** Puts aside what nobody can open, for whoever still wants to look into it. */
  setAside(): Promise<void>
}

/** Who may send requests. */
export interface Admins {
  /** Of an Entra object id. 'unknown': the directory cannot be asked now; that means no, said clearly. Never rejects. */
  isAdmin(objectId: string): Promise<'yes' | 'no' | 'unknown'>
}
