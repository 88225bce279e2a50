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
