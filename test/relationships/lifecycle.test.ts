import { expect } from 'chai'
import fc from 'fast-check'
import { drafted, live } from '../../src/relationships/lifecycle.ts'
import { states } from '../../src/relationships/request.ts'
import { details } from './details.ts'
import { actors, anyActor, anyIntent, at, inState, intents } from './world.ts'

/** Typed in by hand, not read off the code: from where, who, what, to where. */
const lives: Readonly<Record<string, string>> = {
  'drafted ask': 'waiting: asker, asking admin',
  'drafted prepare': 'drafted: admin, asking admin',
  'drafted send': 'sent: admin, asking admin',
  'drafted edit': 'drafted: asker, admin, asking admin',
  'drafted withdraw': 'withdrawn: asker, admin, asking admin',
  'waiting prepare': 'waiting: admin, asking admin',
  'waiting send': 'sent: admin, asking admin',
  'waiting reject': 'drafted: admin, asking admin',
  'waiting edit': 'waiting: asker, admin, asking admin',
  'waiting withdraw': 'withdrawn: asker, admin, asking admin',
  'sent prepare': 'sent: admin, asking admin',
  'sent edit': 'sent: asker, admin, asking admin',
  'sent withdraw': 'withdrawn: asker, admin, asking admin',
  'sent accept': 'accepted: admin, asking admin',
  'sent decline': 'declined: admin, asking admin',
  'sent expire': 'expired: clock',
  'sent nudge': 'sent: admin, asking admin',
  'sent snooze': 'sent: admin, asking admin',
  'sent not-yet': 'sent: asker, admin, asking admin',
  'accepted undo': 'sent: admin',
  'declined undo': 'sent: admin',
  'withdrawn undo': 'drafted: asker, asking admin',
  'expired accept': 'accepted: admin, asking admin',
  'expired decline': 'declined: admin, asking admin',
}

describe('The life of a request', () => {
  for (const state of states) {
    for (const intent of intents) {
      const [to, who = ''] = (lives[`${state} ${intent.do}`] ?? '').split(': ')
      for (const [name, actor] of Object.entries(actors)) {
        const may = who.split(', ').includes(name)
        it(`${state}: ${name} ${may ? `can ${intent.do}, then it is ${to}` : `cannot ${intent.do}`}`, () => {
          const request = inState(state)
          const outcome = live(request, intent, actor, at)
          if (outcome.kind === 'refused') expect(may, outcome.why).to.equal(false)
          else {
            expect(may).to.equal(true)
            expect(outcome.request.state).to.equal(to)
            expect(outcome.request.revision).to.equal(request.revision + 1)
            expect(outcome.request.trail).to.have.length(request.trail.length + 1)
          }
        })
      }
    }
  }

  it('needs a link before it is sent, and a reason before it is rejected', () => {
    const bare = drafted('request-16-chars', details, { id: 'anna' }, at)
    expect(live(bare, { do: 'send' }, actors.admin, at)).to.deep.equal({ kind: 'refused', why: 'no-link' })
    const blank = live(inState('waiting'), { do: 'reject', reason: ' ' }, actors.admin, at)
    expect(blank).to.deep.equal({ kind: 'refused', why: 'no-reason' })
  })

  it('drops the link when the kind of relationship changes', () => {
    const outcome = live(
      inState('waiting'),
      { do: 'edit', details: { ...details, kind: 'indirect-reseller' } },
      actors.asker,
      at,
    )
    expect(outcome.kind === 'done' && outcome.request.link).to.equal(undefined)
  })

  it('whatever anybody does: the trail only grows, and tells every state and revision (1 000 runs)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyActor, anyIntent)), steps => {
        let request = drafted('request-16-chars', details, { id: 'anna' }, at)
        for (const [actor, intent] of steps) {
          const outcome = live(request, intent, actor, at)
          if (outcome.kind === 'refused') continue
          expect(outcome.request.trail.slice(0, -1)).to.deep.equal(request.trail)
          request = outcome.request
          expect(request.trail.at(-1)).to.include({ to: request.state, revision: request.revision })
        }
        expect(request.trail.map(({ revision }) => revision)).to.deep.equal(request.trail.map((_, index) => index + 1))
      }),
      { numRuns: 1000 },
    )
  })
})
