import { azureElsewhere, type Change } from './change.ts'

/** What changed for Azure. */
export const azureChanges = {
  'ea-billing-transfer': { held: { by: '2020-01-27' }, source: 'billing-transfer-2020', touches: ['ea.usage'] },
  'azure-plan-self-service': {
    held: { by: '2020-07-29' },
    source: 'azure-plan-transfer-2020',
    touches: ['csp-partner.usage'],
    cells: { 'csp-partner.usage': 'switch-azure-or-transfer' },
  },
  'azure-plan-only': {
    held: { from: '2021-07-21' },
    source: 'azure-plan-2022',
    touches: azureElsewhere,
    cells: {
      'microsoft-direct.usage': 'azure-plan-anew-implied',
      'advisor.usage': 'azure-plan-anew',
      'open.usage': 'azure-plan-anew',
      'ea.usage': 'azure-plan-anew',
      'third-party-non-csp.usage': 'azure-plan-anew-ambiguous',
    },
  },
  'switch-legacy-only': {
    held: { by: '2021-07-21' },
    source: 'switch-azure-2021',
    touches: ['csp-partner.usage'],
    cells: { 'csp-partner.usage': 'switch-azure-split' },
    endedBy: 'one-transfer-page',
  },
  'reservations-move': {
    held: { by: '2023-09-14' },
    source: 'azure-plan-transfer-2023',
    touches: ['csp-partner.usage'],
  },
  'transfers-overview': {
    held: { by: '2025-12-29' },
    source: 'billing-hub-2025',
    touches: ['microsoft-direct.usage', 'ea.usage'],
    cells: { 'microsoft-direct.usage': 'azure-plan-or-mca-e', 'ea.usage': 'azure-plan-or-billing-transfer' },
  },
  'indirect-ea-disputed': {
    held: { by: '2025-12-29' },
    source: 'billing-hub-2025',
    certainty: 'conflicting',
    touches: ['ea.usage'],
    endedBy: 'direct-ea-named',
  },
  'quotas-and-commitments': {
    held: { by: '2025-12-29' },
    source: 'billing-hub-2025',
    touches: ['microsoft-direct.usage', 'ea.usage'],
  },
  'direct-ea-named': { held: { by: '2026-07-16' }, source: 'billing-transfer-2026', touches: ['ea.usage'] },
  'more-may-take-over-billing': {
    held: { by: '2026-08-20' },
    source: 'billing-hub-2026',
    touches: ['microsoft-direct.usage', 'ea.usage'],
    actions: { 'request-billing-ownership': 'request-ea-billing', 'request-mca-e-ownership': 'request-mca-e-billing' },
  },
  'one-transfer-page': {
    held: { seen: '2026-11-22' },
    source: 'transfer-subscriptions',
    touches: ['csp-partner.usage'],
    cells: { 'csp-partner.usage': 'transfer-azure' },
  },
  'former-csp-seller': {
    held: { seen: '2026-11-30' },
    source: 'transfer-subscriptions',
    touches: ['third-party-non-csp.usage'],
    cells: { 'third-party-non-csp.usage': 'azure-plan-or-former-csp' },
  },
} as const satisfies Record<string, Change>
