/** Who may have sold what, as far as a message tells: an option each, with the signs by which the trained choice is made. */
import type { ServiceKind } from '../../rules/channels.ts'
import type { Mark } from './marks.ts'
import { hintsAmong } from './mentions.ts'
import {
  type Cast,
  countedAs,
  kindSigns,
  noneSigns,
  openSigns,
  pairSigns,
  type Signs,
  salesSigns,
  sellerSigns,
  told,
  wholeSigns,
} from './option-signs.ts'
import { isSeller } from './pairs.ts'
import { kindIn, type Part, type Seller, type Story, sellersOf } from './sold.ts'

/** Without a seller: the message is not about this part. */
export interface Option {
  readonly seller?: Seller
  /** What names the seller. */
  readonly by?: Mark
  readonly signs: readonly Signs[]
}

export type Options = Readonly<Record<Part, readonly Option[]>>

/** A message with more of them than this is no sentence: the rules read it alone. */
const most = { kinds: 8, sellers: 12 }

/** All options of a message; none where there is nothing to choose, or too much. */
export const optionsOf = ({ words, marks, mentions, hintsIn, ruled }: Story): Options | undefined => {
  const hints = hintsIn()
  const sellers = [...marks, ...hints].filter(mark => sellersOf(mark).length > 0)
  const kinds = marks.filter(mark => kindIn(mark) !== undefined)
  if (kinds.length + sellers.length === 0 || kinds.length > most.kinds || sellers.length > most.sellers)
    return undefined
  const signs = new Map([...mentions, ...hintsAmong(words, marks, hints)].map(({ mark, signs }) => [mark, signs]))
  const signsOf = (mark: Mark) => signs.get(mark) ?? []
  const plainly = sellers.filter(isSeller)
  const cast: Cast = { words: [...new Set(words)], kinds, sellers: plainly, hinted: sellers.length, ruled }
  const own = new Map(sellers.map(seller => [seller, told(sellerSigns(seller, cast))]))
  const ownOf = (seller: Mark) => own.get(seller) ?? told([])

  /** Whom a seller may be, and what it is that they sell: the same for all mentions of a kind. */
  const salesOf = (part: Part) =>
    sellers.map(seller => {
      const each = sellersOf(seller).map(who => ({ who, sells: told(salesSigns(cast, part, seller, who)) }))
      return { seller, each }
    })
  const ofKind = (part: ServiceKind): readonly Option[] => {
    const sales = salesOf(part)
    const mine = kinds.filter(mark => [part, 'both', 'rest'].includes(kindIn(mark) ?? ''))
    const named = mine.flatMap((kind): readonly Option[] => {
      const shared = [countedAs('kind', signsOf(kind)), told(kindSigns(kind, mine, 'kind'))]
      const open = told([...kindSigns(kind, mine, 'open'), ...openSigns(cast, part)])
      const nobody: Option = { seller: 'unknown', signs: [countedAs('open', signsOf(kind)), open] }
      const sold = sales.flatMap(({ seller, each }) => {
        const pair = [countedAs('seller', signsOf(seller)), told(pairSigns(kind, seller, cast)), ownOf(seller)]
        return each.map(({ who, sells }): Option => ({ seller: who, by: seller, signs: [...shared, ...pair, sells] }))
      })
      return [nobody, ...sold]
    })
    return [{ signs: [told(noneSigns(cast, part, mine))] }, ...named]
  }
  const whole = salesOf('whole').flatMap(({ seller, each }) => {
    const shared = [countedAs('whole', signsOf(seller)), told(sellerSigns(seller, cast).map(sign => `whole ${sign}`))]
    return each.map(({ who, sells }): Option => ({ seller: who, by: seller, signs: [...shared, sells] }))
  })
  const nobody: Option = { seller: 'unknown', signs: [told(wholeSigns(cast, 'unknown'))] }
  return {
    license: ofKind('license'),
    usage: ofKind('usage'),
    whole: [{ signs: [told(wholeSigns(cast, 'none'))] }, nobody, ...whole],
  }
}
