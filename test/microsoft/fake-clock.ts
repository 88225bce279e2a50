import type { WaitingClock } from '../../src/microsoft/http/clock.ts'

/** A clock that stands still until somebody sleeps or moves it. Then the alarms that are due ring. */
export const newClock = () => {
  let now = Date.parse('2026-11-23T08:00:00Z')
  const alarms = new Set<{ readonly at: number; readonly ring: () => void }>()
  const slept: number[] = []

  const advance = (milliseconds: number) => {
    now += milliseconds
    for (const alarm of alarms) {
      if (alarm.at > now) continue
      alarms.delete(alarm)
      alarm.ring()
    }
  }
  const clock: WaitingClock = {
    now: () => new Date(now),
    ticks: () => now,
    sleep: async milliseconds => {
      slept.push(milliseconds)
      advance(milliseconds)
    },
    alarm: (milliseconds, ring) => {
      const alarm = { at: now + milliseconds, ring }
      alarms.add(alarm)
      return () => alarms.delete(alarm)
    },
  }
  return { ...clock, advance, slept }
}
