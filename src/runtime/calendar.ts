import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Milliseconds: how far a machine's clock may be moved and still be believed at once, and how long another has to stand. */
const [little, dayLong] = [3_600_000, 24 * 3_600_000]
/** For how long nothing may have been written down before a start wonders. */
const longPause = 30 * dayLong

/** Time that goes on steadily: what the machine's clock says, but not when it jumps, or not before it has stood for a day. */
const steady = ({ now, ticks }: Clock, log: Log) => {
  const said = () => now().getTime() - ticks()
  const alike = (one: number, other: number) => Math.abs(one - other) <= little
  let base = said()
  let other: { readonly base: number; readonly since: number } | undefined
  const believe = (offset = said()) => {
    base = offset
    other = undefined
  }
  const doubt = (offset: number) => {
    other = { base: offset, since: ticks() }
    const [clock, believed] = [offset, base].map(each => new Date(each + ticks()).toISOString())
    log.warn('the clock has jumped: until it has stood for a day, time goes on as before', { clock, believed })
  }
  const time = (): number => {
    const offset = said()
    if (alike(offset, base)) believe(offset)
    else if (!other || !alike(offset, other.base)) doubt(offset)
    else if (ticks() - other.since >= dayLong) believe(offset)
    return base + ticks()
  }
  return { time, believe }
}

/** The day and time by which people are reminded, and things expire and are erased: no jump of the machine's clock does that. */
export const createCalendar = (clock: Clock, log: Log) => {
  const { time, believe } = steady(clock, log)
  let [compared, newest, since] = [false, Number.NaN, Number.NEGATIVE_INFINITY]
  const isFar = (at: number) => at < newest - dayLong || at > newest + longPause
  const believed = (): boolean => {
    if (clock.ticks() - since >= dayLong) return true
    if (isFar(clock.now().getTime())) return false
    since = Number.NEGATIVE_INFINITY
    believe()
    return true
  }
  return {
    now: (): Date => new Date(time()),
    /** Whether something may be done on its word. Where a start found it far from the newest record: when it is put right, or a day later. */
    believed,
    /** The same for who erases by it on their own: it says that it is long ago as long as it is not believed. */
    cautious: (): Date => new Date(compared && believed() ? time() : 0),
    /** At the start: when something was written down last; nothing where nothing was. */
    compare: (record: Date | undefined): void => {
      compared = true
      newest = record?.getTime() ?? Number.NaN
      if (!isFar(time())) return
      since = clock.ticks()
      const event = 'the clock is far from the newest record: nothing is reminded, expired or erased for a day'
      log.warn(event, { clock: new Date(time()).toISOString(), newest: record?.toISOString() })
    },
  }
}
export type Calendar = ReturnType<typeof createCalendar>
