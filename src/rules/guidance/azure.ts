import { azureRoles } from './document.ts'
import type { Guidance } from './verdict.ts'

const ban = ['no-resale-per-tenant'] as const

const azurePlan = {
  verdict: 'supported',
  reason: { basis: 'stated', source: 'azure-plan-2022' },
  steps: [
    ['accept-customer-agreement'],
    ['create-azure-plan-subscription'],
    ['enter-subscription-details'],
    ['cancel-old-azure-services'],
  ],
  dont: ['no-cancel-before-new-works'],
  notices: ['channels-coexist', ...ban],
  roles: azureRoles,
} as const satisfies Guidance

/** The same way, or another where a subscription is bought in the Azure plan. */
const azurePlanOr = <Other extends string>(other: Other) =>
  [
    ['accept-customer-agreement'],
    ['create-azure-plan-subscription', other],
    ['enter-subscription-details'],
    ['cancel-old-azure-services'],
  ] as const

/** What has been said of Azure since, in the order in which it came. */
export const azureSince = {
  'switch-azure-or-transfer': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'azure-plan-transfer-2020' },
    steps: [['send-transfer-request', 'switch-azure-partner']],
    notices: ['no-resale-to-csp-partner'],
    roles: ['page-lists', 'switch-none-printed'],
  },
  'azure-plan-anew': azurePlan,
  'azure-plan-anew-implied': { ...azurePlan, reason: { basis: 'implied', source: 'azure-plan-2022' } },
  'azure-plan-anew-ambiguous': { ...azurePlan, reason: { basis: 'implied', source: 'azure-plan-2022' } },
  'switch-azure-split': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'switch-azure-2021' },
    steps: [['send-transfer-request', 'switch-legacy-azure']],
    notices: ban,
    roles: ['page-lists', 'switch-global-admin'],
  },
  'azure-plan-or-mca-e': {
    ...azurePlan,
    reason: { basis: 'stated', source: 'billing-hub-2025' },
    steps: azurePlanOr('request-mca-e-ownership'),
  },
  'azure-plan-or-billing-transfer': { ...azurePlan, steps: azurePlanOr('request-billing-ownership') },
  'transfer-azure': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'transfer-subscriptions' },
    steps: [['transfer-azure-items', 'ask-support-for-legacy']],
    notices: ban,
    roles: ['page-lists', 'transfer-admin-agent'],
  },
  'azure-plan-or-former-csp': {
    ...azurePlan,
    reason: { basis: 'implied', source: 'azure-plan-2022' },
    steps: azurePlanOr('transfer-azure-from-former-csp'),
  },
} as const satisfies Record<string, Guidance>
