import { expect } from 'chai'
import { actionsIn, guidanceOn } from '../../src/rules/as-of.ts'
import { edition } from '../../src/rules/changes.ts'
import { channelIds, channels } from '../../src/rules/channels.ts'
import { consult } from '../../src/rules/consult.ts'
import { dayNamed, dayOf, isDay } from '../../src/rules/days.ts'
import { changesOf, editionIds, editionOn } from '../../src/rules/editions.ts'
import { holdsOn } from '../../src/rules/held.ts'
import { certaintyOf } from '../../src/rules/statement.ts'
import { held } from '../source/editions.ts'
import { banned, today } from '../source/today.ts'
import { everyPerson, named } from './every-person.ts'

const now = '2026-11-30'

const toldOf = (answers: Parameters<typeof consult>[0], day: string) => {
  const advice = consult(answers, day)
  const [section] = advice.kind === 'guide' ? advice.sections : []
  if (!section) throw new Error('There is no answer.')
  return guidanceOn(section.guidance, day)
}

describe('An edition of the rules', () => {
  for (const [day, channel, kind, verdict, actions, certainty] of held) {
    it(`of ${day} says of ${channel} × ${kind}: ${verdict}, ${actions.join(', ')} (${certainty})`, () => {
      const guidance = toldOf({ channel, kind }, day)
      expect(guidance.verdict).to.equal(verdict)
      expect(actionsIn(guidance)).to.deep.equal(actions)
      expect(certaintyOf(guidance.reason)).to.equal(certainty)
    })
  }

  for (const { channel, kind, verdict, steps, dont, certainty } of today) {
    it(`of today says of ${channel} × ${kind}: ${steps.map(step => step.join(' or ')).join(', ')} (${certainty})`, () => {
      const guidance = toldOf({ channel, kind }, now)
      expect(guidance.verdict).to.equal(verdict)
      expect(guidance.steps).to.deep.equal(steps)
      expect(guidance.dont).to.deep.equal(dont)
      expect(certaintyOf(guidance.reason)).to.equal(certainty)
    })
  }

  it('of today forbids selling to the tenant of a CSP partner, whatever was bought where', () => {
    for (const { channel, kind } of today) {
      const { verdict, steps, dont, reason } = toldOf({ channel, kind, customer: 'csp-partner' }, now)
      expect([verdict, steps, dont, certaintyOf(reason)]).to.deep.equal([
        banned.verdict,
        [],
        banned.dont,
        banned.certainty,
      ])
    }
  })

  it('is the table itself on the day of the document, and without a day', () => {
    expect(editionOn(edition)).to.equal(edition)
    for (const person of everyPerson) expect(consult(person, edition), named(person)).to.deep.equal(consult(person))
    for (const id of channelIds) {
      expect(guidanceOn(channels[id].license, edition)).to.deep.equal(guidanceOn(channels[id].license, '2020-06-18'))
    }
  })

  it('is none before the first', () => {
    expect(editionOn('2020-06-16')).to.equal(undefined)
    expect(editionOn('2020-06')).to.equal(undefined)
  })

  it('holds from its first day until the next one begins', () => {
    for (const id of editionIds) expect(editionOn(dayOf(id)), id).to.equal(id)
    expect(editionOn('2023-11-01')).to.equal('2023-10-09')
    expect(editionOn('2023-10-08')).to.equal('2022-06-02')
    expect(editionOn('2999-01-01')).to.equal(editionIds.at(-1))
  })

  it('begins on each day on which something else was said, and on no other', () => {
    expect(editionIds.slice(0, 11)).to.deep.equal([
      '2020-06-17',
      '2020-07-29',
      '2020-11-29',
      '2021-07-21',
      '2022-01-10',
      '2022-03-17',
      '2022-06-02',
      '2023-10-09',
      '2024-06',
      '2025-12-29',
      '2026-05-04',
    ])
    expect(editionIds).to.deep.equal(editionIds.toSorted())
    for (const id of editionIds.slice(1)) expect(changesOf(id), id).not.to.deep.equal([])
  })

  it('never takes back the ban per tenant: each cell says it from 29 November 2020 on', () => {
    for (const channel of channelIds) {
      for (const kind of ['license', 'usage'] as const) {
        const bans = (day: string) => toldOf({ channel, kind }, day).notices.filter(id => id.startsWith('no-resale'))
        expect(bans('2020-11-28'), channel).to.deep.equal(['no-resale-to-csp-partner'])
        for (const id of editionIds.slice(2))
          expect(bans(dayOf(id)), `${channel} ${id}`).to.deep.equal(['no-resale-per-tenant'])
      }
    }
  })

  it('asks the same questions whatever the day', () => {
    for (const person of everyPerson) {
      for (const id of editionIds) {
        const [then, now] = [consult(person, dayOf(id)), consult(person)]
        expect(then.kind === 'ask' ? then : then.kind, named(person)).to.deep.equal(now.kind === 'ask' ? now : now.kind)
      }
    }
  })
})

describe('What is known to hold', () => {
  it('holds from the day it began, from the date of its page, or from the day its copy was seen', () => {
    for (const known of [{ from: '2026-05-04' }, { by: '2026-05-04' }, { seen: '2026-05-04' }]) {
      expect(holdsOn(known, '2026-05-03')).to.equal(false)
      expect(holdsOn(known, '2026-05-04')).to.equal(true)
    }
    expect(holdsOn({ from: '2024-06' }, '2024-05-31')).to.equal(false)
    expect(holdsOn({ from: '2024-06' }, '2024-06-01')).to.equal(true)
  })
})

describe('A day that somebody names', () => {
  it('is today, an edition or a day of the calendar', () => {
    expect(dayNamed('today', now)).to.deep.equal({ day: now })
    expect(dayNamed('2024-06', now)).to.deep.equal({ day: '2024-06-01' })
    expect(dayNamed('2023-02-28', now)).to.deep.equal({ day: '2023-02-28' })
    expect(isDay('2024-02-29')).to.equal(true)
  })

  it('is answered by the rules of today when it is still to come', () => {
    expect(dayNamed('2030-01-01', now)).to.deep.equal({ day: now, ahead: true })
  })

  it('is refused when it is none, no edition, or before the first', () => {
    for (const text of ['2023-02-30', '2023-13-01', '2023', '2024-07', 'newest', 'igår', '']) {
      expect(dayNamed(text, now), text).to.deep.equal({ fault: 'no-day' })
    }
    expect(dayNamed('2020-06-16', now)).to.deep.equal({ fault: 'before-the-first' })
  })
})
