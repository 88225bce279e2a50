import { type DocumentId, pageOf } from './documents.ts'

/** A version of a document that was read, or what somebody else tells. Its heading is in the words. */
export interface Source {
  readonly document: DocumentId
  /** ISO; null where the version prints none. */
  readonly date: string | null
  /** The day on which it was last looked at. */
  readonly seen: string
  /** Not Microsoft says so. */
  readonly told?: 'third-party'
}

/** Where statements stand. */
export const sources = {
  'multichannel-roles': { document: 'multichannel', date: '2020-06-17', seen: '2026-11-22' },
  'multichannel-clouds': { document: 'multichannel', date: '2020-06-17', seen: '2026-11-22' },
  'multichannel-scope': { document: 'multichannel', date: '2020-06-17', seen: '2026-11-22' },
  'multichannel-licenses': { document: 'multichannel', date: '2020-06-17', seen: '2026-11-22' },
  'multichannel-usage': { document: 'multichannel', date: '2020-06-17', seen: '2026-11-22' },
  'multichannel-important': { document: 'multichannel', date: '2020-06-17', seen: '2026-11-22' },
  'multichannel-2016': { document: 'multichannel', date: '2016-12-02', seen: '2026-11-22' },
  'multichannel-2023': { document: 'multichannel', date: '2023-09-20', seen: '2026-11-22' },
  'multichannel-newest': { document: 'multichannel', date: null, seen: '2026-11-30' },
  'relationship-steps': { document: 'request-a-relationship-with-a-customer', date: '2020-06-17', seen: '2026-11-22' },
  'relationship-roles-2023': {
    document: 'request-a-relationship-with-a-customer',
    date: '2023-06-05',
    seen: '2026-11-22',
  },
  'multipartner-2020': { document: 'multipartner', date: '2020-05-18', seen: '2026-11-22' },
  'multipartner-2020-11': { document: 'multipartner', date: '2020-11-29', seen: '2026-11-22' },
  'multipartner-newest': { document: 'multipartner', date: null, seen: '2026-11-22' },
  'work-with-other-partners': { document: 'work-with-other-partners', date: '2020-06-05', seen: '2026-11-22' },
  'switch-azure': {
    document: 'switch-azure-subscriptions-to-a-different-partner',
    date: '2020-07-29',
    seen: '2026-11-22',
  },
  'switch-azure-2021': {
    document: 'switch-azure-subscriptions-to-a-different-partner',
    date: '2021-07-21',
    seen: '2026-11-22',
  },
  'switch-azure-2023': {
    document: 'switch-azure-subscriptions-to-a-different-partner',
    date: '2023-05-30',
    seen: '2026-11-22',
  },
  'azure-plan-transfer-2020': {
    document: 'transfer-azure-subscriptions-under-azure-plan',
    date: '2020-07-29',
    seen: '2026-11-22',
  },
  'azure-plan-transfer-2023': {
    document: 'transfer-azure-subscriptions-under-azure-plan',
    date: '2023-09-14',
    seen: '2026-11-22',
  },
  'transfer-subscriptions': { document: 'transfer-subscriptions', date: null, seen: '2026-11-30' },
  'seat-transition-2020': { document: 'transition-seat-based-services', date: '2020-06-30', seen: '2026-11-22' },
  'seat-transition-2023': { document: 'transition-seat-based-services', date: '2023-01-11', seen: '2026-11-22' },
  'seat-transition-newest': { document: 'transition-seat-based-services', date: null, seen: '2026-11-30' },
  'permissions-2020': { document: 'permissions-overview', date: '2020-09-04', seen: '2026-11-22' },
  'permissions-2022': { document: 'permissions-overview', date: '2022-11-22', seen: '2026-11-22' },
  'provider-tasks': { document: 'indirect-provider-tasks-in-partner-center', date: '2020-07-01', seen: '2026-11-22' },
  'reseller-tasks': { document: 'indirect-reseller-tasks-in-partner-center', date: '2020-04-27', seen: '2026-11-22' },
  'us-government-2020': {
    document: 'partner-center-for-microsoft-us-govt-cloud',
    date: '2020-05-26',
    seen: '2026-11-22',
  },
  'us-government-api-2023': {
    document: 'developing-for-partner-center-national-cloud',
    date: '2023-09-28',
    seen: '2026-11-22',
  },
  'api-relationship-newest': { document: 'request-reseller-relationship', date: null, seen: '2026-11-22' },
  'api-start-2022': { document: 'get-started', date: '2022-06-22', seen: '2026-11-22' },
  'azure-plan-2022': { document: 'purchase-azure-plan', date: '2022-09-09', seen: '2026-11-22' },
  'advisor-closed': { document: 'advisors-no-csp', date: '2021-05-13', seen: '2026-11-22' },
  'open-license-notice': {
    document: 'open-license-notice',
    date: '2020-12-17',
    seen: '2026-11-22',
    told: 'third-party',
  },
  'new-commerce-licenses': { document: 'new-commerce-license-based', date: null, seen: '2026-11-22' },
  'new-commerce-cancel': { document: 'new-commerce-cancellation-policy', date: '2023-07-27', seen: '2026-11-30' },
  'announcement-2023-10': { document: 'announcements-october-2023', date: '2023-10-18', seen: '2026-11-22' },
  'gdap-request-2023': {
    document: 'gdap-obtain-admin-permissions-to-manage-customer',
    date: '2023-10-23',
    seen: '2026-11-22',
  },
  'gdap-faq-newest': { document: 'gdap-faq', date: null, seen: '2026-11-30' },
  'billing-transfer-2025': { document: 'mpa-request-ownership', date: '2025-09-29', seen: '2026-11-30' },
  'billing-hub-2025': { document: 'subscription-transfer', date: '2025-12-29', seen: '2026-11-30' },
  'billing-transfer-2026': { document: 'mpa-request-ownership', date: '2026-07-16', seen: '2026-12-01' },
  'billing-hub-2026': { document: 'subscription-transfer', date: '2026-08-20', seen: '2026-12-01' },
  'manage-partners-newest': { document: 'manage-partners', date: null, seen: '2026-11-30' },
  'multipartner-2023': { document: 'multipartner', date: '2023-09-26', seen: '2026-11-30' },
  'relationship-newest': { document: 'request-a-relationship-with-a-customer', date: null, seen: '2026-11-30' },
  'switch-azure-newest': {
    document: 'switch-azure-subscriptions-to-a-different-partner',
    date: null,
    seen: '2026-11-30',
  },
  'billing-transfer-2020': { document: 'mpa-request-ownership', date: '2020-01-27', seen: '2026-11-30' },
  'new-commerce-blog-2022': { document: 'partner-blog-new-commerce', date: '2022-06-28', seen: '2026-11-30' },
  'gdap-blog-2022': { document: 'partner-blog-securing-the-channel', date: '2022-06-02', seen: '2026-11-30' },
  'dap-transition-2023': { document: 'gdap-microsoft-led-transition', date: '2023-07-17', seen: '2026-11-22' },
  'suites-without-teams': {
    document: 'distributor-notices',
    date: '2023-11-30',
    seen: '2026-11-30',
    told: 'third-party',
  },
  'legacy-migration': { document: 'distributor-notices', date: null, seen: '2026-11-30', told: 'third-party' },
  'transfer-press-2024': { document: 'transfer-press', date: '2024-06-19', seen: '2026-11-22', told: 'third-party' },
  'create-transfer': { document: 'create-a-transfer', date: null, seen: '2026-11-30' },
  'ea-renewal-press': { document: 'ea-press', date: '2024-11-12', seen: '2026-11-30', told: 'third-party' },
  'ea-levels-press': { document: 'ea-press', date: null, seen: '2026-11-30', told: 'third-party' },
  'ea-partner-change-2025': { document: 'change-of-channel-partner', date: '2025-11-26', seen: '2026-11-30' },
  'extended-terms': { document: 'extended-service-terms', date: null, seen: '2026-11-30' },
  'direct-cancellation': { document: 'cancel-your-subscription', date: null, seen: '2026-11-30' },
  'syndication-ended': { document: 'syndication-blog', date: null, seen: '2026-11-30', told: 'third-party' },
  'open-perpetual': { document: 'licensing-school', date: null, seen: '2026-11-30', told: 'third-party' },
  'purchase-channel': { document: 'admin-center-guide', date: null, seen: '2026-11-30', told: 'third-party' },
  'billing-accounts': { document: 'view-all-accounts', date: null, seen: '2026-11-30' },
} as const satisfies Record<string, Source>
export type SourceId = keyof typeof sources

const sourceIds = Object.keys(sources) as SourceId[]

const isNewer = (one: string | null, other: string): boolean => one === null || one > other

/** Whoever opens the page of this dated source reads a newer text: it was rewritten, or a newer version was read. */
export const opensNewerText = (id: SourceId): boolean => {
  const { document, date }: Source = sources[id]
  if (date === null || pageOf(document) === null) return false
  const others = sourceIds.filter(other => sources[other].document === document)
  return pageOf(document)?.archived === true || others.some(other => isNewer(sources[other].date, date))
}
