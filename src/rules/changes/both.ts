import { azureElsewhere, type Change, licensesElsewhere } from './change.ts'

const everyLicense = [...licensesElsewhere, 'csp-partner.license'] as const

/** What changed for both kinds: the ban, the programs, the permission. */
export const commonChanges = {
  'resale-ban-per-tenant': {
    held: { by: '2020-11-29' },
    source: 'multipartner-2020-11',
    touches: ['prohibited'],
    cells: { prohibited: 'prohibited-per-tenant' },
    notices: { 'no-resale-to-csp-partner': 'no-resale-per-tenant' },
  },
  'advisor-closed': {
    held: { by: '2021-05-13' },
    source: 'advisor-closed',
    touches: ['advisor.license', 'advisor.usage'],
  },
  'gdap-available': {
    held: { from: '2022-06-02' },
    source: 'gdap-blog-2022',
    touches: everyLicense,
    actions: { 'request-reseller-relationship': 'request-relationship-dap-or-gdap' },
  },
  'dap-transition': { held: { from: '2023-05-22' }, source: 'dap-transition-2023', touches: everyLicense },
  'ban-moved': { held: { by: '2023-09-26' }, source: 'multipartner-2023', touches: ['prohibited'] },
  'no-admin-in-relationship': {
    held: { from: '2023-10-09' },
    source: 'announcement-2023-10',
    touches: [...everyLicense, ...azureElsewhere],
    actions: {
      'request-reseller-relationship': 'request-relationship-then-gdap',
      'request-relationship-dap-or-gdap': 'request-relationship-then-gdap',
    },
  },
  'ban-stands': { held: { seen: '2026-11-22' }, source: 'multipartner-newest', touches: ['prohibited'] },
  'syndication-gone': {
    held: { seen: '2026-11-22' },
    source: 'multichannel-newest',
    touches: ['syndication-partner.license', 'syndication-partner.usage'],
  },
  'syndication-ended': {
    held: { seen: '2026-11-30' },
    source: 'syndication-ended',
    touches: ['syndication-partner.license', 'syndication-partner.usage'],
    cells: { 'syndication-partner.license': 'operator-asked', 'syndication-partner.usage': 'operator-asked' },
  },
  'purchase-channel-shown': {
    held: { seen: '2026-11-30' },
    source: 'purchase-channel',
    touches: [],
    cells: { 'unknown.license': 'channel-shown-license', 'unknown.usage': 'channel-shown-usage' },
  },
  'roles-reprinted': {
    held: { seen: '2026-11-30' },
    source: 'multichannel-newest',
    touches: [],
    roles: { 'page-lists': 'page-lists-newest' },
  },
} as const satisfies Record<string, Change>
