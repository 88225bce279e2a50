import { dayNamed } from '../../rules/days.ts'
import { oldestLook, staleOn } from '../../rules/freshness.ts'
import { sources } from '../../rules/sources.ts'
import { anyText, chooseOptions, WrongUsage } from '../options.ts'

/** `freshness`: the sources that nobody has looked at for a year, for whoever has to read them again. */
export const freshness = (args: readonly string[], now = new Date().toISOString().slice(0, 10)): string => {
  const { 'as-of': asOf = now } = chooseOptions(args, { 'as-of': anyText })
  if ('fault' in dayNamed(asOf, asOf)) throw new WrongUsage(`"${asOf}" is no day of the calendar (2027-11-30).`)
  const old = staleOn(asOf)
  if (old.length === 0) return `All sources have been read within the last year, the oldest on ${oldestLook()}.`
  return old.map(id => `${sources[id].seen}  ${id} (${sources[id].document})`).join('\n')
}
