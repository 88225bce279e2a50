import { expect } from 'chai'
import { createTurnHealth } from '../../src/health/turns.ts'
import { movedClock } from '../runtime/moved-clock.ts'

describe('Whether turns fail', () => {
  const begin = () => {
    const { clock, pass } = movedClock()
    const { note, failing } = createTurnHealth(clock.ticks)
    return { pass, failing, turn: (person: string, outcome: string) => note('typed', outcome, 0.01, person) }
  }

  it('is said by most of those who did something lately, not by one person alone', () => {
    const { turn, failing } = begin()
    for (let times = 0; times < 50; times += 1) turn('anna', 'apologised')
    expect(failing(), 'one person cannot stop it for everybody').to.equal(false)
    turn('bo', 'apologised')
    expect(failing()).to.equal(true)
    turn('carin', 'answered')
    turn('dag', 'silent')
    expect(failing(), 'half of them are served').to.equal(false)
  })

  it('is over as soon as people are answered again, or when it is some time ago', () => {
    const { turn, failing, pass } = begin()
    turn('anna', 'apologised')
    turn('bo', 'apologised')
    turn('bo', 'answered')
    expect(failing()).to.equal(false)
    turn('bo', 'apologised')
    pass(30_001)
    expect(failing()).to.equal(false)
  })

  it('is not said by a channel that takes nothing', () => {
    const { turn, failing } = begin()
    for (const person of ['anna', 'bo', 'carin']) turn(person, 'undelivered')
    expect(failing()).to.equal(false)
  })

  it('is remembered of so many people at most', () => {
    const { turn, failing } = begin()
    for (let each = 0; each < 5_000; each += 1) turn(`${each}`, 'answered')
    for (let each = 0; each < 600; each += 1) turn(`late ${each}`, 'apologised')
    expect(failing(), 'the newest thousand').to.equal(true)
  })
})
