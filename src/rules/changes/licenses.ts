import { type Change, licensesElsewhere } from './change.ts'

/** What a paid extension may follow: not volume licensing. */
const boughtByTheTerm = [
  'microsoft-direct.license',
  'advisor.license',
  'third-party-non-csp.license',
  'csp-partner.license',
] as const

const allLicenses = [...licensesElsewhere, 'csp-partner.license'] as const

/** What changed for licenses. */
export const licenseChanges = {
  'open-license-ended': {
    held: { from: '2022-01-01' },
    source: 'open-license-notice',
    touches: ['open.license', 'open.usage'],
  },
  'new-commerce-72-hours': {
    held: { from: '2022-01-10' },
    source: 'new-commerce-blog-2022',
    touches: ['csp-partner.license'],
    cells: { 'csp-partner.license': 'licenses-72-hours' },
    endedBy: 'cancel-within-seven-days',
  },
  'orders-in-new-commerce': {
    held: { from: '2022-03-10' },
    source: 'new-commerce-blog-2022',
    touches: ['csp-partner.license'],
  },
  'cancel-within-seven-days': {
    held: { from: '2022-03-17' },
    source: 'new-commerce-blog-2022',
    touches: ['csp-partner.license'],
    cells: { 'csp-partner.license': 'licenses-seven-days' },
  },
  'expired-state': {
    held: { by: '2023-01-11' },
    source: 'seat-transition-2023',
    touches: boughtByTheTerm,
    endedBy: 'paid-extension',
  },
  'suites-without-teams': { held: { from: '2023-10-01' }, source: 'suites-without-teams', touches: allLicenses },
  'legacy-licenses-migrate': {
    held: { from: '2024-01-11' },
    source: 'legacy-migration',
    touches: ['csp-partner.license'],
  },
  'licenses-transfer-between-partners': {
    held: { from: '2024-06' },
    source: 'transfer-press-2024',
    touches: ['csp-partner.license'],
    cells: { 'csp-partner.license': 'licenses-transferable' },
  },
  'all-licenses-new-commerce': {
    held: { from: '2024-09-01' },
    source: 'new-commerce-licenses',
    touches: ['csp-partner.license'],
  },
  'ea-not-always-renewed': {
    held: { from: '2025-01-01' },
    source: 'ea-renewal-press',
    touches: ['ea.license', 'ea.usage'],
  },
  'ea-levels-ended': {
    held: { from: '2025-11-01' },
    source: 'ea-levels-press',
    certainty: 'conflicting',
    touches: ['ea.license'],
  },
  'ea-customer-changes-partner': {
    held: { by: '2025-11-26' },
    source: 'ea-partner-change-2025',
    touches: ['ea.license', 'ea.usage'],
  },
  'paid-extension': {
    held: { from: '2026-05-04' },
    source: 'extended-terms',
    touches: boughtByTheTerm,
    cells: {
      'microsoft-direct.license': 'take-over-from-microsoft',
      'advisor.license': 'take-over-from-microsoft',
      'third-party-non-csp.license': 'take-over-from-seller',
      'csp-partner.license': 'transfer-or-take-over',
    },
  },
  'gdap-not-for-ea': { held: { seen: '2026-11-22' }, source: 'gdap-faq-newest', touches: ['ea.license'] },
  'renew-ea-to-csp': {
    held: { seen: '2026-11-22' },
    source: 'seat-transition-newest',
    touches: ['ea.license'],
    cells: { 'ea.license': 'renew-ea-to-csp' },
  },
  'programmes-renamed': {
    held: { seen: '2026-11-22' },
    source: 'multichannel-newest',
    touches: ['advisor.license', 'open.license'],
  },
  'third-party-redefined': {
    held: { seen: '2026-11-22' },
    source: 'multichannel-newest',
    touches: ['third-party-non-csp.license'],
    cells: { 'third-party-non-csp.license': 'seller-outside-csp' },
  },
  'transfer-page-read': {
    held: { seen: '2026-11-22' },
    source: 'transfer-subscriptions',
    touches: ['csp-partner.license'],
  },
  'direct-cancellation': {
    held: { seen: '2026-11-30' },
    source: 'direct-cancellation',
    certainty: 'conflicting',
    touches: ['microsoft-direct.license', 'advisor.license'],
  },
  'open-perpetual': {
    held: { seen: '2026-11-30' },
    source: 'open-perpetual',
    touches: ['open.license'],
    cells: { 'open.license': 'open-licenses' },
  },
} as const satisfies Record<string, Change>
