import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Log } from '../../runtime/log.ts'
import type { WaitingClock } from '../http/clock.ts'
import type { Certificates } from './certificates.ts'
import { accepted, access, type Event, eventIn, test } from './event.ts'
import { isSigned, type Signed, signedIn } from './signature.ts'

/** What may come of a call, and what is answered. Whoever is answered 503 tries again: Partner Center does ten times. */
const answers = {
  told: 200,
  nobody: 200,
  test: 200,
  other: 200,
  repeated: 200,
  old: 200,
  'other-partner': 200,
  unreadable: 200,
  unsigned: 401,
  foreign: 401,
  untrusted: 401,
  forged: 401,
  unreachable: 503,
  failed: 503,
} as const
export type Outcome = keyof typeof answers

interface Receiver {
  readonly certificates: Certificates
  /** The partner's own tenant: an event that stands in another's audit trail is not for us. */
  readonly partner: string
  /** Has it looked up whether something has happened to a tenant. Resolves, once that is written down, to how many requests are about it. */
  readonly look: (tenant: string) => Promise<number>
  readonly clock: WaitingClock
  readonly log: Log
  readonly note: (outcome: Outcome) => void
}

type Response = { readonly status: number }

/** How many events are remembered so that none is taken twice, and milliseconds after which one is none any more. */
const [remembered, longest] = [1000, 30 * 86_400_000]

/** What happens once for each event, and has a line of its own in the log. */
const taken: readonly Outcome[] = ['told', 'nobody', 'test', 'other']

const concerns = (name: string) => [...accepted, ...access].some(each => each === name)

/** Each reason once a minute: who floods us must not fill the disk. */
const saying = (log: Log, ticks: () => number) => {
  const next = new Map<Outcome, number>()
  return (outcome: Outcome) => {
    if (ticks() < (next.get(outcome) ?? 0)) return
    next.set(outcome, ticks() + 60_000)
    log.warn('event of Partner Center not taken', { outcome })
  }
}

/** What a genuine event comes to. It is only a hint: nothing is changed by it but when somebody looks. */
const heed = async (event: Event, { partner, look, clock }: Receiver, known: LRUCache<string, true>) => {
  if (event.partner && event.partner !== partner.toLowerCase()) return 'other-partner'
  if (clock.now().getTime() - event.at > longest) return 'old'
  if (known.has(event.mark)) return 'repeated'
  const outcome = await followed(event, look)
  known.set(event.mark, true)
  return outcome
}

const followed = async ({ name, tenant }: Event, look: Receiver['look']) => {
  if (name === test) return 'test'
  if (!concerns(name) || !tenant) return 'other'
  return (await look(tenant)) > 0 ? 'told' : 'nobody'
}

/**
 * Takes events from whoever calls for Partner Center. First by the headers alone: an answer at once, or a way in for the body as it
 * came. Nothing is believed before its signature, and nothing after it either: what it tells of is looked up. Never rejects.
 */
export const createEvents = (receiver: Receiver) => {
  const { certificates, log, note, clock } = receiver
  const known = new LRUCache<string, true>({ max: remembered })
  const say = saying(log, clock.ticks)
  const answered = (outcome: Outcome): Response => {
    note(outcome)
    if (outcome !== 'repeated' && !taken.includes(outcome)) say(outcome)
    return { status: answers[outcome] }
  }
  const judge = async ({ certificateUrl, signature }: Signed, body: Buffer): Promise<Outcome> => {
    const signer = await certificates.find(certificateUrl)
    if (typeof signer === 'string') return signer
    if (!isSigned(body, signature, signer)) return 'forged'
    const event = eventIn(body)
    if (!event) return 'unreadable'
    const outcome = await heed(event, receiver, known)
    const what = concerns(event.name) && { event: event.name, tenant: event.tenant }
    if (taken.includes(outcome)) log.info('event of Partner Center', { outcome, ...what })
    return outcome
  }
  return (headers: IncomingHttpHeaders): Response | ((body: Buffer) => Promise<Response>) => {
    const signed = signedIn(headers)
    if (!signed) return answered('unsigned')
    return async body => {
      try {
        return answered(await judge(signed, body))
      } catch (error) {
        log.error('event of Partner Center not written down', { error })
        return answered('failed')
      }
    }
  }
}
