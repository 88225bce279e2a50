import type { ActionId } from '../actions.ts'
import type { ChannelId, ServiceKind } from '../channels.ts'
import type { GuidanceId } from '../guidance.ts'
import type { Held } from '../held.ts'
import type { SourceId } from '../sources.ts'
import type { NoticeId, RoleId } from '../statements.ts'

/** A place in the table, or the exception above it. */
export type Cell = `${ChannelId | 'unknown'}.${ServiceKind}` | 'prohibited'

type Instead<Id extends string, By extends string = Id> = { readonly [Old in Id]?: By }

/** Something that changed after the document of 2020, or that it left out. Words: `change.<id>`. */
export interface Change {
  readonly held: Held
  readonly source: SourceId
  /** Where its sources disagree; otherwise it is as sure as its source. */
  readonly certainty?: 'conflicting'
  /** The cells of the table that it touches. */
  readonly touches: readonly Cell[]
  /** What stands from then on: a guidance in a cell, or an id in the place of another in what was given before. */
  readonly cells?: Instead<Cell, GuidanceId>
  readonly actions?: Instead<ActionId>
  readonly notices?: Instead<NoticeId>
  readonly roles?: Instead<RoleId>
  /** The change by which it holds no longer. */
  readonly endedBy?: string
}

/** Wherever licenses can be bought but from another CSP partner. */
export const licensesElsewhere = [
  'microsoft-direct.license',
  'advisor.license',
  'open.license',
  'ea.license',
  'third-party-non-csp.license',
] as const satisfies readonly Cell[]

/** Wherever Azure can be bought but from another CSP partner. */
export const azureElsewhere = [
  'microsoft-direct.usage',
  'advisor.usage',
  'open.usage',
  'ea.usage',
  'third-party-non-csp.usage',
] as const satisfies readonly Cell[]
