import { expect } from 'chai'
import { createCalendar } from '../../src/runtime/calendar.ts'
import { createLog } from '../../src/runtime/log.ts'
import { movedClock } from './moved-clock.ts'

const [hour, day] = [3_600_000, 24 * 3_600_000]
const began = Date.parse('2026-11-30T09:00:00Z')

describe('The calendar by which people are reminded', () => {
  const open = () => {
    const lines: string[] = []
    const log = createLog('warn', line => lines.push(JSON.parse(line).event))
    const { clock, pass, set } = movedClock(began)
    const { now, ...calendar } = createCalendar(clock, log)
    return { ...calendar, pass, set, lines, day: () => now().toISOString().slice(0, 10) }
  }

  for (const [how, jump] of [
    ['four hundred days ahead', 400 * day],
    ['fifteen hundred days ahead', 1_500 * day],
    ['four hundred days back', -400 * day],
  ] as const)
    it(`goes on when the machine’s clock is set ${how}, says so once, and believes it after a day`, () => {
      const { day: today, set, pass, lines } = open()
      set(jump)
      for (let hours = 0; hours < 24; hours++) {
        expect(today()).to.equal(hours < 15 ? '2026-11-30' : '2026-12-01')
        pass(hour)
      }
      expect(today()).to.equal(new Date(began + jump + day).toISOString().slice(0, 10))
      expect(lines).to.deep.equal(['the clock has jumped: until it has stood for a day, time goes on as before'])
    })

  it('follows when it is moved by an hour or less, and when it runs a little fast all the time', () => {
    const { set, pass, lines, day: today } = open()
    for (let hours = 0; hours < 48; hours++) {
      today()
      set(60_000)
      pass(hour)
    }
    set(-hour)
    expect(today()).to.equal('2026-12-02')
    expect(lines).to.deep.equal([])
  })

  it('is believed from the start where nothing was ever written down, and where that was lately', () => {
    for (const newest of [undefined, new Date(began - 29 * day), new Date(began + hour)]) {
      const { compare, believed, lines } = open()
      compare(newest)
      expect(believed()).to.equal(true)
      expect(lines).to.deep.equal([])
    }
  })

  for (const [what, newest] of [
    ['long before', new Date(began - 400 * day)],
    ['after', new Date(began + 400 * day)],
  ] as const)
    it(`is not believed for a day where the newest record is from ${what}: nobody forgets by it either`, () => {
      const { compare, believed, cautious, pass, lines } = open()
      expect(cautious().getTime(), 'nobody has compared yet').to.equal(0)
      compare(newest)
      pass(day - 1)
      expect(believed()).to.equal(false)
      expect(cautious().getTime()).to.equal(0)
      pass(1)
      expect(believed()).to.equal(true)
      expect(cautious().getTime()).to.equal(began + day)
      expect(lines).to.have.length(1)
    })
})
