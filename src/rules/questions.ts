import { type ChannelId, channelIds } from './channels.ts'

/** What may be known about a situation, and the answers that exist. The channels come from the table. */
export const questions = {
  channel: [...channelIds, 'unknown'],
  kind: ['license', 'usage', 'both', 'unknown'],
  customer: ['ordinary', 'csp-partner'],
  partner: ['direct-bill', 'indirect-provider', 'indirect-reseller'],
} as const satisfies Record<string, readonly string[]>

export type QuestionId = keyof typeof questions
export type OptionOf<Q extends QuestionId> = Q extends 'channel' ? ChannelId | 'unknown' : (typeof questions)[Q][number]

/** The only state of a conversation: what has been answered so far. */
export type Answers = { readonly [Q in QuestionId]?: OptionOf<Q> }

export type PartnerType = OptionOf<'partner'>

export const questionIds = Object.keys(questions) as QuestionId[]
