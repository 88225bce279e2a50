/** All words that mean something, as one list: the lexicon of words/ and products.json, compiled once. */
import { type ChannelId, channelIds } from '../../rules/channels.ts'
import type { Answers } from '../../rules/questions.ts'
import products from '../products.json' with { type: 'json' }
import { compile, longest, type Match, type Row } from '../text/patterns.ts'
import { type AmbiguityId, ambiguities, ambiguityIds } from '../words/ambiguities.ts'
import { channelWords } from '../words/channels.ts'
import { kindWords } from '../words/kinds.ts'
import { peopleWords } from '../words/people.ts'
import { purchaseWords } from '../words/purchases.ts'
import {
  distributorWords,
  harmless,
  hintWords,
  oursWords,
  resellerWords,
  restWords,
  sellerWords,
  usWords,
} from '../words/sellers.ts'
import { type Signal, signalWords } from '../words/signals.ts'

/** What a word or phrase means by itself, before its sentence is looked at. */
export type Cue =
  | { readonly is: 'channel'; readonly channel: ChannelId; readonly kind?: 'usage' | 'license' }
  /** A bare "open": the programme, or an everyday word. */
  | { readonly is: 'open' }
  /** `weak` also is an everyday word. */
  | { readonly is: 'kind'; readonly kind: 'license' | 'usage' | 'both'; readonly weak?: true }
  | { readonly is: 'ambiguous'; readonly ambiguity: AmbiguityId; readonly kind?: 'usage' }
  /** Somebody who sold it, without saying through which programme; `channel` where they sell in one only, `likely` where mostly in one. */
  | {
      readonly is: 'seller'
      readonly ambiguity: AmbiguityId
      readonly channel?: ChannelId
      readonly likely?: ChannelId
    }
  /** We sold it. */
  | { readonly is: 'ours' }
  /** May name who sold it: only the trained choice believes it. */
  | { readonly is: 'hint'; readonly seller: ChannelId | 'ours' }
  /** The other kind: "the rest". */
  | { readonly is: 'rest' }
  | { readonly is: 'person'; readonly facts: Pick<Answers, 'customer' | 'partner'> }
  | { readonly is: 'harmless' }
  | { readonly is: 'signal'; readonly signal: Signal }

const typedEntries = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][]

const productRows: readonly Row<Cue>[] = [
  { means: { is: 'kind', kind: 'license' }, phrases: products.license },
  { means: { is: 'kind', kind: 'usage' }, phrases: products.usage },
  { means: { is: 'kind', kind: 'license', weak: true }, phrases: products.weakLicense },
  { means: { is: 'kind', kind: 'usage', weak: true }, phrases: products.weakUsage },
  { means: { is: 'harmless' }, phrases: products.neither },
]

/** The whole lexicon. Of two rows with the same phrase the earlier one wins. */
export const lexicon: readonly Row<Cue>[] = [
  { means: { is: 'ours' }, phrases: oursWords },
  { means: { is: 'rest' }, phrases: restWords },
  { means: { is: 'harmless' }, phrases: harmless },
  ...peopleWords.map(({ means, phrases }): Row<Cue> => ({ means: { is: 'person', facts: means }, phrases })),
  ...purchaseWords.map(
    ({ channel, kind, phrases }): Row<Cue> => ({ means: { is: 'channel', channel, kind }, phrases }),
  ),
  ...channelIds.map(
    (channel): Row<Cue> => ({ means: { is: 'channel', channel }, phrases: channelWords[channel] ?? [] }),
  ),
  { means: { is: 'open' }, phrases: ['open'] },
  ...ambiguityIds.map((ambiguity): Row<Cue> => {
    const kind = ambiguity === 'payg' ? { kind: 'usage' as const } : {}
    return { means: { is: 'ambiguous', ambiguity, ...kind }, phrases: ambiguities[ambiguity].phrases }
  }),
  ...productRows,
  ...typedEntries(kindWords).map(([kind, phrases]): Row<Cue> => ({ means: { is: 'kind', kind }, phrases })),
  ...typedEntries(sellerWords).map(
    ([ambiguity, phrases]): Row<Cue> => ({ means: { is: 'seller', ambiguity }, phrases }),
  ),
  { means: { is: 'seller', ambiguity: 'supplier', channel: 'csp-partner' }, phrases: distributorWords },
  { means: { is: 'seller', ambiguity: 'supplier', likely: 'csp-partner' }, phrases: resellerWords },
  ...typedEntries(signalWords).map(([signal, phrases]): Row<Cue> => ({ means: { is: 'signal', signal }, phrases })),
]

const hints: readonly Row<Cue>[] = [
  { means: { is: 'hint', seller: 'ours' }, phrases: usWords },
  ...typedEntries(hintWords).map(([seller, phrases]): Row<Cue> => ({ means: { is: 'hint', seller }, phrases })),
]

const finderOf = (rows: readonly Row<Cue>[]) => (): ((words: readonly string[]) => readonly Match<Cue>[]) => {
  const find = compile(rows)
  return words => longest(find(words))
}

/** Finds what may name who sold it. */
export const hintFinder = finderOf(hints)

/** Finds the cues of a message. */
export const cueFinder = finderOf(lexicon)
