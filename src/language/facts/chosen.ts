/** The trained choice and the rules' reading → what a message states: what is chosen is filled where it is sure, and asked where it is not. */
import type { ChannelId, ServiceKind } from '../../rules/channels.ts'
import { isMark } from '../text/read.ts'
import { type Ambiguity, ask, type ChannelReading, channelOf } from './channel.ts'
import { optionsOf } from './options.ts'
import { fewWords } from './roles.ts'
import { apart, type Bought, type Settled } from './settle.ts'
import type { Part, Sold, Story } from './sold.ts'
import type { ReadTold, Told } from './told.ts'

/** How likely it must be to be filled: beside rules that say the same, and without them. A wrong fill costs more than a question. */
const surely = { withRules: 0.4, alone: 0.75 }

/** What the rules make of a message. */
export interface Ruled extends Story {
  readonly settled: Settled
}

/** Who sold what by a reading of the rules. */
export const soldBy = ({ facts, ambiguity, ours }: Settled): Sold => {
  if (ours) return { whole: 'ours' }
  const { channel = 'unknown', kind, licenseChannel, usageChannel } = facts
  if (licenseChannel || usageChannel) return { license: licenseChannel ?? 'unknown', usage: usageChannel ?? 'unknown' }
  if (kind === 'both') return { license: channel, usage: channel }
  if (kind === 'license' || kind === 'usage') return { [kind]: channel }
  return facts.channel || ambiguity ? { whole: channel } : {}
}

/** What the rules ask is asked where it is among their answers. */
const asksFor = (seller: ChannelId, asked: Ambiguity | undefined): ChannelReading =>
  asked?.channels.includes(seller) ? { ambiguity: asked } : ask('misread', [seller])

/** What was chosen of one part; nothing where the message is not about it. */
const boughtOf = (part: Part, told: Told, { ruled, settled }: Ruled): Bought | undefined => {
  const { seller, by, likelihood } = told[part]
  if (!seller) return undefined
  const hinted = by?.cue.is === 'hint'
  // "we" alone may do anything
  if (seller === 'ours') return hinted && part === 'whole' ? {} : { ours: true }
  if (seller === 'unknown') return by ? channelOf([{ ...by, denied: false, doubted: false, dropped: false }]) : {}
  const sure = likelihood >= (ruled[part] === seller ? surely.withRules : surely.alone)
  return sure ? { channel: seller } : asksFor(seller, settled.ambiguity)
}

/** What is told of one part only. */
const alone = (bought: Bought, kind: ServiceKind | undefined, { ambiguity: asked }: Settled): Settled => {
  if (bought.ours) return { facts: {}, ours: true }
  const { channel } = bought
  const ambiguity = channel ? undefined : (bought.ambiguity ?? asked)
  return { facts: { ...(channel && { channel }), ...(kind && { kind }) }, ...(ambiguity && { ambiguity }) }
}

/** Nothing is chosen: what the rules ask is asked, and what they believe, unless it is plainly not so. */
const nothing = ({ whole }: Told, { facts: { channel }, ambiguity }: Settled): Settled => {
  if (!channel || channel === 'unknown') return { facts: {}, ...(ambiguity && { ambiguity }) }
  return { facts: {}, ...(whole.likelihood < surely.alone && asksFor(channel, ambiguity)) }
}

const composed = (told: Told, ruled: Ruled): Settled => {
  const [license, usage] = [boughtOf('license', told, ruled), boughtOf('usage', told, ruled)]
  if (license && usage) {
    const ambiguity = license.ambiguity ?? usage.ambiguity ?? ruled.settled.ambiguity
    return apart({ license, usage }) ?? { facts: { kind: 'both' }, ...(ambiguity && { ambiguity }) }
  }
  if (license) return alone(license, 'license', ruled.settled)
  if (usage) return alone(usage, 'usage', ruled.settled)
  const whole = boughtOf('whole', told, ruled)
  return whole ? alone(whole, undefined, ruled.settled) : nothing(told, ruled.settled)
}

/** What a message states. */
export const chosen = (ruled: Ruled, readTold: ReadTold): Settled => {
  const { settled, words } = ruled
  if (settled.leaves || words.filter(word => !isMark(word)).length <= fewWords) return settled
  const options = optionsOf(ruled)
  return options ? composed(readTold(options), ruled) : settled
}
