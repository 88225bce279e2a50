import { type Cell, type Certainty, edition, heldBy, newest } from './changes.ts'
import type { GuidanceId } from './guidance.ts'
import type { SourceId } from './sources.ts'
import type { ActionId, NoticeId } from './statements.ts'

/** What stands in the place of something from an edition on, how sure that is, and where it stands. */
interface Instead<Id> {
  readonly gives: Id
  readonly certainty: Certainty
  readonly source: SourceId
}

export type Replaced<Id extends string, By extends string = Id> = { readonly [R in Id]?: Instead<By> }

/** What differs from the edition before it. An edition holds until the next begins. */
export interface Edition {
  /** First day (or month) that it can be shown to hold (ISO); null where no date is printed. */
  readonly from: string | null
  readonly cells?: Replaced<Cell, GuidanceId>
  readonly actions?: Replaced<ActionId>
  readonly notices?: Replaced<NoticeId>
}

/** The editions of the rules, oldest first. The first is the table itself: channels.ts. */
export const editions = {
  [edition]: { from: edition },
  '2021-07-21': {
    from: '2021-07-21',
    cells: {
      'csp-partner.usage': { gives: 'switch-azure-split', certainty: 'dated', source: 'switch-azure-2021' },
      prohibited: { gives: 'prohibited-per-tenant', certainty: 'dated', source: 'multipartner-2020-11' },
    },
    actions: {
      'create-azure-subscription': {
        gives: 'create-azure-plan-subscription',
        certainty: 'dated',
        source: 'azure-plan-2022',
      },
    },
  },
  '2022-03': {
    from: '2022-03',
    actions: {
      'cancel-before-moving': {
        gives: 'cancel-within-seven-days',
        certainty: 'third-party',
        source: 'new-commerce-cancel',
      },
    },
  },
  '2023-09-20': {
    from: '2023-09-20',
    notices: {
      'no-resale-to-csp-partner': {
        gives: 'no-resale-per-tenant',
        certainty: 'dated',
        source: 'multichannel-2023',
      },
    },
  },
  '2023-10-09': {
    from: '2023-10-09',
    actions: {
      'request-reseller-relationship': {
        gives: 'request-relationship-then-gdap',
        certainty: 'dated',
        source: 'announcement-2023-10',
      },
    },
  },
  '2024-06': {
    from: '2024-06',
    cells: {
      'csp-partner.license': {
        gives: 'licenses-transferable',
        certainty: 'third-party',
        source: 'transfer-subscriptions',
      },
    },
  },
  [newest]: {
    from: null,
    cells: {
      'ea.license': { gives: 'renew-ea-to-csp', certainty: 'undated', source: 'seat-transition-newest' },
      'third-party-non-csp.license': {
        gives: 'no-longer-authorized',
        certainty: 'undated',
        source: 'multichannel-newest',
      },
      'csp-partner.usage': { gives: 'transfer-azure', certainty: 'undated', source: 'transfer-subscriptions' },
    },
  },
} as const satisfies Record<string, Edition>
export type EditionId = keyof typeof editions

export const editionIds = Object.keys(editions) as EditionId[]

/** The day to ask about an edition: its first; the newest wording stands for itself, because it has no date. */
export const dayOf = (id: EditionId): string => editions[id].from ?? newest

/** The edition that held on a day; nothing before the first. */
export const editionOn = (day: string): EditionId | undefined =>
  editionIds.findLast(id => heldBy(editions[id].from, day))
