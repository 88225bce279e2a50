/** The marks of a message → what it states, what must be asked back, and whether it is about what we sold. */
import type { ServiceKind } from '../../rules/channels.ts'
import type { Answers } from '../../rules/questions.ts'
import { type Ambiguity, type ChannelReading, channelOf } from './channel.ts'
import { kindOf } from './kind.ts'
import { isSignal, type Mark, slotOf } from './marks.ts'
import { dropOurs, pairsIn } from './pairs.ts'

export interface Settled {
  readonly facts: Answers
  readonly ambiguity?: Ambiguity
  /** It was bought from us: not somewhere else. */
  readonly ours?: true
  /** The customer wants away from us. */
  readonly leaves?: true
}

export type Bought = ChannelReading & { readonly ours?: true }

/** Beside a purchase: "regards from us" sold nothing. */
const soldByUs = (marks: readonly Mark[]): boolean =>
  marks.some(({ cue, dropped, denied }) => cue.is === 'ours' && !dropped && !denied) &&
  marks.some(mark => slotOf(mark) !== 'none' || isSignal(mark, 'owns'))

/** "We run their Azure, E3 is with Pax8": what is ours is not what it is about. */
const oursAside = (marks: readonly Mark[], { channel, ambiguity }: ChannelReading): boolean => {
  const kinds = marks.filter(mark => slotOf(mark) === 'kind')
  return (channel ?? ambiguity) !== undefined && kinds.some(kind => kind.dropped) && kinds.some(kind => !kind.dropped)
}

/** Whoever sells CSP to us, or as us, is us. */
const boughtIn = (marks: readonly Mark[]): Bought => {
  const reading = channelOf(marks)
  if (!soldByUs(marks) || oursAside(marks, reading)) return reading
  return !reading.channel || reading.channel === 'csp-partner' ? { ours: true } : reading
}

/** Beside another channel "another partner" is one like us, and a reseller known by name what it mostly is; anywhere else both are asked back. */
const besideAnother = (bought: Bought, other: Bought): Bought => {
  if (bought.likely && (other.channel || other.likely)) return { channel: bought.likely }
  return bought.ambiguity?.id === 'another-partner' && other.channel ? { channel: 'csp-partner' } : bought
}

/** One kind is ours: the other is what the message is about. */
const justOne = (kind: ServiceKind, { channel, ambiguity }: Bought): Settled => ({
  facts: { kind, ...(channel && { channel }) },
  ...(ambiguity && { ambiguity }),
})

/** Each kind by itself. */
export const apart = (read: Readonly<Record<ServiceKind, Bought>>): Settled | undefined => {
  const [l, u] = [besideAnother(read.license, read.usage), besideAnother(read.usage, read.license)]
  if (l.ours && u.ours) return { facts: {}, ours: true }
  if (l.ours) return justOne('usage', u)
  if (u.ours) return justOne('license', l)
  if (l.channel && l.channel === u.channel) return { facts: { channel: l.channel, kind: 'both' } }
  if (l.channel && u.channel) return { facts: { kind: 'both', licenseChannel: l.channel, usageChannel: u.channel } }
  if (l.channel && u.ambiguity)
    return { facts: { kind: 'both', licenseChannel: l.channel }, ambiguity: { ...u.ambiguity, of: 'usage' } }
  if (u.channel && l.ambiguity)
    return { facts: { kind: 'both', usageChannel: u.channel }, ambiguity: { ...l.ambiguity, of: 'license' } }
  if (l.channel) return { facts: { kind: 'both', licenseChannel: l.channel } }
  return u.channel ? { facts: { kind: 'both', usageChannel: u.channel } } : undefined
}

const elsewhere = new Set('annan annat andra another other others different konkurrent competitor ny new'.split(' '))

/** A seller that can only be somebody else: "CSP" alone may be us. */
const isElsewhere = ({ cue, from, to }: Mark, words: readonly string[]): boolean =>
  (cue.is === 'channel' && cue.channel === 'microsoft-direct') ||
  words.slice(Math.max(0, from - 2), to).some(word => elsewhere.has(word))

const behind = new Set('hos med with'.split(' '))

/** "They cancel their seats with us": an end, and nobody but us behind it. */
const endsWithUs = (marks: readonly Mark[], words: readonly string[]): boolean =>
  marks.some((end, at) => {
    if (!isSignal(end, 'ending')) return false
    const next = marks
      .slice(at + 1)
      .find(mark => mark.cue.is === 'ours' || slotOf(mark) === 'channel' || isSignal(mark, 'owns', 'goal'))
    return next?.cue.is === 'ours' && next.clause === end.clause && behind.has(words[next.from] ?? '')
  })

/** It says so, or all that it names is where they want to go. */
const leavesUs = (marks: readonly Mark[], words: readonly string[]): boolean => {
  if (marks.some(mark => isSignal(mark, 'leaving')) || endsWithUs(marks, words)) return true
  const sellers = marks.filter(mark => slotOf(mark) === 'channel' && !mark.denied)
  return sellers.length > 0 && sellers.every(mark => mark.aimed) && sellers.some(mark => isElsewhere(mark, words))
}

/** What a message states. */
export const settled = (marks: readonly Mark[], words: readonly string[]): Settled => {
  if (leavesUs(marks, words)) return { facts: {}, leaves: true }
  const pairs = pairsIn(marks)
  const each = pairs && apart({ license: boughtIn(pairs.license), usage: boughtIn(pairs.usage) })
  if (each) return each
  dropOurs(marks)
  const { channel, ambiguity, ours } = boughtIn(marks)
  if (ours) return { facts: {}, ours }
  const kind = kindOf(marks, words)
  return { facts: { ...(channel && { channel }), ...(kind && { kind }) }, ...(ambiguity && { ambiguity }) }
}
