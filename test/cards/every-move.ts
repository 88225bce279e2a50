import { sharedFor } from '../../src/conversation/events.ts'
import type { Reply } from '../../src/conversation/replies.ts'
import type { MoveCase } from '../../src/moves/case.ts'
import { type MoveNotice, type MoveSaid, type TypedFault, typedFaults } from '../../src/moves/events.ts'
import { planFor, shown } from '../../src/moves/planned.ts'
import { weekends } from '../../src/plan/calendar.ts'
import { consult } from '../../src/rules/consult.ts'
import type { Answers } from '../../src/rules/questions.ts'
import { everyPerson, named } from '../rules/every-person.ts'

const hostile = '**bold** [link](https://evil.example) ${1+1} `tick` <b>x</b> {{DATE(2020-01-01)}}'
const today = '2026-11-30'
const by = { id: 'bo', name: hostile }

const moveOf = (answers: Answers, days: Partial<MoveCase> = {}): MoveCase => ({
  ...{ answers, customer: hostile, count: '~40', termEnd: '2027-03-31', rulesOf: today, planned: today, by },
  ...days,
})
const showing = (move: MoveCase, notices: readonly MoveNotice[] = [], on = today): MoveSaid => {
  const marks = {
    'request-relationship': { as: 'done', at: today, by },
    'accept-relationship': { as: 'done', at: today, told: 'request' },
  } as const
  return shown({ id: 'move-1', move, marks: {} }, marks, { today: on, off: weekends }, notices)
}

/** Days that stand on the list of moves, beside people's own words. */
export const daysInMoves = ['2027-03-31', '2026-11-01', '2027-03'] as const

const licenses = { channel: 'csp-partner', kind: 'license' } as const
const typed = { customer: hostile, count: hostile, termEnd: '2027-03-31', purchased: '' }

const notices: readonly MoveNotice[] = [
  ...([
    { kind: 'made' },
    { kind: 'twin' },
    { kind: 'sure' },
    { kind: 'offered' },
    { kind: 'no-file' },
    { kind: 'moved', moved: [] },
  ] as const),
  { kind: 'moved', moved: [{ step: 'send-transfer', from: '2027-02-22', to: '2027-03-24' }] },
  { kind: 'already', step: 'send-transfer', by },
  { kind: 'already', step: 'send-transfer' },
  ...[90, 1, 0].map((days): MoveNotice => ({ kind: 'reminder', days })),
  { kind: 'snoozed', until: '2026-12-07' },
]

const reasons = ['gone', 'dropped', 'not-here', 'not-signed-in', 'not-admin', 'nothing-to-plan'] as const
const planned = planFor(moveOf(licenses), weekends)
const [next] = planned.steps
const row = { id: 'move-1', move: moveOf(licenses), left: planned, ...(next && { next }) }
const months = [
  { month: '2027-03', count: 3 },
  { month: '', count: 1 },
]
const list = { said: 'list', all: false, more: 0, months, notices: [], today } as const
const { termEnd: _, ...endless } = moveOf(licenses)

const said: Readonly<Record<string, MoveSaid>> = {
  form: { said: 'form', shown: licenses, typed: { customer: '', count: '', termEnd: '', purchased: '' } },
  'form to change': { said: 'form', shown: licenses, typed, id: 'move-1' },
  ...Object.fromEntries(
    typedFaults.map((fault: TypedFault) => [
      `form with ${fault}`,
      { said: 'form', shown: licenses, typed, fault } as const,
    ]),
  ),
  ...Object.fromEntries(
    notices.map((notice, index) => [`notice ${index} ${notice.kind}`, showing(moveOf(licenses), [notice])]),
  ),
  'plan whose rules have changed': showing(moveOf(licenses, { rulesOf: '2024-03-01' })),
  'plan whose term is over': showing(moveOf(licenses), [], '2027-04-02'),
  'plan with a step that is not needed': shown(
    { id: 'move-1', move: moveOf(licenses), marks: {} },
    { 'send-transfer': { as: 'not-needed', at: today, by } },
    { today, off: weekends },
  ),
  'plan without an end': showing(endless),
  'plan of some licenses': showing(moveOf(licenses, { count: '40' })),
  'page for the customer': {
    said: 'page',
    id: 'move-1',
    move: moveOf(licenses),
    plan: planFor(moveOf(licenses), weekends),
  },
  'page where there is nothing to tell': {
    ...{ said: 'page', id: 'move-1', move: moveOf(licenses) },
    plan: planFor(moveOf({ ...licenses, customer: 'csp-partner' }), weekends),
  },
  'no moves': { ...list, rows: [], months: [] },
  moves: {
    ...list,
    rows: [
      row,
      { id: 'move-2', move: endless, left: planned },
      { ...row, move: moveOf(licenses, { termEnd: '2026-11-01' }) },
    ],
  },
  'moves of a list': { ...list, rows: [row], notices: [{ kind: 'listed', made: 2, there: 1, left: 1 }] },
  'all moves': { ...list, all: true, rows: Array.from({ length: 30 }, () => row), more: 10 },
  ...Object.fromEntries(reasons.map(why => [`no: ${why}`, { said: 'no', why } as const])),
  'no: not-here, and how at a terminal': { said: 'no', why: 'not-here', shown: { channel: 'ea', kind: 'license' } },
}

const people = everyPerson.filter(({ partner, customer }) => !partner && !customer)

const plans = people.flatMap(answers =>
  consult(answers, today).kind === 'ask' ? [] : [[`plan for ${named(answers)}`, showing(moveOf(answers))] as const],
)

const shares = people.flatMap(answers => {
  const advice = consult(answers, today)
  if (advice.kind === 'ask') return []
  return (['anybody', ...sharedFor] as const).map(whom => ({
    name: `share with ${whom}: ${named(answers)}`,
    reply: { kind: 'share', for: whom, answers, sections: advice.sections, day: today } as Exclude<
      Reply,
      { kind: 'nothing' }
    >,
  }))
})

/** Every reply about a move, and every answer to pass on. */
export const everyMove: readonly { readonly name: string; readonly reply: Exclude<Reply, { kind: 'nothing' }> }[] = [
  ...[...Object.entries(said), ...plans].map(([name, each]) => ({
    name: `move: ${name}`,
    reply: { kind: 'move', said: each } as const,
  })),
  ...shares,
]
