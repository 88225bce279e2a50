import type { SourceId } from './sources.ts'

/** How firmly a statement stands: the document says it, it follows from it, or the document does not say it. */
export type Basis = 'stated' | 'implied' | 'not-stated'

/** A thing said about Partner Center, with where it stands. Its words are in locales under its id. */
export interface Statement {
  readonly basis: Basis
  readonly source: SourceId
}

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

export interface Action extends Statement {
  /** Where the sentence on how to do it stands. */
  readonly how: Statement
  readonly link?: LinkId
}

/** What a person can be told to do. Words: `action.<id>.text` and `action.<id>.how`. */
export const actions = {
  'request-reseller-relationship': {
    basis: 'stated',
    source: 'multichannel-licenses',
    how: { basis: 'stated', source: 'relationship-steps' },
    link: 'request-a-relationship-with-a-customer',
  },
  'create-azure-subscription': {
    basis: 'stated',
    source: 'multichannel-usage',
    how: { basis: 'implied', source: 'provider-tasks' },
  },
  'enter-subscription-details': {
    basis: 'stated',
    source: 'multichannel-usage',
    how: { basis: 'implied', source: 'multichannel-2016' },
  },
  'cancel-old-azure-services': {
    basis: 'stated',
    source: 'multichannel-usage',
    how: { basis: 'not-stated', source: 'multichannel-usage' },
  },
  'switch-azure-partner': {
    basis: 'stated',
    source: 'multichannel-usage',
    how: { basis: 'stated', source: 'switch-azure' },
    link: 'switch-azure-subscriptions-to-a-different-partner',
  },
  'wait-for-term-end': {
    basis: 'stated',
    source: 'multichannel-scope',
    how: { basis: 'implied', source: 'seat-transition-2020' },
  },
  'cancel-before-moving': {
    basis: 'stated',
    source: 'multichannel-scope',
    how: { basis: 'implied', source: 'seat-transition-2020' },
  },
  'ask-an-expert': {
    basis: 'not-stated',
    source: 'multichannel-scope',
    how: { basis: 'not-stated', source: 'multichannel-scope' },
  },
  'create-azure-plan-subscription': {
    basis: 'stated',
    source: 'azure-plan-2022',
    how: { basis: 'implied', source: 'azure-plan-2022' },
  },
  'send-transfer-request': {
    basis: 'stated',
    source: 'azure-plan-transfer-2020',
    how: { basis: 'stated', source: 'azure-plan-transfer-2020' },
    link: 'transfer-azure-subscriptions-under-azure-plan',
  },
  'switch-legacy-azure': {
    basis: 'stated',
    source: 'switch-azure-2021',
    how: { basis: 'stated', source: 'switch-azure-2021' },
    link: 'switch-azure-subscriptions-to-a-different-partner',
  },
  'cancel-within-seven-days': {
    basis: 'stated',
    source: 'new-commerce-cancel',
    how: { basis: 'stated', source: 'new-commerce-cancel' },
  },
  'request-relationship-then-gdap': {
    basis: 'stated',
    source: 'announcement-2023-10',
    how: { basis: 'stated', source: 'gdap-request-2023' },
    link: 'request-a-relationship-with-a-customer',
  },
  'transfer-licenses': {
    basis: 'stated',
    source: 'transfer-subscriptions',
    how: { basis: 'stated', source: 'transfer-subscriptions' },
    link: 'transfer-subscriptions',
  },
  'transfer-azure-items': {
    basis: 'stated',
    source: 'transfer-subscriptions',
    how: { basis: 'stated', source: 'transfer-subscriptions' },
    link: 'transfer-subscriptions',
  },
  'schedule-renewal-to-csp': {
    basis: 'stated',
    source: 'seat-transition-newest',
    how: { basis: 'stated', source: 'seat-transition-newest' },
    link: 'transition-seat-based-services',
  },
  'buy-from-microsoft': {
    basis: 'stated',
    source: 'multichannel-newest',
    how: { basis: 'not-stated', source: 'multichannel-newest' },
  },
} as const satisfies Record<string, Action>
export type ActionId = keyof typeof actions

interface Notice extends Statement {
  /** It forbids something, rather than allowing or explaining it. */
  readonly forbids: boolean
}

/** What holds beside the actions. Words: `notice.<id>`. */
export const notices = {
  'existing-licenses-stay': { basis: 'stated', source: 'multichannel-scope', forbids: true },
  'channels-coexist': { basis: 'stated', source: 'multichannel-usage', forbids: false },
  'no-resale-to-csp-partner': { basis: 'stated', source: 'multichannel-important', forbids: true },
  'no-resale-per-tenant': { basis: 'stated', source: 'multipartner-2020-11', forbids: true },
} as const satisfies Record<string, Notice>
export type NoticeId = keyof typeof notices

/** Who may do it, the document's own contradictions included. Words: `role.<id>`. */
export const roles = {
  'page-lists': { basis: 'stated', source: 'multichannel-roles' },
  'tables-contradict': { basis: 'stated', source: 'permissions-2020' },
  'sales-agent-hidden': { basis: 'stated', source: 'permissions-2022' },
  'customer-global-admin': { basis: 'stated', source: 'relationship-steps' },
  'customer-billing-admin': { basis: 'stated', source: 'manage-partners-newest' },
  'subscriptions-by-agents': { basis: 'stated', source: 'permissions-2020' },
  'switch-none-printed': { basis: 'not-stated', source: 'switch-azure' },
  'switch-global-admin': { basis: 'stated', source: 'switch-azure-2021' },
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
