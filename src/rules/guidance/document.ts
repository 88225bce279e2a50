import type { Guidance } from './verdict.ts'

export const relationshipRoles = [
  'page-lists',
  'tables-contradict',
  'sales-agent-hidden',
  'customer-global-admin',
  'customer-billing-admin',
] as const
export const azureRoles = ['page-lists', 'subscriptions-by-agents', 'sales-agent-hidden'] as const

const recreateAzure = {
  verdict: 'supported',
  steps: [['create-azure-subscription'], ['enter-subscription-details'], ['cancel-old-azure-services']],
  notices: ['channels-coexist', 'no-resale-to-csp-partner'],
  roles: azureRoles,
} as const

/** What the document of 2020 says, by name. */
export const documented = {
  'ask-permission': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'multichannel-licenses' },
    steps: [['request-reseller-relationship']],
    notices: ['existing-licenses-stay', 'no-resale-to-csp-partner'],
    roles: relationshipRoles,
  },
  'recreate-azure': { ...recreateAzure, reason: { basis: 'stated', source: 'multichannel-usage' } },
  'recreate-azure-implied': { ...recreateAzure, reason: { basis: 'implied', source: 'multichannel-usage' } },
  'recreate-azure-ambiguous': { ...recreateAzure, reason: { basis: 'implied', source: 'multichannel-usage' } },
  'licenses-not-movable': {
    verdict: 'not-movable',
    reason: { basis: 'stated', source: 'multichannel-scope' },
    steps: [['wait-for-term-end', 'cancel-before-moving']],
    meanwhile: { action: 'request-reseller-relationship', basis: 'implied', source: 'multipartner-2020' },
    notices: ['no-resale-to-csp-partner'],
    roles: relationshipRoles,
  },
  'switch-azure': {
    verdict: 'supported',
    reason: { basis: 'stated', source: 'multichannel-usage' },
    steps: [['switch-azure-partner']],
    notices: ['no-resale-to-csp-partner'],
    roles: ['page-lists', 'switch-none-printed', 'switch-global-admin'],
  },
  silent: {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'multichannel-scope' },
    steps: [['ask-an-expert']],
    notices: ['no-resale-to-csp-partner'],
    roles: ['page-lists'],
  },
  'channel-unknown-license': {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'multichannel-scope' },
    steps: [['ask-an-expert']],
    notices: ['existing-licenses-stay', 'no-resale-to-csp-partner'],
    roles: ['page-lists'],
  },
  'channel-unknown-usage': {
    verdict: 'not-stated',
    reason: { basis: 'not-stated', source: 'multichannel-scope' },
    steps: [['ask-an-expert']],
    notices: ['channels-coexist', 'no-resale-to-csp-partner'],
    roles: ['page-lists'],
  },
  prohibited: {
    verdict: 'prohibited',
    reason: { basis: 'stated', source: 'multichannel-important' },
    steps: [],
    notices: ['no-resale-to-csp-partner'],
    roles: [],
  },
} as const satisfies Record<string, Guidance>
