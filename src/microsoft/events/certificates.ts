import { type KeyObject, X509Certificate } from 'node:crypto'
import type { WaitingClock } from '../http/clock.ts'
import { download } from '../http/download.ts'
import { remembering } from '../http/memo.ts'
import { belongsTo, hasIssued, issuerOf, lifeOf } from './trust.ts'

/** Whose certificates are believed, and where they lie. */
export interface Authority {
  /** The one origin from which the signer's certificate is fetched, whatever a header says. */
  readonly origin: string
  /** The origins at which the certificates between it and the authority may lie. */
  readonly issuers: readonly string[]
  readonly roots: () => readonly X509Certificate[]
  readonly organisation: string
}

interface Genuine {
  readonly key: KeyObject
  /** Milliseconds since 1970. */
  readonly from: number
  readonly until: number
}

/** The signer's key; or why there is none: another address, a certificate that proves nothing, nobody to ask just now. */
export type Signer = Genuine | 'foreign' | 'untrusted' | 'unreachable'

export interface Certificates {
  /** Never rejects; ten seconds at most. */
  find(url: string): Promise<Signer>
}

/** Bytes of one certificate; milliseconds for all of a chain; certificates between the signer's and the authority's. */
const [largest, limit, deepest] = [16 * 1024, 10_000, 3]
/** Milliseconds: a certificate is renewed under the same address, and what was wrong may be mended. */
const good = (signer: Signer) => (typeof signer === 'object' ? 300_000 : signer === 'untrusted' ? 60_000 : 0)
/** Fetches a minute for addresses behind which nothing genuine was found so far: strangers may name as many as they like. */
const [mostTries, minute] = [10, 60_000]
/** The one in Microsoft's documentation. https://learn.microsoft.com/partner-center/developer/partner-center-webhooks (10/17/2023) */
const documented = '/cert/pcnotifications-dispatch.microsoft.com.cer'

const named = /^\/cert\/[\w.-]{1,100}\.cer$/

/** Written in no other way than this: without a user, a port, a query, a step upwards. */
const isPermitted = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) && named.test(url.slice(origin.length)) && URL.canParse(url) && new URL(url).href === url

const parsed = (bytes: Buffer): X509Certificate | undefined => {
  try {
    return new X509Certificate(bytes)
  } catch {
    return undefined
  }
}

const isStrong = ({ publicKey }: X509Certificate) =>
  publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048

type Fetch = (url: string) => ReturnType<typeof download>

const fetched = async (url: string, fetch: Fetch): Promise<X509Certificate | 'untrusted' | 'unreachable'> => {
  const file = await fetch(url)
  if (file === 'unreachable') return file
  return (Buffer.isBuffer(file) && parsed(file)) || 'untrusted'
}

/** From the signer's certificate to an authority that is believed, each fetched from where the one before says. */
const chainFrom = async (first: X509Certificate, { roots, issuers }: Authority, fetch: Fetch) => {
  const trusted = roots()
  const chain = [first]
  for (let last = first; chain.length <= deepest; ) {
    const root = trusted.find(each => hasIssued(each, last))
    if (root) return [...chain, root]
    const url = issuerOf(last)
    if (!url || !issuers.some(origin => url.startsWith(`${origin}/`))) return 'untrusted'
    const next = await fetched(url, fetch)
    if (typeof next === 'string') return next
    if (!hasIssued(next, last)) return 'untrusted'
    chain.push(next)
    last = next
  }
  return 'untrusted'
}

const signerAt = async (url: string, authority: Authority, clock: WaitingClock): Promise<Signer> => {
  const deadline = clock.ticks() + limit
  const fetch: Fetch = from => download(from, largest, Math.max(deadline - clock.ticks(), 0), clock)
  const first = await fetched(url, fetch)
  if (typeof first === 'string') return first
  if (first.ca || !isStrong(first) || !belongsTo(first, authority.organisation)) return 'untrusted'
  const chain = await chainFrom(first, authority, fetch)
  return typeof chain === 'string' ? chain : { key: first.publicKey, ...lifeOf(chain) }
}

/** The certificates with which events are signed. A stranger may name an address here, and costs little with it. */
export const createCertificates = (authority: Authority, clock: WaitingClock): Certificates => {
  const { origin } = authority
  const proven = new Set([`${origin}${documented}`])
  const tries: number[] = []
  const mayTry = (): boolean => {
    const now = clock.ticks()
    while ((tries[0] ?? now) + minute <= now) tries.shift()
    return tries.length < mostTries && tries.push(now) > 0
  }
  const find = async (url: string): Promise<Signer> => {
    if (!proven.has(url) && !mayTry()) return 'unreachable'
    const signer = await signerAt(url, authority, clock)
    if (typeof signer === 'object') proven.add(url)
    return signer
  }
  const known = remembering(find, { good, kept: 100, ticks: clock.ticks })
  return {
    find: async url => {
      if (!isPermitted(url, origin)) return 'foreign'
      const signer = await known(url)
      const now = clock.now().getTime()
      const isValid = typeof signer !== 'object' || (signer.from <= now && now < signer.until)
      return isValid ? signer : 'untrusted'
    },
  }
}
