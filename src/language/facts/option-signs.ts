/** The signs by which one reading of a message is told from another. */
import { hashBehind, hashOfNothing } from '../text/hashed.ts'
import type { Mark } from './marks.ts'
import { kindIn, type Part, parts, type Seller, type Sold } from './sold.ts'

/** Signs that count `as` one thing; whoever sums them up needs to do so only once for all options that share them. */
export interface Signs {
  readonly as: number
  readonly signs: Iterable<number>
}

const hashOf = (text: string): number => hashBehind(hashOfNothing, text)

/** What the signs of one mention count as. */
const uses = { seller: hashOf('seller'), kind: hashOf('kind'), open: hashOf('open'), whole: hashOf('whole') }

export const countedAs = (use: keyof typeof uses, signs: Iterable<number>): Signs => ({ as: uses[use], signs })

export const told = (signs: readonly string[]): Signs => ({ as: 0, signs: signs.map(hashOf) })

const roleOf = ({ denied, doubted, dropped }: Mark): string => (dropped ? 'p' : denied ? 'd' : doubted ? 'u' : 'h')

/** What kind of word names a seller. */
const wordOf = ({ cue }: Mark): string => (cue.is === 'seller' || cue.is === 'ambiguous' ? cue.ambiguity : cue.is)

const few = (count: number): number => Math.min(3, count)

/** Numbers that differ little when they are large. */
const steps = [4, 6, 9, 15]
const about = (count: number): number => steps.findLast(least => count >= least) ?? count

/** Who and what a message speaks of. */
export interface Cast {
  readonly words: readonly string[]
  readonly kinds: readonly Mark[]
  /** Those that are named by more than a hint. */
  readonly sellers: readonly Mark[]
  /** How many may be, hints among them. */
  readonly hinted: number
  readonly ruled: Sold
}

/** What the rules say, in one sign each part. */
const ruledIn = ({ ruled }: Cast, part: Part): string =>
  ruled[part] === undefined ? '-' : ruled[part] === 'unknown' ? '?' : '+'
const rulesOf = (cast: Cast): string => parts.map(part => ruledIn(cast, part)).join('')
const countOf = ({ hinted, kinds }: Cast): string => `${few(hinted)} ${few(kinds.length)}`

/** How what the rules say of a part stands to a seller. */
const besideRules = (cast: Cast, part: Part, seller: Seller, way: string): readonly string[] => {
  const ruled = cast.ruled[part]
  const stands = !ruled ? 'none' : ruled === seller ? 'same' : ruled === 'unknown' ? 'asks' : 'else'
  return [stands, `${stands} ${rulesOf(cast)}`, `${stands} ${countOf(cast)}`].map(sign => `rules ${way} ${sign}`)
}

/** Nothing of this part. */
export const noneSigns = (cast: Cast, part: Part, mine: readonly Mark[]): readonly string[] => [
  'none',
  `none ${ruledIn(cast, part)}`,
  `none ${part} ${rulesOf(cast)} ${countOf(cast)} ${few(mine.length)}`,
  ...mine.map(mark => `none ${roleOf(mark)} ${kindIn(mark)}`),
  ...cast.words.map(word => `none: ${word}`),
]

/** Nothing is told, or nobody, where no kind is. */
export const wholeSigns = (cast: Cast, way: 'none' | 'unknown'): readonly string[] => [
  `whole ${way}`,
  `whole ${way} ${rulesOf(cast)} ${countOf(cast)}`,
  ...cast.words.map(word => `whole ${way}: ${word}`),
]

/** This kind, among all mentions of it. */
export const kindSigns = (kind: Mark, mine: readonly Mark[], way: string): readonly string[] => [
  `${way} ${kindIn(kind)} ${roleOf(kind)}`,
  `${way} first ${kind === mine[0]}`,
  `${way} last ${kind === mine.at(-1)}`,
]

/** This kind, and nobody that is told. */
export const openSigns = (cast: Cast, part: Part): readonly string[] => [
  ...besideRules(cast, part, 'unknown', 'open'),
  `open ${few(cast.hinted)}`,
]

/** This seller, among all. */
export const sellerSigns = (seller: Mark, { sellers }: Cast): readonly string[] => [
  `role ${roleOf(seller)} ${wordOf(seller)}`,
  `last ${seller === sellers.at(-1)} ${few(sellers.length)}`,
  `first ${seller === sellers[0]} ${few(sellers.length)}`,
]

/** What it is that this seller sells. */
export const salesSigns = (cast: Cast, part: Part, seller: Mark, who: Seller): readonly string[] => {
  const way = part === 'whole' ? `whole ${who}` : who
  const own = [`sells ${way}`, `sells ${way} ${part}`, `sells ${way} ${wordOf(seller)}`]
  return [...besideRules(cast, part, who, way), ...own]
}

const gapOf = (one: Mark, other: Mark): number => (one.from < other.from ? other.from - one.to : one.from - other.to)

/** How a kind and a seller stand to each other. */
export const pairSigns = (kind: Mark, seller: Mark, { kinds, sellers }: Cast): readonly string[] => {
  const [side, from, to] =
    seller.from < kind.from ? ['before', seller.to, kind.from] : (['after', kind.to, seller.from] as const)
  const within = (mark: Mark) => mark !== kind && mark !== seller && mark.from >= from && mark.to <= to
  const between = kinds.filter(within).map(kindIn)
  const others = between.length === 0 ? '' : between.every(each => each === kindIn(kind)) ? 'same' : 'other'
  const place = `${side} ${sellers.some(within)} ${others}`
  const nearestSeller = sellers.every(each => each === seller || gapOf(each, kind) >= gapOf(seller, kind))
  const nearestKind = kinds.every(each => each === kind || gapOf(each, seller) >= gapOf(kind, seller))
  const nearest = `nearest ${nearestSeller} ${nearestKind}`
  const clauses = few(Math.abs(seller.clause - kind.clause))
  const far = `far ${side} ${about(Math.max(0, to - from))}`
  return [
    ...[`place ${place}`, `place ${place} ${clauses}`, far, `${far} ${others}`, `clauses ${clauses}`],
    ...[nearest, `${nearest} ${place}`, `${nearest} ${few(sellers.length)} ${few(kinds.length)}`],
    ...[`roles ${roleOf(seller)} ${roleOf(kind)}`, kind === seller ? 'one' : 'two'],
  ]
}
