import { expect } from 'chai'
import type { Answer } from '../../../src/microsoft/http/client.ts'
import { persist, secondsToWait } from '../../../src/microsoft/http/retry.ts'
import { newClock } from '../fake-clock.ts'

const answer = (status: number, header = '', message = ''): Answer => ({
  kind: 'answered',
  status,
  said: '',
  headers: new Headers(header ? { 'Retry-After': header } : {}),
  body: { message },
})

describe('When Microsoft asks us to wait', () => {
  const now = new Date('2026-11-23T08:00:00Z')

  it('whole seconds, decimals, dates and Partner Center’s sentence are understood alike', () => {
    const said: readonly (readonly [Answer, number | undefined])[] = [
      [answer(429, '7'), 7],
      [answer(429, '57.3'), 58],
      [answer(503, '2.128'), 3],
      [answer(503, '0'), 1],
      [answer(503, 'Mon, 23 Nov 2026 08:00:30 GMT'), 30],
      [answer(503, '86400'), 3600],
      [answer(429, '', 'Request is throttled. Try again in 57 seconds.'), 57],
      [answer(429, '', 'Request is throttled. Try again in 57.3 seconds.'), 58],
      [answer(503, '', 'Try again in 57 seconds.'), undefined],
      [answer(429, 'soon'), undefined],
      [{ kind: 'failed', cause: 'unreachable' }, undefined],
    ]
    for (const [given, seconds] of said) expect(secondsToWait(given, now), JSON.stringify(given)).to.equal(seconds)
  })

  it('a repeat comes no sooner, and not at all where nobody would wait for it', async () => {
    const clock = newClock()
    const answers = [answer(503, '1.5'), answer(200)]
    const patient = await persist(async () => answers.shift() ?? answer(500), clock.ticks() + 5000, {
      clock,
      random: () => 0,
    })
    expect(patient).to.include({ status: 200 })
    expect(clock.slept).to.deep.equal([2000])
    const hasty = await persist(async () => answer(503, '9'), clock.ticks() + 5000, { clock, random: () => 0 })
    expect(hasty).to.include({ status: 503 })
    expect(clock.slept).to.have.length(1)
  })
})
