import type { Held } from './held.ts'
import type { Statement } from './statement.ts'

/** A document on Microsoft Learn that a person may go on to: the slug of its page. */
export type LinkId =
  | 'request-a-relationship-with-a-customer'
  | 'switch-azure-subscriptions-to-a-different-partner'
  | 'work-with-other-partners'
  | 'indirect-reseller-tasks-in-partner-center'
  | 'indirect-provider-tasks-in-partner-center'
  | 'multichannel'
  | 'transfer-azure-subscriptions-under-azure-plan'
  | 'transfer-subscriptions'
  | 'transition-seat-based-services'
  | 'extended-service-terms'
  | 'purchase-azure-plan'
  | 'mpa-request-ownership'

interface Notice extends Statement {
  /** It forbids something, rather than allowing or explaining it. */
  readonly forbids: boolean
  /** It is about other customers, and stands beside every answer. */
  readonly beside?: true
}

/** What holds beside the actions. Words: `notice.<id>`. */
export const notices = {
  'existing-licenses-stay': { basis: 'stated', source: 'multichannel-scope', forbids: true },
  'channels-coexist': { basis: 'stated', source: 'multichannel-usage', forbids: false },
  'no-resale-to-csp-partner': { basis: 'stated', source: 'multichannel-important', forbids: true, beside: true },
  'no-resale-per-tenant': { basis: 'stated', source: 'multipartner-2020-11', forbids: true, beside: true },
  'licenses-run-their-term': { basis: 'stated', source: 'multichannel-scope', forbids: true },
  'operator-licenses-not-reassigned': { basis: 'stated', source: 'syndication-ended', forbids: false },
} as const satisfies Record<string, Notice>
export type NoticeId = keyof typeof notices

interface Dont extends Statement {
  /** Since when acting otherwise costs money or access. */
  readonly held: Held
}

/** What not to do, where habit or an old rule leads astray. Words: `dont.<id>`. */
export const donts = {
  'no-cancel-after-seven-days': { held: { from: '2022-03-17' }, basis: 'stated', source: 'new-commerce-cancel' },
  'no-renewal-off-alone': { held: { from: '2026-05-04' }, basis: 'stated', source: 'extended-terms' },
  'no-refund-mid-term': {
    held: { seen: '2026-11-30' },
    basis: 'stated',
    source: 'direct-cancellation',
    certainty: 'conflicting',
  },
  'no-gdap-for-ea': { held: { seen: '2026-11-22' }, basis: 'stated', source: 'gdap-faq-newest' },
  'no-transfer-from-outside-csp': { held: { seen: '2026-11-22' }, basis: 'implied', source: 'transfer-subscriptions' },
  'no-promise': { held: { seen: '2026-11-30' }, basis: 'not-stated', source: 'syndication-ended' },
  'no-cancel-before-new-works': { held: { from: '2021-07-21' }, basis: 'implied', source: 'multichannel-usage' },
  'no-sale-to-csp-tenant': { held: { by: '2020-11-29' }, basis: 'stated', source: 'multipartner-2020-11' },
} as const satisfies Record<string, Dont>
export type DontId = keyof typeof donts

/** Who may do it, the document's own contradictions included. Words: `role.<id>`. */
export const roles = {
  'page-lists': { basis: 'stated', source: 'multichannel-roles' },
  'page-lists-newest': { basis: 'stated', source: 'multichannel-newest' },
  'tables-contradict': { basis: 'stated', source: 'permissions-2020' },
  'sales-agent-hidden': { basis: 'stated', source: 'permissions-2022' },
  'customer-global-admin': { basis: 'stated', source: 'relationship-steps' },
  'customer-billing-admin': { basis: 'stated', source: 'manage-partners-newest' },
  'subscriptions-by-agents': { basis: 'stated', source: 'permissions-2020' },
  'switch-none-printed': { basis: 'not-stated', source: 'switch-azure' },
  'switch-global-admin': { basis: 'stated', source: 'switch-azure-2021' },
  'transfer-admin-agent': { basis: 'stated', source: 'create-transfer' },
} as const satisfies Record<string, Statement>
export type RoleId = keyof typeof roles

/** Which clouds it holds in. The same for every answer. Words: `cloud.<id>`. */
export const clouds = {
  commercial: { basis: 'stated', source: 'multichannel-clouds' },
  'us-government-for': { basis: 'stated', source: 'multichannel-clouds' },
  'us-government-against': { basis: 'stated', source: 'us-government-2020' },
  'us-government-later': { basis: 'stated', source: 'us-government-api-2023' },
  'us-government-newest': { basis: 'stated', source: 'api-relationship-newest' },
} as const satisfies Record<string, Statement>
export type CloudId = keyof typeof clouds
