import type { Action } from './action.ts'

/** What the document of 2020 tells a person to do. */
export const documentedActions = {
  'request-reseller-relationship': {
    basis: 'stated',
    source: 'multichannel-licenses',
    reread: { seen: '2026-11-30', source: 'relationship-newest' },
    how: {
      basis: 'stated',
      source: 'relationship-steps',
      reread: { seen: '2026-11-30', source: 'relationship-newest' },
    },
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
    reread: { by: '2025-12-29', source: 'billing-hub-2025' },
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
} as const satisfies Record<string, Action>
