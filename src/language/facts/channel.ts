/** Where it was bought, from the marks of a message: certain, ambiguous, or not said. */
import type { ChannelId } from '../../rules/channels.ts'
import { type AmbiguityId, ambiguities } from '../words/ambiguities.ts'
import { isSignal, type Mark } from './marks.ts'

/** A question to ask back, with the channels that it could mean. */
export interface Ambiguity {
  readonly id: AmbiguityId
  readonly channels: readonly ChannelId[]
  /** The kind that is asked about, where the other one is known. */
  readonly of?: 'license' | 'usage'
}

export interface ChannelReading {
  readonly channel?: ChannelId
  readonly ambiguity?: Ambiguity
  /** What it most likely is, where a seller is named who mostly sells so. */
  readonly likely?: ChannelId
}

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)]

const channelsIn = (marks: readonly Mark[]): readonly ChannelId[] =>
  unique(marks.flatMap(({ cue }) => (cue.is === 'channel' ? [cue.channel] : cue.is === 'open' ? ['open'] : [])))

/** To be asked back, with the channels that it could mean. */
export const ask = (id: AmbiguityId, channels: readonly ChannelId[] = ambiguities[id].channels): ChannelReading => ({
  ambiguity: { id, channels },
})

/** A distributor by its name, and at most somebody who buys from it. */
const suppliedInCsp = (held: readonly Mark[]): boolean => {
  const sellers = held.flatMap(({ cue }) => (cue.is === 'seller' ? [cue] : []))
  const vague = sellers.every(({ channel, ambiguity, likely }) => channel || (ambiguity === 'supplier' && !likely))
  return vague && sellers.some(({ channel }) => channel) && held.every(({ cue }) => cue.is !== 'ambiguous')
}

/** A seller, and "not in CSP" said of it; the programmes it is said to be in or not in. */
const sellerReading = (held: readonly Mark[], denied: readonly Mark[]): ChannelReading | undefined => {
  const programmes = channelsIn(held)
  const third = programmes.includes('third-party-non-csp')
  const seller = third || held.some(({ cue }) => cue.is === 'seller')
  if (!seller) return undefined
  const others = programmes.filter(channel => channel !== 'third-party-non-csp')
  if (others.length > 0) return third && others.length === 1 && others[0] ? { channel: others[0] } : undefined
  if (channelsIn(denied).includes('csp-partner')) return { channel: 'third-party-non-csp' }
  return !third && suppliedInCsp(held) ? { channel: 'csp-partner' } : undefined
}

/** Channels that stand together for one: what is bought from Microsoft with an adviser, an "EA direct with Microsoft" is an EA, "MS direct via a CSP" is not certain. */
const settle = (channels: readonly ChannelId[], held: readonly Mark[]): readonly ChannelId[] => {
  const has = (channel: ChannelId) => channels.includes(channel)
  if (channels.length === 2 && has('microsoft-direct') && has('advisor')) return ['advisor']
  if (channels.length !== 2 || !has('microsoft-direct') || !has('ea')) return channels
  const clauses = held.filter(({ cue }) => cue.is === 'channel').map(mark => mark.clause)
  const kinds = held.filter(({ cue }) => cue.is === 'kind').length
  const apart = Math.max(...clauses) - Math.min(...clauses)
  return apart === 0 ? (kinds < 2 ? ['ea'] : channels) : apart === 1 && kinds === 0 ? ['ea'] : channels
}

/** "bought online from Dustin": online, but not from Microsoft. */
const sellerAfter = (held: readonly Mark[]): AmbiguityId | undefined => {
  const direct = held.find(({ cue }) => cue.is === 'channel')
  const seller = held.find(({ cue }) => cue.is === 'seller')
  if (!direct || seller?.cue.is !== 'seller') return undefined
  return seller.clause === direct.clause && seller.from > direct.from ? seller.cue.ambiguity : undefined
}

/** The channel that a message states, or what to ask back. */
export const channelOf = (marks: readonly Mark[]): ChannelReading => {
  const live = marks.filter(mark => !mark.dropped)
  const held = live.filter(mark => !mark.denied && !mark.doubted)
  const denied = live.filter(mark => mark.denied && !mark.doubted)
  const seller = sellerReading(held, denied)
  if (seller) return seller
  const channels = settle(channelsIn(held), held)
  const [first, second] = channels
  if (first && second) return ask('several', channels)
  const other = first === 'microsoft-direct' ? sellerAfter(held) : undefined
  if (other) return ask(other)
  if (first) return { channel: first }
  const direct = held.some(({ cue }) => cue.is === 'ambiguous' && cue.ambiguity === 'direct')
  const contrasted = marks.some(mark => (mark.dropped || mark.denied) && !mark.doubted && channelsIn([mark]).length > 0)
  if (direct && contrasted && held.every(({ cue }) => cue.is !== 'seller')) return { channel: 'microsoft-direct' }
  const doubted = channelsIn(live.filter(mark => mark.doubted && !mark.denied))
  if (doubted.length > 0) return ask('unsure', doubted)
  const vague = live.filter(mark => !mark.denied && !isSignal(mark))
  const ambiguous = vague.find(({ cue }) => cue.is === 'ambiguous' && cue.ambiguity !== 'direct')
  const sold = vague.find(({ cue }) => cue.is === 'seller') ?? vague.find(({ cue }) => cue.is === 'ambiguous')
  const cue = (ambiguous ?? sold)?.cue
  if (cue?.is === 'seller' && cue.likely) return { ...ask(cue.ambiguity), likely: cue.likely }
  if (cue?.is === 'ambiguous' && cue.ambiguity === 'direct')
    return { ...ask(cue.ambiguity), likely: 'microsoft-direct' }
  return cue?.is === 'ambiguous' || cue?.is === 'seller' ? ask(cue.ambiguity) : {}
}
