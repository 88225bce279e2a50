/** Where a document is read. */
interface Page {
  /** Its path on learn.microsoft.com. */
  readonly path: string
  /** Its text is another by now: who follows a dated source opens today's page, not the one that was read. */
  readonly archived?: true
}

/** The documents that statements stand in, by slug; null where there is no page to open. */
const documents = {
  multichannel: { path: 'partner-center/customers/multichannel', archived: true },
  'request-a-relationship-with-a-customer': {
    path: 'partner-center/customers/request-a-relationship-with-a-customer',
    archived: true,
  },
  'switch-azure-subscriptions-to-a-different-partner': {
    path: 'partner-center/customers/switch-azure-subscriptions-to-a-different-partner',
    archived: true,
  },
  'work-with-other-partners': { path: 'partner-center/customers/work-with-other-partners' },
  'indirect-reseller-tasks-in-partner-center': {
    path: 'partner-center/enroll/indirect-reseller-tasks-in-partner-center',
    archived: true,
  },
  'indirect-provider-tasks-in-partner-center': { path: 'partner-center/indirect-provider-tasks-in-partner-center' },
  multipartner: { path: 'partner-center/customers/multipartner', archived: true },
  'customers-revoke-admin-privileges': { path: 'partner-center/customers-revoke-admin-privileges' },
  'remove-a-relationship': { path: 'partner-center/remove-a-relationship' },
  'transition-seat-based-services': { path: 'partner-center/customers/transition-seat-based-services', archived: true },
  'transfer-azure-subscriptions-under-azure-plan': {
    path: 'partner-center/transfer-azure-subscriptions-under-azure-plan',
    archived: true,
  },
  'transfer-subscriptions': { path: 'partner-center/customers/transfer-subscriptions' },
  'purchase-azure-plan': { path: 'partner-center/customers/purchase-azure-plan' },
  'csp-supported-partner-relationships': { path: 'partner-center/enroll/csp-supported-partner-relationships' },
  'regional-authorization-overview': { path: 'partner-center/regional-authorization-overview' },
  'permissions-overview': { path: 'partner-center/account-settings/permissions-overview', archived: true },
  'assign-support-contacts': { path: 'partner-center/assign-support-contacts' },
  'advisors-no-csp': { path: 'partner-center/advisors-no-csp' },
  'new-commerce-license-based': { path: 'partner-center/customers/new-commerce-license-based', archived: true },
  'new-commerce-cancellation-policy': { path: 'partner-center/customers/new-commerce-cancellation-policy' },
  'announcements-october-2023': { path: 'partner-center/announcements/2023-october' },
  'gdap-faq': { path: 'partner-center/customers/gdap-faq', archived: true },
  'gdap-obtain-admin-permissions-to-manage-customer': {
    path: 'partner-center/customers/gdap-obtain-admin-permissions-to-manage-customer',
  },
  'gdap-customer-approval': { path: 'partner-center/customers/gdap-customer-approval' },
  'gdap-least-privileged-roles-by-task': { path: 'partner-center/customers/gdap-least-privileged-roles-by-task' },
  'gdap-microsoft-led-transition': { path: 'partner-center/gdap-microsoft-led-transition' },
  'partner-center-for-microsoft-us-govt-cloud': { path: 'partner-center/partner-center-for-microsoft-us-govt-cloud' },
  'faq-for-us-govt-cloud': { path: 'partner-center/faq-for-us-govt-cloud' },
  'partner-security-requirements-mandating-mfa': {
    path: 'partner-center/security/partner-security-requirements-mandating-mfa',
  },
  'developing-for-partner-center-national-cloud': null,
  'request-reseller-relationship': { path: 'partner-center/developer/request-reseller-relationship' },
  'get-started': { path: 'partner-center/developer/get-started' },
  'partner-center-webhook-events': { path: 'partner-center/developer/partner-center-webhook-events' },
  'verify-indirect-reseller-mpa-status': { path: 'partner-center/developer/verify-indirect-reseller-mpa-status' },
  'mpa-request-ownership': { path: 'azure/cost-management-billing/manage/mpa-request-ownership' },
  'subscription-transfer': { path: 'azure/cost-management-billing/manage/subscription-transfer' },
  'transfer-subscriptions-subscribers-csp': {
    path: 'azure/cost-management-billing/manage/transfer-subscriptions-subscribers-csp',
  },
  'manage-partners': { path: 'microsoft-365/commerce/manage-partners' },
  'open-license-notice': null,
  'partner-china': null,
  'extended-service-terms': { path: 'partner-center/customers/extended-service-terms' },
  'partner-transition-guide': { path: 'partner-center/enroll/partner-transition-guide' },
  'direct-bill-eligibility-requirements': { path: 'partner-center/enroll/direct-bill-eligibility-requirements' },
  'new-indirect-reseller-requirement': { path: 'partner-center/enroll/new-indirect-reseller-requirement' },
  'confirm-customer-agreement': { path: 'partner-center/confirm-customer-agreement' },
  'change-of-channel-partner': { path: 'azure/cost-management-billing/manage/change-of-channel-partner' },
  'create-a-transfer': { path: 'partner-center/developer/create-a-transfer' },
  'cancel-your-subscription': { path: 'microsoft-365/commerce/subscriptions/cancel-your-subscription' },
  'view-all-accounts': { path: 'azure/cost-management-billing/manage/view-all-accounts' },
  'partner-blog-new-commerce': null,
  'partner-blog-securing-the-channel': null,
  'transfer-press': null,
  'distributor-notices': null,
  'ea-press': null,
  'syndication-blog': null,
  'licensing-school': null,
  'admin-center-guide': null,
  'azure-plan-subscription-transfer-partners': {
    path: 'azure/cost-management-billing/manage/azure-plan-subscription-transfer-partners',
  },
  'link-partner-id': { path: 'azure/cost-management-billing/manage/link-partner-id' },
  'gdap-introduction': { path: 'partner-center/customers/gdap-introduction' },
  'delegatedadminrelationships-api-overview': { path: 'graph/api/resources/delegatedadminrelationships-api-overview' },
  'custom-term-end-dates': { path: 'partner-center/developer/custom-term-end-dates' },
  'cancel-an-azure-marketplace-subscription': {
    path: 'partner-center/developer/cancel-an-azure-marketplace-subscription',
  },
  'create-a-new-subscription': { path: 'partner-center/customers/create-a-new-subscription' },
  'submit-osa-claim': { path: 'partner-center/incentives/submit-osa-claim' },
  'incentives-customer-association-issues': {
    path: 'partner-center/incentives/incentives-customer-association-issues',
  },
  'transition-direct-to-indirect': null,
  'csp-technical-changes-fy26-q4': null,
  'godaddy-guide': null,
  'admin-access-guide': null,
  'microsoft-q-and-a': null,
} as const satisfies Record<string, Page | null>
export type DocumentId = keyof typeof documents

export const documentIds = Object.keys(documents) as DocumentId[]

/** The page of a document; nothing where it has none. */
export const pageOf = (document: DocumentId): Page | null => documents[document]
