import type { ActionId, NoticeId, RoleId, Statement } from './statements.ts'

export type Verdict = 'supported' | 'not-movable' | 'prohibited' | 'not-stated'

export interface Guidance {
  readonly verdict: Verdict
  /** Why the verdict stands as it does. Words: `guidance.<id>`. */
  readonly reason: Statement
  readonly actions: readonly ActionId[]
  /** `in-order`: all of them, one after the other. `either`: any one of them. */
  readonly actionsAre: 'in-order' | 'either'
  /** What one may do beside the actions although the verdict is no. */
  readonly meanwhile?: Statement & { readonly action: ActionId }
  readonly notices: readonly NoticeId[]
  readonly roles: readonly RoleId[]
}

const relationshipRoles = [
  'page-lists',
  'tables-contradict',
  'sales-agent-hidden',
  'customer-global-admin',
  'customer-billing-admin',
] as const
const azureRoles = ['page-lists', 'subscriptions-by-agents', 'sales-agent-hidden'] as const

const recreateAzure = {
  verdict: 'supported',
  actions: ['create-azure-subscription', 'enter-subscription-details', 'cancel-old-azure-services'],
  actionsAre: 'in-order',
  notices: ['channels-coexist', 'no-resale-to-csp-partner'],
  roles: azureRoles,
} as const

/** Everything that the rules can say, by name. */
export const guidances = {
  'ask-permission': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'multichannel-licenses' },
    actions: ['request-reseller-relationship'],
    actionsAre: 'in-order',
    notices: ['existing-licenses-stay', 'no-resale-to-csp-partner'],
    roles: relationshipRoles,
  },
  'recreate-azure': { ...recreateAzure, reason: { basis: 'stated', source: 'multichannel-usage' } },
  'recreate-azure-implied': { ...recreateAzure, reason: { basis: 'implied', source: 'multichannel-usage' } },
  'recreate-azure-ambiguous': { ...recreateAzure, reason: { basis: 'implied', source: 'multichannel-usage' } },
  'licenses-not-movable': {
    verdict: 'not-movable',
    reason: { basis: 'stated', source: 'multichannel-scope' },
    actions: ['wait-for-term-end', 'cancel-before-moving'],
    actionsAre: 'either',
    meanwhile: { action: 'request-reseller-relationship', basis: 'implied', source: 'multipartner-2020' },
    notices: ['no-resale-to-csp-partner'],
    roles: relationshipRoles,
  },
  'switch-azure': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'multichannel-usage' },
    actions: ['switch-azure-partner'],
    actionsAre: 'in-order',
    notices: ['no-resale-to-csp-partner'],
    roles: ['page-lists', 'switch-none-printed', 'switch-global-admin'],
  },
  silent: {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'multichannel-scope' },
    actions: ['ask-an-expert'],
    actionsAre: 'in-order',
    notices: ['no-resale-to-csp-partner'],
    roles: ['page-lists'],
  },
  'channel-unknown-license': {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'multichannel-scope' },
    actions: ['ask-an-expert'],
    actionsAre: 'in-order',
    notices: ['existing-licenses-stay', 'no-resale-to-csp-partner'],
    roles: ['page-lists'],
  },
  'channel-unknown-usage': {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'multichannel-scope' },
    actions: ['ask-an-expert'],
    actionsAre: 'in-order',
    notices: ['channels-coexist', 'no-resale-to-csp-partner'],
    roles: ['page-lists'],
  },
  prohibited: {
    verdict: 'prohibited',
    reason: { basis: 'stated', source: 'multichannel-important' },
    actions: [],
    actionsAre: 'in-order',
    notices: ['no-resale-to-csp-partner'],
    roles: [],
  },
  'switch-azure-split': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'switch-azure-2021' },
    actions: ['send-transfer-request', 'switch-legacy-azure'],
    actionsAre: 'either',
    notices: ['no-resale-to-csp-partner'],
    roles: ['page-lists', 'switch-global-admin'],
  },
  'transfer-azure': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'transfer-subscriptions' },
    actions: ['transfer-azure-items'],
    actionsAre: 'in-order',
    notices: ['no-resale-to-csp-partner'],
    roles: ['page-lists'],
  },
  'licenses-transferable': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'transfer-subscriptions' },
    actions: ['transfer-licenses', 'wait-for-term-end'],
    actionsAre: 'either',
    meanwhile: { action: 'request-reseller-relationship', basis: 'implied', source: 'multipartner-2020' },
    notices: ['no-resale-to-csp-partner'],
    roles: relationshipRoles,
  },
  'renew-ea-to-csp': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'seat-transition-newest' },
    actions: ['request-reseller-relationship', 'schedule-renewal-to-csp'],
    actionsAre: 'either',
    notices: ['existing-licenses-stay', 'no-resale-to-csp-partner'],
    roles: relationshipRoles,
  },
  'no-longer-authorized': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'multichannel-newest' },
    actions: ['transfer-licenses', 'buy-from-microsoft'],
    actionsAre: 'either',
    notices: ['no-resale-to-csp-partner'],
    roles: relationshipRoles,
  },
  'prohibited-per-tenant': {
    verdict: 'prohibited',
    reason: { basis: 'stated', source: 'multipartner-2020-11' },
    actions: [],
    actionsAre: 'in-order',
    notices: ['no-resale-per-tenant'],
    roles: [],
  },
} as const satisfies Record<string, Guidance>
export type GuidanceId = keyof typeof guidances
