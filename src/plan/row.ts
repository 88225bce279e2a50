import type { DontId } from '../rules/statements.ts'

/** Who does a step. */
export type Owner = 'us' | 'provider' | 'customer' | 'current-partner' | 'microsoft'

/** A step as it stands in the plan's data. Words: `plan.step.<id>`, and `plan.missed.<id>` where missing it costs something. */
export interface StepRow {
  /** `buyer`: whoever buys from Microsoft: we, or an indirect reseller's provider. */
  readonly owner: Exclude<Owner, 'provider'> | 'buyer'
  /** What has to be done before it, where that is in the plan. */
  readonly after?: readonly string[]
  /** How many days to count with from what it waits for until it is done. */
  readonly takes?: number
  /** After so many days what it answers lapses: Microsoft's own deadline. */
  readonly within?: number
  /** Not before, and not after, so many days from the end of the term. */
  readonly from?: number
  readonly until?: number
  /** The same where nothing has a term, and a day is what somebody wants to be done by. */
  readonly goal?: number
  /** The last of so many days, the day of purchase being the first. */
  readonly lastDay?: number
  /** What it follows from, where that is not the action itself and holds that day. */
  readonly rule?: DontId
  /** Missing it costs something. */
  readonly costs?: true
}
