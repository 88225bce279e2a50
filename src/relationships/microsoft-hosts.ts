/** How the addresses of invitations have been built at one of Microsoft's hosts. */
export interface InvitationForm {
  /** In small letters. */
  readonly paths: readonly string[]
  /** The names of the parameters that say what is invited to, and by whom, in small letters. */
  readonly type: string
  readonly partner: string
  readonly fragment: RegExp
  /** Where the host stands, and the day on which it was looked up. */
  readonly source: string
  readonly seen: string
}

const adminCenter = { type: 'invtype', partner: 'partnerid', fragment: /invitation/i } as const

/** Where Microsoft has sent customers to accept an invitation, from the Store for Business to today's admin center. Hosts move: add one here. */
export const invitationHosts = {
  'admin.cloud.microsoft': {
    ...adminCenter,
    paths: ['/', '/adminportal/home'],
    source: 'https://learn.microsoft.com/microsoft-365/enterprise/cloud-microsoft-domain',
    seen: '2026-11-30',
  },
  'admin.microsoft.com': {
    ...adminCenter,
    paths: ['/adminportal/home'],
    source: 'https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview',
    seen: '2026-11-30',
  },
  'portal.office.com': {
    paths: ['/partner/partnersignup.aspx'],
    ...{ type: 'type', partner: 'id', fragment: /^/ },
    source: 'https://learn.microsoft.com/partner-center/request-a-relationship-with-a-customer',
    seen: '2026-11-22',
  },
  'businessstore.microsoft.com': {
    paths: ['/manage/partner-invitation'],
    ...{ type: 'invtype', partner: 'partnerid', fragment: /^/ },
    source: 'https://learn.microsoft.com/partner-center/request-a-relationship-with-a-customer',
    seen: '2026-11-22',
  },
} as const satisfies Record<string, InvitationForm>
