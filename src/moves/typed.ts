import { type DayFault, faultIn } from '../plan/situation.ts'
import { isDay } from '../rules/days.ts'
import type { MoveCase } from './case.ts'
import type { Typed, TypedFault } from './events.ts'

const about = /^(?:ca\.?|c:a|cirka|circa|ungefär|about|approx\.?|around|~)?\s*(\d{1,6})$/i

/** How many: "40", "~40" for "ca 40"; nothing for what is no number of anything. */
const countOf = (text: string): string | undefined => {
  const [, digits = ''] = about.exec(text) ?? []
  if (Number(digits) < 1) return undefined
  return /^\d/.test(text) ? `${Number(digits)}` : `~${Number(digits)}`
}

type Read = Pick<MoveCase, 'customer' | 'count' | 'termEnd' | 'purchased'>

const daysIn = ({ termEnd, purchased }: Typed) => ({
  ...(termEnd && { termEnd }),
  ...(purchased && { purchased }),
})

/** What somebody filled in, or the first thing that is wrong with it. */
export const readTyped = (typed: Typed, today: string): Read | { readonly fault: TypedFault | DayFault } => {
  const { customer } = typed
  if (!customer) return { fault: 'no-customer' }
  const count = typed.count ? countOf(typed.count) : undefined
  if (typed.count && !count) return { fault: 'no-count' }
  const days = daysIn(typed)
  if (!Object.values(days).every(isDay)) return { fault: 'no-day' }
  const fault = faultIn({ today, ...days })
  return fault ? { fault } : { customer, ...(count && { count }), ...days }
}

/** What a form shows of a move that is to be changed. */
export const typedOf = ({ customer, count = '', termEnd = '', purchased = '' }: MoveCase): Typed => ({
  ...{ customer, termEnd, purchased },
  count: count.replace('~', 'ca '),
})
