import type { ChannelId, ServiceKind } from './channels.ts'
import { type GuidanceId, guidances } from './guidance.ts'
import type { Answers } from './questions.ts'
import type { SourceId } from './sources.ts'

/** The edition of the rules that answers are given from: the date of the source document. */
export const edition = '2020-06-17'

/** In the place of a day: the newest wording that has been seen, whenever it came. */
export const newest = 'newest'

/** Whether what began on `date` (null: no date is printed) held on a day. */
export const heldBy = (date: string | null, day: string): boolean => day === newest || (date !== null && date <= day)

/** How sure a change is: read whole with its date, read only as an undated excerpt, or told by a third party. */
export type Certainty = 'dated' | 'undated' | 'third-party' | 'conflicting'

/** A place in the table, or the exception above it. */
export type Cell = `${ChannelId}.${ServiceKind}` | 'prohibited'

export interface Change {
  /** The day or month from which it can be shown to hold (ISO); null where no date is printed. */
  readonly date: string | null
  readonly source: SourceId
  readonly certainty: Certainty
  /** The cells of the table that it touches. */
  readonly touches: readonly Cell[]
}

const licensesElsewhere = [
  'microsoft-direct.license',
  'advisor.license',
  'open.license',
  'ea.license',
  'third-party-non-csp.license',
] as const
const azureElsewhere = [
  'microsoft-direct.usage',
  'advisor.usage',
  'open.usage',
  'ea.usage',
  'third-party-non-csp.usage',
] as const

/** What has changed since the edition, oldest first, undated last. Words: `change.<id>`. */
export const changes = {
  'azure-plan-self-service': {
    date: '2020-07-29',
    source: 'azure-plan-transfer-2020',
    certainty: 'dated',
    touches: ['csp-partner.usage'],
  },
  'resale-ban-per-tenant': {
    date: '2020-11-29',
    source: 'multipartner-2020-11',
    certainty: 'dated',
    touches: ['prohibited'],
  },
  'advisor-closed': {
    date: '2021-05-13',
    source: 'advisor-closed',
    certainty: 'dated',
    touches: ['advisor.license', 'advisor.usage'],
  },
  'azure-plan-only': {
    date: '2021-07-21',
    source: 'azure-plan-2022',
    certainty: 'dated',
    touches: azureElsewhere,
  },
  'switch-legacy-only': {
    date: '2021-07-21',
    source: 'switch-azure-2021',
    certainty: 'dated',
    touches: ['csp-partner.usage'],
  },
  'open-license-ended': {
    date: '2022-01-01',
    source: 'open-license-notice',
    certainty: 'third-party',
    touches: ['open.license', 'open.usage'],
  },
  'expired-state': {
    date: '2023-01-11',
    source: 'seat-transition-2023',
    certainty: 'dated',
    touches: [...licensesElsewhere, 'csp-partner.license'],
  },
  'cancel-within-seven-days': {
    date: '2023-07-27',
    source: 'new-commerce-cancel',
    certainty: 'dated',
    touches: ['csp-partner.license'],
  },
  'reservations-move': {
    date: '2023-09-14',
    source: 'azure-plan-transfer-2023',
    certainty: 'dated',
    touches: ['csp-partner.usage'],
  },
  'ban-moved': { date: '2023-09-20', source: 'multichannel-2023', certainty: 'dated', touches: ['prohibited'] },
  'no-admin-in-relationship': {
    date: '2023-10-09',
    source: 'announcement-2023-10',
    certainty: 'dated',
    touches: [...licensesElsewhere, 'csp-partner.license', ...azureElsewhere],
  },
  'licenses-transfer-between-partners': {
    date: '2024-06',
    source: 'transfer-subscriptions',
    certainty: 'third-party',
    touches: ['csp-partner.license'],
  },
  'all-licenses-new-commerce': {
    date: '2024-09-01',
    source: 'new-commerce-licenses',
    certainty: 'undated',
    touches: ['csp-partner.license'],
  },
  'ea-billing-transfer': {
    date: '2025-12-29',
    source: 'billing-hub-2025',
    certainty: 'conflicting',
    touches: ['ea.usage'],
  },
  'no-billing-transfer-from-direct': {
    date: '2025-12-29',
    source: 'billing-hub-2025',
    certainty: 'dated',
    touches: ['microsoft-direct.usage'],
  },
  'gdap-not-for-ea': { date: null, source: 'gdap-faq-newest', certainty: 'undated', touches: ['ea.license'] },
  'renew-ea-to-csp': { date: null, source: 'seat-transition-newest', certainty: 'undated', touches: ['ea.license'] },
  'programmes-renamed': {
    date: null,
    source: 'multichannel-newest',
    certainty: 'undated',
    touches: ['advisor.license', 'open.license'],
  },
  'third-party-redefined': {
    date: null,
    source: 'multichannel-newest',
    certainty: 'undated',
    touches: ['third-party-non-csp.license'],
  },
  'syndication-gone': {
    date: null,
    source: 'multichannel-newest',
    certainty: 'undated',
    touches: ['syndication-partner.license', 'syndication-partner.usage'],
  },
  'one-transfer-page': {
    date: null,
    source: 'transfer-subscriptions',
    certainty: 'undated',
    touches: ['csp-partner.usage'],
  },
  'ban-stands': { date: null, source: 'multipartner-newest', certainty: 'undated', touches: ['prohibited'] },
} as const satisfies Record<string, Change>
export type ChangeId = keyof typeof changes

const changeIds = Object.keys(changes) as ChangeId[]

/** The cell that a guidance is given for: the exception stands for all of them. */
export const cellOf = (channel: Answers['channel'], kind: ServiceKind, guidance: GuidanceId): string =>
  guidances[guidance].verdict === 'prohibited' ? 'prohibited' : `${channel}.${kind}`

const touching = (cell: string) => changeIds.filter(id => (changes[id].touches as readonly string[]).includes(cell))

/** The changes after a day that touch this very cell, oldest first; those without a date are among them. */
export const changesSince = (
  channel: Answers['channel'],
  kind: ServiceKind,
  guidance: GuidanceId,
  day: string = edition,
): readonly ChangeId[] => touching(cellOf(channel, kind, guidance)).filter(id => !heldBy(changes[id].date, day))

/** The changes that had touched this very cell by a day, oldest first. */
export const changesUntil = (
  channel: Answers['channel'],
  kind: ServiceKind,
  guidance: GuidanceId,
  day: string,
): readonly ChangeId[] => touching(cellOf(channel, kind, guidance)).filter(id => heldBy(changes[id].date, day))
