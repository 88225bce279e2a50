import { expect } from 'chai'
import { certaintyOn, guidanceOn } from '../../src/rules/as-of.ts'
import { changes, changesUntil, edition } from '../../src/rules/changes.ts'
import { channelIds, channels } from '../../src/rules/channels.ts'
import { consult } from '../../src/rules/consult.ts'
import { dayOf, type Edition, editionIds, editionOn, editions } from '../../src/rules/editions.ts'
import { sources } from '../../src/rules/sources.ts'
import { held } from '../source/editions.ts'
import { everyPerson, named } from './every-person.ts'

const all: [string, Edition][] = Object.entries(editions)

describe('An edition of the rules', () => {
  for (const [day, channel, kind, verdict, actions, certainty] of held) {
    it(`of ${day} says of ${channel} × ${kind}: ${verdict}, ${actions.join(', ')} (${certainty})`, () => {
      const advice = consult({ channel, kind }, day)
      const [section] = advice.kind === 'guide' ? advice.sections : []
      if (!section) throw new Error('There is no answer.')
      const guidance = guidanceOn(section.guidance, day)
      expect(guidance.verdict).to.equal(verdict)
      expect(guidance.actions).to.deep.equal(actions)
      expect(certaintyOn(section, { channel }, day)).to.equal(certainty)
    })
  }

  it('is the table itself on the day of the document, and without a day', () => {
    expect(editionOn(edition)).to.equal(edition)
    for (const person of everyPerson) expect(consult(person, edition), named(person)).to.deep.equal(consult(person))
    for (const id of channelIds) {
      expect(guidanceOn(channels[id].license, edition).actions).to.deep.equal(
        guidanceOn(channels[id].license, '2020-06-18').actions,
      )
    }
  })

  it('is none before the first', () => {
    expect(editionOn('2020-06-16')).to.equal(undefined)
    expect(editionOn('2020-06')).to.equal(undefined)
  })

  it('holds from its first day until the next one begins', () => {
    for (const id of editionIds) expect(editionOn(dayOf(id)), id).to.equal(id)
    expect(editionOn('2023-11-01')).to.equal('2023-10-09')
    expect(editionOn('2023-10-08')).to.equal('2023-09-20')
  })

  it('stands in order, named after its day, the undated last', () => {
    const from = all.map(([, { from }]) => from ?? '9999')
    expect(from).to.deep.equal(from.toSorted())
    for (const [id, { from }] of all) expect(id).to.equal(from ?? 'newest')
  })

  it('says of each thing it replaces where that stands, and calls dated only what has a date', () => {
    for (const [id, { cells, actions, notices }] of all) {
      for (const [what, { certainty, source }] of Object.entries({ ...cells, ...actions, ...notices })) {
        if (certainty === 'dated') expect(sources[source].date, `${id}: ${what}`).to.be.a('string')
        if (certainty === 'undated') expect(sources[source].date, `${id}: ${what}`).to.equal(null)
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

  it('is never surer than the changes that led to it', () => {
    for (const channel of channelIds) {
      for (const kind of ['license', 'usage'] as const) {
        const guidance = channels[channel][kind]
        const seen = changesUntil(channel, kind, guidance, 'newest').map(id => changes[id].certainty)
        const sure = certaintyOn({ kind, guidance }, { channel }, 'newest')
        if (seen.some(each => each !== 'dated')) expect(sure, `${channel}.${kind}`).not.to.equal('dated')
      }
    }
  })
})
