import type { Refusal } from '../relationships/ports.ts'

/** `doubtful` does not stop anything, and somebody should know of it. `left-out`: there was nothing to look at. */
export type State = 'fine' | 'doubtful' | 'wrong' | 'left-out'

/** What can be looked at only by a configuration that is right. */
export const withConfiguration = [
  ...(['bot', 'secret', 'store', 'admins', 'notices', 'mail'] as const),
  ...(['tenants', 'link', 'relations', 'events', 'access', 'model'] as const),
] as const

/** What the check-up looks at, in this order. Words: `doctor.title.<check>`. */
export const checks = ['node', 'configuration', 'names', ...withConfiguration, 'package', 'sources'] as const
export type Check = (typeof checks)[number]

/** Everything that a check can come to. Words: `doctor.says.<outcome>`, and `doctor.mend.<outcome>` where there is something to mend. */
export const outcomes = {
  node: 'fine',
  'node-old': 'wrong',
  configuration: 'fine',
  'configuration-wrong': 'wrong',
  'configuration-first': 'left-out',
  names: 'fine',
  'names-misspelt': 'wrong',
  'names-doubtful': 'doubtful',
  'local-profile': 'left-out',
  'signed-in': 'fine',
  'secret-wrong': 'wrong',
  'secret-expired': 'wrong',
  'app-unknown': 'wrong',
  'app-disabled': 'wrong',
  'tenant-unknown': 'wrong',
  'sign-in-refused': 'wrong',
  'identity-refused': 'wrong',
  'sign-in-unreachable': 'wrong',
  'secret-none': 'left-out',
  'secret-undated': 'doubtful',
  'secret-lasts': 'fine',
  'secret-ends': 'doubtful',
  'secret-ended': 'wrong',
  store: 'fine',
  'store-new': 'fine',
  'store-in-use': 'fine',
  'store-set-aside': 'doubtful',
  'store-unusable': 'wrong',
  database: 'fine',
  'database-asynchronous': 'doubtful',
  'database-unusable': 'wrong',
  'admins-none': 'left-out',
  admins: 'fine',
  'admins-untold': 'doubtful',
  group: 'fine',
  'group-missing': 'wrong',
  'group-not-permitted': 'wrong',
  'group-sign-in': 'wrong',
  'group-unreachable': 'wrong',
  'notices-none': 'left-out',
  'notices-unread': 'left-out',
  notices: 'fine',
  'place-unheard': 'doubtful',
  'admins-unheard': 'doubtful',
  'mail-none': 'left-out',
  mail: 'fine',
  'mail-unnamed': 'doubtful',
  'tenants-off': 'left-out',
  tenants: 'fine',
  'tenants-unnamed': 'fine',
  'tenants-not-permitted': 'doubtful',
  'tenants-unreachable': 'doubtful',
  'link-by-hand': 'left-out',
  'link-configured': 'fine',
  link: 'fine',
  'link-refused': 'wrong',
  'link-unreachable': 'wrong',
  'relations-off': 'left-out',
  relations: 'fine',
  'relations-unknown': 'doubtful',
  'relations-blind': 'doubtful',
  'access-off': 'left-out',
  access: 'fine',
  'access-unmapped': 'doubtful',
  'access-sign-in': 'wrong',
  'access-not-permitted': 'wrong',
  'access-unknown': 'doubtful',
  'access-group': 'doubtful',
  'access-unread': 'doubtful',
  'access-blind': 'doubtful',
  'events-off': 'left-out',
  events: 'fine',
  'events-unregistered': 'doubtful',
  'events-elsewhere': 'doubtful',
  'events-incomplete': 'doubtful',
  'events-unknown': 'doubtful',
  'model-off': 'left-out',
  model: 'fine',
  'model-refused': 'doubtful',
  'model-unreachable': 'doubtful',
  'package-first': 'left-out',
  package: 'fine',
  'package-unmade': 'fine',
  'package-other': 'wrong',
  'package-wrong': 'wrong',
  'sources-fresh': 'fine',
  'sources-old': 'doubtful',
} as const satisfies Record<string, State>

export type Outcome = keyof typeof outcomes
/** Outcomes with a mend. */
type Ailment = {
  [O in Outcome]: (typeof outcomes)[O] extends 'wrong' | 'doubtful' ? O : never
}[Outcome]

export interface Finding {
  readonly check: Check
  readonly outcome: Outcome
  /** What the words have holes for: versions, days, codes, folders; never a secret. */
  readonly values?: Readonly<Record<string, string | number>>
  /** Why Partner Center gives no link: its words are those of the request's card. */
  readonly reason?: Refusal
  /** What is wrong in particular, a line each, as the configuration says it. */
  readonly lines?: readonly string[]
}

export const stateOf = ({ outcome }: Pick<Finding, 'outcome'>): State => outcomes[outcome]
export const isAilment = (outcome: Outcome): outcome is Ailment => ['wrong', 'doubtful'].includes(outcomes[outcome])
