import type { Language } from '../languages.ts'

/** Where somebody can be reached without having asked, and how. Kept when they talk, forgotten when they ask or leave. */
export interface Address {
  /** What the channel needs in order to find them again. Only the messenger reads it. */
  readonly reference?: string
  readonly language?: Language
  /** IANA, for example Europe/Stockholm. */
  readonly timeZone?: string
  /** They are not there any more: nothing is sent until they talk again. */
  readonly paused?: true
  /** When they removed the bot, UTC: they may come back. */
  readonly left?: string
  /** The day on which they last spoke, ISO. */
  readonly seen?: string
  /** They want no reminders. */
  readonly quiet?: true
  /** Of which expiring secret they were warned last, and how early: `2027-01-31/7`. */
  readonly warned?: string
}

/** Addresses by key: of a person, or of a place such as the admins' chat. */
export interface Addresses {
  recall(key: string): Promise<Address>
  /** Atomic: of two at once each sees what the other did, or was there before it. */
  remember(key: string, facts: Address): Promise<{ readonly before: Address; readonly after: Address }>
  forget(key: string, fact?: keyof Address): Promise<void>
}

/** What came of a delivery. `gone`: nobody is there (403, 404). A rejection means that nobody knows whether it arrived. */
export type Delivery =
  | 'delivered'
  | 'gone'
  /** `doubtful`: the channel failed at it, and may have taken it all the same. */
  | { readonly retryAfterSeconds: number; readonly doubtful?: true }

/** Brings a message to somebody who did not ask for it just now. */
export interface Messenger<Message> {
  deliver(address: Address, message: Message): Promise<Delivery>
}
