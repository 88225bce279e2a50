/** "Fabrikam har EA, Tailspin köpte direkt": a message about several customers, parted into each one's own. */
import { longestRead } from '../../conversation/events.ts'
import { withoutEnd } from '../../input/cut.ts'
import { fold } from '../text/read.ts'
import {
  companyDoes,
  compares,
  noNames,
  numberedCustomer,
  oneAfterAnother,
  oneCustomer,
  placedCustomer,
  saysSeveral,
  severalCustomers,
  tradeBuys,
} from '../words/customers.ts'
import { commonNames } from '../words/names.ts'

/** A customer with what the message says of it. Without a name it is called by what is said. */
export interface Customer {
  readonly name: string
  readonly text: string
}

const named = new RegExp(
  `(?<=(?:^|[,.;:!?\\n]|(?<!\\p{L})(?:men|och|medan|fast|but|and|while)) ?)(\\p{L}[\\p{L}\\d&-]{1,30}(?: (?:AB|Inc|Ltd|Group|\\p{Lu}[\\p{L}\\d]{1,20})){0,2}) (?=(?:${companyDoes})(?!\\p{L}))`,
  'giu',
)

/** A word with a capital that is no name of ours, or one of the names that everybody uses in examples. */
const isName = (name: string): boolean => {
  const [first = ''] = name.split(' ')
  if (commonNames.has(fold(first))) return true
  return /^\p{Lu}\p{Ll}/u.test(first) && !noNames.has(first.toLowerCase()) && !/(?:en|et|na|erna)$/.test(first)
}

interface Begin {
  readonly at: number
  readonly name?: string
}

const joining = new Set('och men medan fast and but while'.split(' '))

/** Without the word that leads on to the next customer. */
const alone = (text: string): string => {
  const said = withoutEnd(text, ' ,.;')
  const last = said.slice(said.lastIndexOf(' ') + 1)
  return joining.has(last.toLowerCase()) ? withoutEnd(said.slice(0, -last.length), ' ,.;') : said
}

const parted = (text: string, begins: readonly Begin[]): readonly Customer[] =>
  begins.map(({ at, name }, index) => {
    const own = alone(text.slice(at, begins[index + 1]?.at))
    return { name: name ?? own, text: name ? own.slice(name.length).trim() : own }
  })

const beginsOf = (text: string, pattern: RegExp): readonly Begin[] =>
  [...text.matchAll(pattern)].map(({ index }) => ({ at: index }))

const namesIn = (text: string): readonly Begin[] => {
  const found = [...text.matchAll(named)].flatMap(({ index, 1: name = '' }) =>
    isName(name) ? [{ at: index, name }] : [],
  )
  return new Set(found.map(({ name }) => fold(name))).size === found.length ? found : []
}

const enough = (begins: readonly Begin[]) => begins.length > 1

/** The customers of a message, where it speaks of more than one; none where it does not. */
export const customersIn = (message: string): readonly Customer[] => {
  const text = message.slice(0, longestRead)
  const names = namesIn(text)
  if (enough(names)) return parted(text, names)
  const numbered = beginsOf(text, numberedCustomer)
  if (enough(numbered)) return parted(text, numbered)
  const placed = beginsOf(text, placedCustomer)
  if (enough(placed)) return parted(text, placed)
  const trades = compares.test(text) ? [] : beginsOf(text, tradeBuys)
  if (enough(trades)) return parted(text, trades)
  if (!severalCustomers.test(text) && !oneCustomer.test(text)) return []
  const each = beginsOf(text, oneAfterAnother)
  return enough(each) ? parted(text, each) : []
}

/** How many customers a message speaks of that names so many sellers; `parted`: into how many it was parted, where that is known. */
export const customersTold = (message: string, sellers: number, parted?: number): number =>
  sellers > 1 && saysSeveral.test(message) ? 2 : (parted ?? customersIn(message).length)

const calledSo =
  /(?<!\p{L})(?:kunden|kund|customer|client|bolaget|företaget|company)(?: (?:heter|är|is called|is|named|called))? (\p{Lu}[\p{L}\d&-]{1,30}(?: (?:AB|Inc|Ltd|Group|\p{Lu}[\p{L}\d]{1,20})){0,3})/u

/** The one customer that a message names. */
export const customerNamed = (message: string): string | undefined => {
  const text = message.slice(0, longestRead)
  const called = calledSo.exec(text)?.[1]
  if (called !== undefined && isName(called)) return called
  const [only, ...others] = namesIn(text)
  return others.length === 0 ? only?.name : undefined
}
