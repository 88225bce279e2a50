/** "365 direct from Microsoft, Azure through a CSP": which seller belongs to which kind, where a message names two of each. */
import type { ServiceKind } from '../../rules/channels.ts'
import { isSignal, type Mark, slotOf } from './marks.ts'
import { kindIn } from './sold.ts'

const isLive = ({ dropped, denied }: Mark): boolean => !dropped && !denied

export const isSeller = (mark: Mark): boolean => slotOf(mark) === 'channel' || mark.cue.is === 'ours'

/** The one kind that a mark speaks of. */
const oneKindIn = (mark: Mark): ServiceKind | 'rest' | undefined => {
  const kind = kindIn(mark)
  return kind === 'both' ? undefined : kind
}

/** What stands for one kind: the marks from its first to its last. */
type Side = readonly Mark[]

const kindsOn = (side: Side): ReadonlySet<ServiceKind | 'rest'> =>
  new Set(side.filter(isLive).flatMap(mark => oneKindIn(mark) ?? []))

const only = <Item>(items: ReadonlySet<Item>): Item | undefined => (items.size === 1 ? [...items][0] : undefined)

const other = { license: 'usage', usage: 'license' } as const

const hasSeller = (side: Side): boolean => side.some(mark => isLive(mark) && isSeller(mark))

/** "Azure I honestly can't tell": nobody is named, and it is said that nobody knows. */
const isOpen = (side: Side): boolean => side.some(mark => isSignal(mark, 'doubt')) && !side.some(isSeller)

/** The kinds of two sides, where each has one of its own and somebody who sold it; of one of them it may not be known who. */
const kindsOf = (left: Side, right: Side): readonly [ServiceKind, ServiceKind] | undefined => {
  const told = hasSeller(left) ? hasSeller(right) || isOpen(right) : hasSeller(right) && isOpen(left)
  if (!told) return undefined
  const [one, two] = [only(kindsOn(left)), only(kindsOn(right))]
  if (!one || !two || one === two) return undefined
  if (one === 'rest') return two === 'rest' ? undefined : [other[two], two]
  return [one, two === 'rest' ? other[one] : two]
}

type Pairs = Readonly<Record<ServiceKind, Side>>

/** The marks of each kind; nothing where one seller, or nobody in particular, sold both. */
export const pairsIn = (marks: readonly Mark[]): Pairs | undefined => {
  if (!hasSeller(marks)) return undefined
  const cuts = marks.flatMap((mark, at) => {
    if (at === 0 || !isLive(mark) || !(isSeller(mark) || oneKindIn(mark))) return []
    const sides = [marks.slice(0, at), marks.slice(at)] as const
    const kinds = kindsOf(...sides)
    return kinds ? [{ sides, kinds }] : []
  })
  const [cut] = cuts
  if (!cut) return undefined
  const [left, right] = cut.sides
  return cut.kinds[0] === 'license' ? { license: left, usage: right } : { license: right, usage: left }
}

/** Kinds that we sold ourselves: the seller that stands nearest is us. */
export const dropOurs = (marks: readonly Mark[]): void => {
  const sellers = marks.filter(mark => isLive(mark) && isSeller(mark))
  if (!sellers.some(({ cue }) => cue.is === 'ours') || sellers.every(({ cue }) => cue.is === 'ours')) return
  for (const mark of marks.filter(({ cue }) => cue.is === 'kind')) {
    const gap = (seller: Mark) => Math.abs(seller.from - mark.from) + (seller.clause === mark.clause ? 0 : 20)
    const nearest = sellers.reduce((best, seller) => (gap(seller) < gap(best) ? seller : best))
    if (nearest.cue.is === 'ours') mark.dropped = true
  }
}
