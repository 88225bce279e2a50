import { cut } from '../../input/cut.ts'
import type { Faults, Typed } from '../../relationships/chat/events.ts'
import { mostAtOnce } from '../../relationships/chat/several.ts'
import { countries } from '../../relationships/countries.ts'
import { fieldFault } from './fields.ts'
import { isMail, isTenant, mailMeant, tenantMeant } from './meant.ts'

/** No more of a pasted list is looked at. */
const longest = 10_000

/** A line's cells: by what a list is separated with, else by commas. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split(/[;\t|]/.test(line) ? /[;\t|]/ : ',')
    .map(cell => cell.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter(cell => cell !== '')

type Field = 'customer' | 'tenant' | 'contact' | 'country'

const fieldOf = (cell: string, found: Partial<Record<Field, string>>): Field => {
  if (!found.contact && isMail(mailMeant(cell))) return 'contact'
  if (!found.tenant && !cell.includes('@') && isTenant(tenantMeant(cell))) return 'tenant'
  if (!found.country && (countries as readonly string[]).includes(cell.toUpperCase())) return 'country'
  return 'customer'
}

/** What a line names, by what each cell is and not by where it stands. */
const rowIn = (line: string): { readonly typed: Typed; readonly faults: Faults } => {
  const found: Partial<Record<Field, string>> = {}
  for (const cell of cellsOf(line)) {
    const field = fieldOf(cell, found)
    const before = found[field]
    found[field] = before === undefined ? cell : `${before}, ${cell}`
  }
  const { customer = '', contact = '', country = '' } = found
  const tenant = found.tenant ?? (contact && tenantMeant(mailMeant(contact)))
  const given = { customer, tenant, contact, country: country.toUpperCase() }
  const checked = Object.entries(given).map(([field, text]) => [field, fieldFault(field as Field, text)] as const)
  return {
    typed: Object.fromEntries(checked.map(([field, { value }]) => [field, value])),
    faults: Object.fromEntries(checked.flatMap(([field, { fault }]) => (fault ? [[field, fault]] : []))),
  }
}

/** The customers of a pasted list, a line each; a heading without an address is none of them. */
export const severalIn = (pasted: string) => {
  const lines = cut(pasted, longest)
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  const rows = lines.map(rowIn).filter(({ typed }, index) => index > 0 || typed.contact || typed.tenant)
  return { rows: rows.slice(0, mostAtOnce), left: Math.max(rows.length - mostAtOnce, 0) }
}
