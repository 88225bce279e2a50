import type { ChannelId } from './channels.ts'

/** The channels in the order in which they are asked for: what customers buy through today first, what has ended last. */
const channelsAsked: readonly (ChannelId | 'unknown')[] = [
  'csp-partner',
  'microsoft-direct',
  'ea',
  'open',
  'third-party-non-csp',
  'advisor',
  'syndication-partner',
  'unknown',
]

/** What may be known about a situation, and the answers that exist. */
export const questions = {
  channel: channelsAsked,
  kind: ['license', 'usage', 'both', 'unknown'],
  customer: ['ordinary', 'csp-partner'],
  partner: ['direct-bill', 'indirect-provider', 'indirect-reseller'],
} as const satisfies Record<string, readonly string[]>

export type QuestionId = keyof typeof questions
export type OptionOf<Q extends QuestionId> = Q extends 'channel' ? ChannelId | 'unknown' : (typeof questions)[Q][number]

/** The only state of a conversation: what has been answered so far. */
export type Answers = { readonly [Q in QuestionId]?: OptionOf<Q> } & {
  /** Where the licenses were bought, and where the Azure, when that is not the same place: each goes before `channel`. */
  readonly licenseChannel?: OptionOf<'channel'>
  readonly usageChannel?: OptionOf<'channel'>
}

/** The answers that hold for one kind alone, by that kind. */
export const channelOf = { license: 'licenseChannel', usage: 'usageChannel' } as const

export type PartnerType = OptionOf<'partner'>

export const questionIds = Object.keys(questions) as QuestionId[]

/** The questions by which one kind alone may have a channel of its own. */
export const ownChannels = ['licenseChannel', 'usageChannel'] as const

/** What is known after something more was said: a channel of all of it ends what was said of one kind alone, and the other way round. */
export const knownWith = ({ channel, licenseChannel, usageChannel, ...known }: Answers, said: Answers): Answers => ({
  ...known,
  ...(channel && !said.licenseChannel && !said.usageChannel && { channel }),
  ...(licenseChannel && !said.channel && { licenseChannel }),
  ...(usageChannel && !said.channel && { usageChannel }),
  ...said,
})
