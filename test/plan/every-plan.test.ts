import { expect } from 'chai'
import fc from 'fast-check'
import { daysUntil, plus, weekends } from '../../src/plan/calendar.ts'
import { deeds, deedsAfterTheEnd } from '../../src/plan/deeds.ts'
import { type Plan, planOf } from '../../src/plan/plan.ts'
import { rowOf, stepIds } from '../../src/plan/rows.ts'
import { faultIn, type Move } from '../../src/plan/situation.ts'
import { choicesOf, waysOf } from '../../src/plan/ways.ts'
import { planRecord } from '../../src/presentation/plan/record.ts'
import { planText } from '../../src/presentation/plan/text.ts'
import { createWords } from '../../src/presentation/words.ts'
import { answerOn } from '../../src/rules/answer.ts'
import { consult } from '../../src/rules/consult.ts'
import { dayOf } from '../../src/rules/days.ts'
import { editionIds } from '../../src/rules/editions.ts'
import { type Answers, questions } from '../../src/rules/questions.ts'
import { donts } from '../../src/rules/statements.ts'

const situations: readonly Answers[] = questions.channel.flatMap(channel =>
  questions.kind.flatMap(kind =>
    [undefined, ...questions.partner].flatMap(partner =>
      questions.customer.map(customer => ({ channel, kind, customer, ...(partner && { partner }) })),
    ),
  ),
)

const today = fc.integer({ min: 0, max: 2500 }).map(days => plus('2020-06-17', days))
const away = fc.option(fc.oneof(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -400, max: 3000 })), {
  nil: undefined,
})

/** Any situation on any day, its term ending at any time, by the rules of that day or of any edition. */
const moves: fc.Arbitrary<Move> = fc
  .record({
    ...{ today, end: away, bought: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }) },
    answers: fc.constantFrom(...situations),
    edition: fc.option(fc.constantFrom(...editionIds.map(dayOf)), { nil: undefined }),
  })
  .map(({ today, end, bought, answers, edition }) => ({
    ...{ answers, today, rulesOf: edition ?? today, off: weekends },
    ...(end !== undefined && { termEnd: plus(today, end) }),
    ...(bought !== undefined && { purchased: plus(today, -bought) }),
  }))
  .filter(move => faultIn(move) === undefined)

const holds = (claim: (plan: Plan, move: Move) => void) => {
  const property = fc.property(moves, move => {
    const plan = planOf(move)
    if (!plan) throw new Error('There is no plan.')
    claim(plan, move)
  })
  fc.assert(property, { numRuns: 800 })
}

const words = createWords()

describe('Every plan, in every cell, on every day, by every edition', () => {
  it('has no step before what it waits for, and none without time', () => {
    holds(({ steps }, { today }) => {
      for (const [index, { id, earliest, latest, dependsOn }] of steps.entries()) {
        const before = steps.slice(0, index).map(step => step.id)
        expect(before, id).to.include.members([...dependsOn])
        for (const other of steps.filter(step => dependsOn.includes(step.id))) {
          expect(other.earliest <= earliest, `${other.id} ≤ ${id}`).to.equal(true)
          if (latest !== null)
            expect(other.latest !== null && other.latest <= latest, `${other.id} ≤ ${id}`).to.equal(true)
        }
        expect(earliest >= today && (latest === null || latest >= earliest), id).to.equal(true)
      }
    })
  })

  it('has what passes from one to another done a day before, where there is a day', () => {
    const hand = (owner: string) => (owner === 'provider' ? 'us' : owner)
    holds(({ steps }) => {
      for (const { id, owner, latest, dependsOn } of steps)
        for (const other of steps.filter(step => dependsOn.includes(step.id))) {
          if (owner === 'microsoft' || hand(owner) === hand(other.owner) || !latest || !other.latest) continue
          if (other.latest > other.earliest) expect(other.latest < latest, `${other.id} < ${id}`).to.equal(true)
        }
    })
  })

  it('explains each date by a rule that holds that day, with its source', () => {
    holds(({ steps }, { answers, rulesOf }) => {
      const advice = consult(answers, rulesOf)
      if (advice.kind === 'ask') throw new Error('The rules ask.')
      const said = advice.sections.map(section => answerOn(section, rulesOf))
      const rules: string[] = said.flatMap(answer => [...answer.steps.map(({ id }) => id), ...answer.dont])
      const record = planRecord(words.en, {
        move: { answers, rulesOf, today: rulesOf, off: weekends },
        steps,
        warnings: [],
      })
      for (const { id, rule, source } of record.steps) {
        expect(rules, id).to.include(rule)
        expect(source.document, id).to.match(/^[a-z0-9-]+$/)
      }
    })
  })

  it('never asks for what the day forbids', () => {
    holds(({ steps, warnings }, { purchased, today, answers, rulesOf }) => {
      const ids: string[] = steps.map(({ id }) => id)
      const window = ids.includes('cancel-in-seven-days') ? 7 : ids.includes('cancel-in-three-days') ? 3 : undefined
      if (window) expect(purchased !== undefined && daysUntil(purchased, today) < window).to.equal(true)
      if (answers.customer === 'csp-partner') expect(ids).to.deep.equal([])
      const forbidden: string[] = warnings.map(({ id }) => id)
      if (forbidden.includes('no-gdap-for-ea') && answers.kind === 'license') expect(ids).not.to.include('request-gdap')
      if (forbidden.includes('no-promise')) expect(ids).to.include('ask-operator')
      for (const { rule } of steps) if (rule in donts) expect(forbidden).to.include(rule)
      if (rulesOf < '2022-06-02') expect(ids).not.to.include('request-gdap')
      if (rulesOf < '2024-06-01') expect(ids).not.to.include('send-transfer')
    })
  })

  it('is the same when it is made again, and puts only working days in people’s calendars', () => {
    holds((plan, move) => {
      expect(planOf(move)).to.deep.equal(plan)
      for (const { id, earliest, latest, owner } of plan.steps) {
        if (owner === 'microsoft') continue
        const days = [earliest, ...(latest && rowOf(id).within === undefined ? [latest] : [])]
        expect(days.filter(weekends), id).to.deep.equal([])
      }
    })
  })

  it('can be chosen otherwise wherever there are several ways, and then follows that way', () => {
    for (const answers of situations) {
      for (const edition of editionIds) {
        const move = { answers, today: '2026-11-30', rulesOf: dayOf(edition), off: weekends, termEnd: '2027-06-30' }
        for (const way of choicesOf(waysOf(move) ?? [])) {
          const rules = planOf({ ...move, ways: [way] })?.steps.map(({ rule }) => rule) ?? []
          const others = planOf(move)?.steps.map(({ rule }) => rule) ?? []
          const made = deeds[way].some(id => planOf({ ...move, ways: [way] })?.steps.some(step => step.id === id))
          expect(made, `${way} instead of ${others} is ${rules}`).to.equal(true)
        }
      }
    }
  })

  it('speaks every language, whatever it says', () => {
    holds(plan => {
      for (const each of Object.values(words)) expect(planText(each, plan)).not.to.match(/\{\{|undefined|null/)
    })
  })
})

describe('The data of plans', () => {
  it('stands in an order in which each step comes after what it waits for', () => {
    for (const [index, id] of stepIds.entries())
      for (const other of rowOf(id).after ?? [])
        expect(stepIds.slice(0, index), `${id} after ${other}`).to.include(other)
  })

  it('has no step that no action leads to', () => {
    const used = new Set([...Object.values(deeds), ...Object.values(deedsAfterTheEnd)].flat())
    expect(stepIds.filter(id => !used.has(id))).to.deep.equal([])
  })
})
