import { looksAt } from '../../presentation/looks.ts'
import { dayNamed } from '../../rules/days.ts'
import { oldestLook, staleOn } from '../../rules/freshness.ts'
import { topics } from '../answering.ts'
import { command } from '../command.ts'
import { type Chosen, WrongUsage } from '../options.ts'

const options = { 'as-of': { text: 'DAY', is: 'as on another day than today (2027-11-30)' } } as const

const stale = ({ 'as-of': asOf = new Date().toISOString().slice(0, 10) }: Chosen<typeof options>): string => {
  if ('fault' in dayNamed(asOf, asOf)) throw new WrongUsage(`"${asOf}" is no day of the calendar (2027-11-30).`)
  const looks = looksAt(topics())
  const old = staleOn(asOf, looks)
  if (old.length === 0) return `All sources have been read within the last year, the oldest on ${oldestLook(looks)}.`
  return old.map(({ seen, id, document }) => `${seen}  ${id} (${document})`).join('\n')
}

/** `freshness`: the sources of rules and topics that nobody has looked at for a year, for whoever has to read them again. */
export const freshness = command(
  { does: 'The sources that nobody has read for a year.', options, example: 'freshness --as-of 2027-11-30' },
  stale,
)
