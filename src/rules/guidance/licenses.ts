import { relationshipRoles } from './document.ts'
import type { Guidance } from './verdict.ts'

const ban = ['no-resale-per-tenant'] as const
const gdapFirst = ['request-relationship-then-gdap'] as const

const meanwhile = { action: 'request-reseller-relationship', basis: 'implied', source: 'multipartner-2020' } as const

/** To manage licenses bought elsewhere one asks the customer: the document of 2020 and the newest page agree. */
const permissionNeeded = {
  basis: 'stated',
  source: 'multichannel-licenses',
  reread: { seen: '2026-11-22', source: 'multichannel-newest' },
} as const

/** Told by others since June 2024; read on Microsoft's own undated page later. */
const transferable = {
  basis: 'stated',
  source: 'transfer-press-2024',
  reread: { seen: '2026-11-22', source: 'transfer-subscriptions' },
} as const

const notMovable = {
  verdict: 'not-movable',
  reason: { basis: 'stated', source: 'multichannel-scope' },
  meanwhile,
  notices: ban,
  roles: relationshipRoles,
} as const

/** What has been said of licenses, and of both kinds, since, in the order in which it came. */
export const since = {
  'prohibited-per-tenant': {
    verdict: 'prohibited',
    reason: { basis: 'stated', source: 'multipartner-2020-11' },
    steps: [],
    dont: ['no-sale-to-csp-tenant'],
    notices: ban,
    roles: [],
  },
  'licenses-72-hours': { ...notMovable, steps: [['wait-for-term-end', 'cancel-within-72-hours']] },
  'licenses-seven-days': {
    ...notMovable,
    steps: [['wait-for-term-end', 'cancel-within-seven-days']],
    dont: ['no-cancel-after-seven-days'],
  },
  'licenses-transferable': {
    verdict: 'supported',
    reason: transferable,
    steps: [['transfer-licenses', 'wait-for-term-end']],
    dont: ['no-cancel-after-seven-days'],
    meanwhile: { ...meanwhile, action: 'request-relationship-then-gdap' },
    notices: ban,
    roles: relationshipRoles,
  },
  'take-over-from-microsoft': {
    verdict: 'supported',
    reason: permissionNeeded,
    steps: [gdapFirst, ['take-over-customer-ends']],
    dont: ['no-renewal-off-alone', 'no-refund-mid-term'],
    notices: ['licenses-run-their-term', ...ban],
    roles: relationshipRoles,
  },
  'take-over-from-seller': {
    verdict: 'supported',
    reason: permissionNeeded,
    steps: [gdapFirst, ['take-over-seller-ends']],
    dont: ['no-renewal-off-alone'],
    notices: ['licenses-run-their-term', ...ban],
    roles: relationshipRoles,
  },
  'transfer-or-take-over': {
    verdict: 'supported',
    reason: transferable,
    steps: [['request-reseller-relationship'], ['transfer-licenses', 'take-over-seller-ends']],
    dont: ['no-cancel-after-seven-days', 'no-renewal-off-alone'],
    notices: ban,
    roles: relationshipRoles,
  },
  'renew-ea-to-csp': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'seat-transition-newest' },
    steps: [['request-reseller-relationship'], ['schedule-renewal-to-csp', 'order-from-catalog']],
    dont: ['no-gdap-for-ea'],
    notices: ['licenses-run-their-term', ...ban],
    roles: relationshipRoles,
  },
  'seller-outside-csp': {
    verdict: 'supported',
    reason: permissionNeeded,
    steps: [gdapFirst, ['take-over-seller-ends', 'transfer-from-former-csp-partner', 'buy-from-microsoft']],
    dont: ['no-transfer-from-outside-csp', 'no-renewal-off-alone'],
    notices: ban,
    roles: relationshipRoles,
  },
  'open-licenses': {
    verdict: 'supported',
    reason: permissionNeeded,
    steps: [gdapFirst, ['license-anew-in-csp']],
    notices: ['licenses-run-their-term', ...ban],
    roles: relationshipRoles,
  },
  'operator-asked': {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'syndication-ended' },
    steps: [['ask-the-operator']],
    dont: ['no-promise'],
    notices: ['operator-licenses-not-reassigned', ...ban],
    roles: ['page-lists'],
  },
  'channel-shown-license': {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'purchase-channel' },
    steps: [['look-up-purchase-channel']],
    notices: ban,
    roles: ['page-lists'],
  },
  'channel-shown-usage': {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'purchase-channel' },
    steps: [['look-up-purchase-channel']],
    notices: ['channels-coexist', ...ban],
    roles: ['page-lists'],
  },
} as const satisfies Record<string, Guidance>
