import type { InvitationKind } from './ports.ts'

/** What can be wrong with a link that somebody pasted, configured, or got from Partner Center. */
export const linkFaults = [
  'not-a-link',
  'not-https',
  /** Outlook's Safe Links has put its own address around it. */
  'wrapped',
  'wrong-host',
  /** A link that asks for granular administrator privileges (GDAP): a different thing, for one customer only. */
  'gdap',
  'not-an-invitation',
  'no-partner-id',
] as const

export type CheckedLink =
  | { readonly kind: 'valid'; readonly link: string; readonly invites: InvitationKind }
  | { readonly kind: 'wrong'; readonly fault: (typeof linkFaults)[number] }

/** The forms that Microsoft has used, from the Store for Business to today's admin center. */
const forms = {
  'admin.microsoft.com': { path: '/adminportal/home', type: 'invtype', partner: 'partnerid', fragment: /invitation/i },
  'portal.office.com': { path: '/partner/partnersignup.aspx', type: 'type', partner: 'id', fragment: /^/ },
  'businessstore.microsoft.com': {
    path: '/manage/partner-invitation',
    type: 'invtype',
    partner: 'partnerid',
    fragment: /^/,
  },
} as const

const invitationTypes: ReadonlyMap<string | undefined, InvitationKind> = new Map([
  ['resellerrelationship', 'reseller'],
  ['indirectresellerrelationship', 'indirect-reseller'],
])

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Nothing that a browser would mend silently, or that a mail would break at: what is sent is what was checked. */
const plain = /^[!#-;=?-[\]_a-z~]+$/i
const longest = 2000

/** Whether this is an invitation to a reseller relationship. A valid link comes back as it is, only trimmed. */
export const checkInvitationLink = (text: string): CheckedLink => {
  const link = text.trim()
  if (!/^[a-z][a-z0-9+.-]*:/i.test(link) || link.length > longest || !plain.test(link)) return wrong('not-a-link')
  if (!/^https:\/\//i.test(link)) return wrong('not-https')
  if (!URL.canParse(link)) return wrong('not-a-link')
  return checkHost(link, new URL(link))
}

const checkHost = (link: string, url: URL): CheckedLink => {
  if (url.username || url.password) return wrong('not-a-link')
  if (url.host.endsWith('.safelinks.protection.outlook.com')) return wrong('wrapped')
  if (!isKnown(url.host)) return wrong('wrong-host')
  if (/granularAdminRelationships/i.test(url.hash)) return wrong('gdap')
  return checkForm(link, url, forms[url.host])
}

const checkForm = (link: string, url: URL, form: (typeof forms)[keyof typeof forms]): CheckedLink => {
  const invites = invitationTypes.get(theOnly(url, form.type)?.toLowerCase())
  const known = url.pathname.toLowerCase() === form.path && form.fragment.test(url.hash)
  if (!known || !invites) return wrong('not-an-invitation')
  return guid.test(theOnly(url, form.partner) ?? '') ? { kind: 'valid', link, invites } : wrong('no-partner-id')
}

const isKnown = (host: string): host is keyof typeof forms => Object.hasOwn(forms, host)

/** The value of a parameter, whatever its case; of one that stands twice nobody knows which one counts. */
const theOnly = ({ searchParams }: URL, name: string): string | undefined => {
  const values = [...searchParams].filter(([key]) => key.toLowerCase() === name)
  return values.length === 1 ? values[0]?.[1] : undefined
}

const wrong = (fault: (typeof linkFaults)[number]): CheckedLink => ({ kind: 'wrong', fault })
