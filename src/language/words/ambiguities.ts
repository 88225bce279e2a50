/** What cannot be decided from the words alone: each becomes a targeted question with these buttons, never a guess. */
import type { ChannelId } from '../../rules/channels.ts'
import { list } from './list.ts'

interface Ambiguity {
  /** What it could mean; the buttons, in this order. */
  readonly channels: readonly ChannelId[]
  readonly phrases: readonly string[]
}

export const ambiguities = {
  'another-partner': { channels: ['csp-partner', 'third-party-non-csp', 'syndication-partner'], phrases: [] },
  supplier: { channels: ['csp-partner', 'third-party-non-csp', 'syndication-partner'], phrases: [] },
  telco: { channels: ['syndication-partner', 'csp-partner', 'third-party-non-csp'], phrases: [] },
  host: { channels: ['third-party-non-csp', 'csp-partner', 'syndication-partner'], phrases: [] },
  /** Bought direct, a direct EA, or a direct-bill partner. */
  direct: {
    channels: ['microsoft-direct', 'ea', 'csp-partner'],
    phrases: list`
    direkt, direct, directly, direkt+avtal*, direct (agreement|contract|deal|purchase), direktköp*, direktköpt*
    direktkund*, direktpartner*, direct partner*, (direkt|direct) (partner*|leverantör*), direktfaktur*
    direkt fakturer*, direct+bill*, (t1|tier 1), (t2|tier 2)`,
  },
  'volume-license': {
    channels: ['open', 'ea'],
    phrases: list`
    volym+licens*, volym+avtal*, volymlicens*, volym licens* avtal*, volymlicensavtal*, volymlicensprogram*
    volume (licens*|licence*|license*|agreement*|purchas*|deal|program*), volumelicens*
    vl (avtal*|agreement*|licens*|license*), vl, vlsc, mpsa, select (plus|avtal*|agreement*|licens*), selectavtal*
    licens+avtal*, licensavtal*, license agreement*, licence agreement*, licensing (agreement*|program*|contract)
    ramavtal*, koncern+avtal*, koncern+licens*, (group|global|parent|parent company|koncernens|moderbolagets) (agreement|contract|deal|licens*|avtal*), moderbolagsavtal*, framework agreement*, stora avtalet, corporate agreement, campus agreement, ees (avtal*), scea, sce
    products and services agreement`,
  },
  mca: {
    channels: ['microsoft-direct', 'csp-partner'],
    phrases: list`
    mca, mca (online|avtal*|agreement), (microsoft|ms) customer agreement*, microsoft kundavtal*
    kund+avtal*, kundavtal*, customer agreement*, ms kundavtal*`,
  },
  payg: {
    channels: ['microsoft-direct', 'csp-partner'],
    phrases: list`
    payg, paygo, pay as you go, pay as u go, payasyougo, betala per användning, betala efter användning
    betalar (per|efter) användning, betalar för det de använder, löpande (azure*|räkning)`,
  },
  /** The writer is not sure, or names two that exclude each other; the channels named become the buttons. */
  unsure: { channels: [], phrases: [] },
  /** We are not sure of what we read; what we take it for becomes the button. */
  misread: { channels: [], phrases: [] },
  /** Different services through different channels. */
  several: { channels: [], phrases: [] },
} as const satisfies Readonly<Record<string, Ambiguity>>

export type AmbiguityId = keyof typeof ambiguities

export const ambiguityIds = Object.keys(ambiguities) as AmbiguityId[]
