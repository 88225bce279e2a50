import { withoutEnd } from '../input/cut.ts'
import { type InvitationForm, invitationHosts } from './microsoft-hosts.ts'
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

const invitationTypes: ReadonlyMap<string | undefined, InvitationKind> = new Map([
  ['resellerrelationship', 'reseller'],
  ['indirectresellerrelationship', 'indirect-reseller'],
])

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Nothing that a browser would mend silently, or that a mail would break at: what is sent is what was checked. */
const plain = /^[!#-;=?-[\]_a-z~]+$/i
const longest = 2000
/** No more of what was pasted is looked through. */
const longestPasted = 10_000

/** What people copy with a link: brackets and quotation marks around it, the end of a sentence. */
const around = '<>"“”«»\'’()[]{}.,;:!?*_`'
const begins = /^[<"“”«»'’([{*_`]+/

const hostOf = (link: string): string => (URL.canParse(link) ? new URL(link).host : '')

/** The link in what somebody pasted: in `<…>`, in a sentence, in a mail that has others, with nothing unseen between its letters. */
const foundIn = (pasted: string): string => {
  const text = pasted
    .slice(0, longestPasted)
    .replace(/\p{Cf}/gu, '')
    .trim()
  const words = text.split(/\s+/).map(word => withoutEnd(word.replace(begins, ''), around))
  const links = [...new Set(words.filter(word => /^https?:\/\//i.test(word)))]
  const known = links.filter(link => isKnown(hostOf(link)))
  const [only = text, ...others] = known.length > 0 ? known : links
  return others.length === 0 ? only : text
}

/** Whether this is an invitation to a reseller relationship. A valid link comes back as it is. */
export const checkInvitationLink = (pasted: string): CheckedLink => {
  const link = foundIn(pasted)
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
  return checkForm(link, url, invitationHosts[url.host])
}

const checkForm = (link: string, url: URL, form: InvitationForm): CheckedLink => {
  const invites = invitationTypes.get(theOnly(url, form.type)?.toLowerCase())
  const known = form.paths.includes(url.pathname.toLowerCase()) && form.fragment.test(url.hash)
  if (!known || !invites) return wrong('not-an-invitation')
  return guid.test(theOnly(url, form.partner) ?? '') ? { kind: 'valid', link, invites } : wrong('no-partner-id')
}

const isKnown = (host: string): host is keyof typeof invitationHosts => Object.hasOwn(invitationHosts, host)

/** The value of a parameter, whatever its case; of one that stands twice nobody knows which one counts. */
const theOnly = ({ searchParams }: URL, name: string): string | undefined => {
  const values = [...searchParams].filter(([key]) => key.toLowerCase() === name)
  return values.length === 1 ? values[0]?.[1] : undefined
}

const wrong = (fault: (typeof linkFaults)[number]): CheckedLink => ({ kind: 'wrong', fault })
