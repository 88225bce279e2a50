import type { StepRow } from './row.ts'

const relationship = {
  'request-relationship': { owner: 'us' },
  'accept-relationship': { owner: 'customer', after: ['request-relationship'], takes: 14 },
  'request-gdap': { owner: 'us', after: ['accept-relationship'] },
  'approve-gdap': { owner: 'customer', after: ['request-gdap'], takes: 14, within: 90, until: 0, costs: true },
} as const satisfies Record<string, StepRow>

const atTermEnd = {
  'count-licenses': { owner: 'us' },
  'ask-end-of-term': { owner: 'customer' },
  'seller-sets-end': {
    owner: 'current-partner',
    after: ['ask-end-of-term'],
    takes: 14,
    until: -1,
    rule: 'no-renewal-off-alone',
    costs: true,
  },
  'customer-sets-end': { owner: 'customer', until: -1, rule: 'no-renewal-off-alone', costs: true },
  'order-licenses': {
    owner: 'buyer',
    after: ['accept-relationship', 'count-licenses'],

    from: -14,
    until: -1,
    costs: true,
  },
  'order-now': { owner: 'buyer', after: ['accept-relationship', 'count-licenses'] },
  'buy-from-microsoft': { owner: 'customer', after: ['count-licenses'], from: -14, until: -1, costs: true },
  'assign-licenses': { owner: 'us', after: ['order-licenses', 'order-now'], until: 0 },
  'check-licenses': {
    owner: 'us',
    after: ['order-licenses', 'order-now', 'assign-licenses', 'buy-from-microsoft'],
    until: 0,
  },
  'term-ends': {
    owner: 'microsoft',
    after: ['seller-sets-end', 'customer-sets-end', 'check-licenses'],
    from: 0,
    until: 0,
  },
  'check-nothing-runs': {
    owner: 'us',
    after: ['term-ends'],
    from: 1,
    until: 7,
    rule: 'no-renewal-off-alone',
    costs: true,
  },
  'end-extension': { owner: 'current-partner', after: ['check-licenses'], rule: 'no-renewal-off-alone', costs: true },
  'customer-ends-extension': {
    owner: 'customer',
    after: ['check-licenses'],
    rule: 'no-renewal-off-alone',
    costs: true,
  },
  'cancel-licenses': { owner: 'customer', after: ['check-licenses'] },
  'cancel-in-three-days': { owner: 'customer', after: ['check-licenses'], lastDay: 3, costs: true },
  'cancel-in-seven-days': {
    owner: 'customer',
    after: ['check-licenses'],
    lastDay: 7,
    rule: 'no-cancel-after-seven-days',
    costs: true,
  },
  'schedule-renewal': {
    owner: 'buyer',
    after: ['accept-relationship', 'count-licenses'],

    until: -1,
    costs: true,
  },
  'renewal-takes-over': { owner: 'microsoft', after: ['schedule-renewal'], from: 0, until: 0 },
  'check-renewal': { owner: 'us', after: ['renewal-takes-over'], from: 1, until: 7 },
} as const satisfies Record<string, StepRow>

const transfer = {
  'send-transfer': { owner: 'buyer', after: ['accept-relationship'] },
  'accept-transfer': {
    owner: 'current-partner',
    after: ['send-transfer'],
    takes: 30,
    within: 30,
    until: -7,
    costs: true,
  },
  'check-transfer': { owner: 'us', after: ['accept-transfer'], until: 0 },
  'send-azure-transfer': { owner: 'buyer', after: ['accept-relationship'] },
  'accept-azure-transfer': {
    owner: 'current-partner',
    after: ['send-azure-transfer'],
    takes: 30,
    within: 30,
    costs: true,
  },
} as const satisfies Record<string, StepRow>

const azure = {
  'accept-agreement': { owner: 'customer', after: ['accept-relationship'], takes: 7 },
  'create-subscription': { owner: 'buyer', after: ['accept-relationship', 'accept-agreement'] },
  'move-content': { owner: 'us', after: ['create-subscription'], takes: 14 },
  'check-azure': { owner: 'us', after: ['move-content'], takes: 7 },
  'cancel-old-azure': {
    owner: 'customer',
    after: ['check-azure'],
    goal: 0,
    rule: 'no-cancel-before-new-works',
    costs: true,
  },
  'ask-in-writing': { owner: 'customer', after: ['accept-relationship'] },
  'open-ticket': { owner: 'current-partner', after: ['ask-in-writing'], takes: 7 },
  'sign-change-form': { owner: 'us', after: ['open-ticket'], takes: 7 },
  'ask-support': { owner: 'us' },
  'request-ownership': { owner: 'buyer' },
  'accept-ownership': { owner: 'customer', after: ['request-ownership'], takes: 14 },
  'check-azure-access': {
    owner: 'us',
    after: ['accept-azure-transfer', 'sign-change-form', 'accept-ownership', 'ask-support'],
    goal: 0,
  },
} as const satisfies Record<string, StepRow>

const findOut = {
  'look-up-channel': { owner: 'customer' },
  'ask-operator': { owner: 'us' },
  'ask-expert': { owner: 'us' },
} as const satisfies Record<string, StepRow>

/** Everything that can stand in a plan, each after what it waits for. */
const rows = { ...findOut, ...relationship, ...transfer, ...atTermEnd, ...azure } as const
export type StepId = keyof typeof rows
/** The steps that cost something when they are missed. */
export type CostlyId = { [Id in StepId]: (typeof rows)[Id] extends { readonly costs: true } ? Id : never }[StepId]
export const stepIds = Object.keys(rows) as StepId[]
export const rowOf = (id: StepId): StepRow => rows[id]

export const costs = (id: StepId): id is CostlyId => rowOf(id).costs === true
