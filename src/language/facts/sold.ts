/** Who sold what: the words in which the rules, the trained choice and its training speak of it. */
import type { ChannelId } from '../../rules/channels.ts'
import type { AmbiguityId } from '../words/ambiguities.ts'
import type { Mark } from './marks.ts'
import type { Mention } from './mentions.ts'

/** A channel, us, or nobody that is told. */
export type Seller = ChannelId | 'ours' | 'unknown'

/** What is sold: one kind of service, or whatever it is where no kind is told. */
export const parts = ['license', 'usage', 'whole'] as const
export type Part = (typeof parts)[number]

/** Who sold each part; a part that is not there is not what the message is about. */
export type Sold = Readonly<Partial<Record<Part, Seller>>>

/** What a message mentions, and what the rules make of it. */
export interface Story {
  readonly words: readonly string[]
  readonly marks: readonly Mark[]
  readonly mentions: readonly Mention[]
  /** Words that may name a seller: looked for only where there is a choice. */
  readonly hintsIn: () => readonly Mark[]
  readonly ruled: Sold
}

/** What a word that means several things may mean, where the rest of the sentence tells. */
const meanings: Readonly<Partial<Record<AmbiguityId, readonly Seller[]>>> = {
  direct: ['microsoft-direct'],
  payg: ['microsoft-direct'],
  mca: ['microsoft-direct'],
  'another-partner': ['csp-partner'],
  supplier: ['third-party-non-csp', 'csp-partner'],
  host: ['third-party-non-csp'],
  'volume-license': ['open', 'ea'],
}

/** Whom a word may name: the first is what it says by itself. */
export const sellersOf = ({ cue, denied }: Mark): readonly Seller[] => {
  if (cue.is === 'channel')
    return denied && cue.channel === 'csp-partner' ? [cue.channel, 'third-party-non-csp'] : [cue.channel]
  if (cue.is === 'open' || cue.is === 'ours') return [cue.is]
  if (cue.is === 'hint') return [cue.seller]
  if (cue.is === 'seller' && cue.channel) return [cue.channel]
  return cue.is === 'seller' || cue.is === 'ambiguous' ? ['unknown', ...(meanings[cue.ambiguity] ?? [])] : []
}

/** What kind of service a word speaks of; `rest` is whichever the others do not. */
export const kindIn = ({ cue }: Mark): 'license' | 'usage' | 'both' | 'rest' | undefined => {
  if (cue.is === 'rest') return 'rest'
  return cue.is === 'kind' || cue.is === 'channel' || cue.is === 'ambiguous' ? cue.kind : undefined
}
