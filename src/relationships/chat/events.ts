import type { Answers } from '../../rules/questions.ts'
import type { AccessSet } from '../access/sets.ts'
import type { Intent, PlainDeed } from '../lifecycle.ts'
import type { Actor } from '../permissions.ts'
import type { Details, Request } from '../request.ts'
import type { Cloud } from '../tenant.ts'
import type {
  Denial,
  Export,
  LinkTrouble,
  Listed,
  ListQuery,
  Mail,
  Notice,
  Overview,
  RequestWarning,
  Seen,
  ToHandIn,
} from './seen.ts'

/** The form's fields as somebody typed them. */
export type Typed = { readonly [Field in keyof Details]?: string }

/** What is wrong with a field. Words: `request.fault.<field>`. */
export type Faults = { readonly [Field in Exclude<keyof Details, 'access'>]?: 'missing' | 'wrong' | 'long' }

/** A card that acts on a request: which one, as which revision showed it, with the card's one-time token. */
export interface OnCard {
  readonly id: string
  readonly revision: number
  readonly token: string
}

/** What a person can do about requests. */
export type RequestAct =
  /** `typed`: what is filled in already. */
  | { readonly do: 'open'; readonly shown?: Answers; readonly typed?: Typed }
  /** The request for a customer, by its name; a list where there is not exactly one. */
  | { readonly do: 'find'; readonly search: string }
  | {
      readonly do: 'submit'
      readonly token: string
      readonly details: Details
      readonly ask: boolean
      /** The doubts that its card told of: it is handed in all the same. */
      readonly despite?: readonly string[]
    }
  | {
      readonly do: 'mistype'
      readonly token: string
      readonly on?: OnCard
      readonly typed: Typed
      readonly faults: Faults
    }
  | { readonly do: 'look' | 'change' | 'refuse' | 'again'; readonly id: string }
  /** `again`: the words that remind a customer. `sure`: what is asked for besides was confirmed. */
  | { readonly do: 'mail'; readonly on: OnCard; readonly again?: true; readonly sure?: true }
  | { readonly do: 'paste'; readonly on: OnCard; readonly link: string }
  | { readonly do: 'step'; readonly on: OnCard; readonly intent: Intent; readonly sure?: true }
  | { readonly do: 'list'; readonly query: ListQuery }
  | { readonly do: 'figures' | 'export' | 'several' }
  /** A pasted list, a customer a line; `left`: so many more had no place. */
  | { readonly do: 'read'; readonly rows: readonly Pick<Line, 'typed' | 'faults'>[]; readonly left: number }
  | { readonly do: 'handIn'; readonly rows: readonly ToHandIn[] }
  | { readonly do: 'reminders'; readonly on: boolean }
  | { readonly do: 'forgetMe'; readonly token?: string }
  /** The data of a card that we never made like this. */
  | { readonly do: 'tamper' }

/** Why a request is questioned before it is handed in. `key` tells it from any other doubt about the same request. */
export type Doubt = { readonly key: string } & (
  | { readonly kind: 'twin'; readonly request: Request }
  /** The domain is one of mail for anybody. */
  | { readonly kind: 'consumer'; readonly tenant: string }
  /** No tenant has it; `meant` is the domain of the contact's address, which has one. */
  | { readonly kind: 'no-tenant'; readonly tenant: string; readonly meant?: string }
  | { readonly kind: 'cloud'; readonly cloud: Exclude<Cloud, 'public'> }
  /** The tenant goes by another name than the customer. */
  | { readonly kind: 'other-name'; readonly name: string; readonly domain: string }
  | { readonly kind: 'region'; readonly region: string }
  /** With such roles anybody can be made an admin. */
  | { readonly kind: 'privileged'; readonly roles: readonly string[] }
  /** Outside of where the partner may sell. */
  | { readonly kind: 'country'; readonly country: string }
)

interface Form {
  readonly said: 'form'
  readonly token: string
  /** The request that is edited; nothing for a new one. */
  readonly on?: OnCard
  readonly typed: Typed
  readonly faults: Faults
  readonly admin: boolean
  readonly unsure: boolean
  readonly zone: string
  readonly answers: Answers
  readonly warnings: readonly RequestWarning[]
  /** Which privileges can be asked for besides, or why none are of use; nothing where nobody asks for any. */
  readonly access?: { readonly sets: readonly AccessSet[]; readonly days: number; readonly useless?: 'ea' }
  /** Nothing is handed in yet: what is doubtful about it. */
  readonly doubts?: readonly Doubt[]
}

/** A customer of a pasted list. Without a token it cannot be handed in. */
interface Line {
  readonly typed: Typed
  readonly faults: Faults
  /** It stands further up already. */
  readonly twice?: true
  readonly token?: string
  readonly doubts: readonly Doubt[]
}

/** What we say back about requests. */
export type RequestSaid =
  | Form
  | {
      readonly said: 'request'
      readonly seen: Seen
      readonly notice?: Notice
      /** Others for what seems to be the same customer, for admins. */
      readonly twins?: readonly Request[]
      /** Who is named, so that they notice it where many read along. */
      readonly mention?: 'asker' | 'sender'
    }
  | Mail
  /** Asked once whether they mean it. */
  | { readonly said: 'sure'; readonly seen: Seen; readonly step: PlainDeed }
  | { readonly said: 'sure'; readonly seen: Seen; readonly step: 'open-access'; readonly roles: readonly string[] }
  | { readonly said: 'paste'; readonly seen: Seen; readonly trouble: LinkTrouble; readonly typed: string }
  | { readonly said: 'reason'; readonly seen: Seen; readonly missing: boolean }
  | Listed
  | Overview
  | Export
  | { readonly said: 'pasteList' }
  | { readonly said: 'several'; readonly rows: readonly Line[]; readonly left: number; readonly zone: string }
  /** The customers that are asked for now, and how many are not, for whatever reason. */
  | { readonly said: 'handedIn'; readonly done: readonly string[]; readonly left: number; readonly why?: Denial }
  | { readonly said: 'reminders'; readonly on: boolean }
  | { readonly said: 'forgetMe'; readonly token: string }
  | { readonly said: 'forgotten' }
  | { readonly said: 'no'; readonly why: Denial }

/** A person whom Entra vouches for. */
export type Somebody = Extract<Actor, { kind: 'person' }>
