import type { OptionOf } from '../../src/rules/questions.ts'

/**
 * What the documents said of each cell on a day, typed in by hand from the documents named. The editions are not read here.
 * [day, channel, kind, verdict, actions, how sure the verdict is]
 */
const relationship = ['request-reseller-relationship'] // multichannel 2020-06-17
const either = ['request-relationship-dap-or-gdap'] // partner blog, 2 June 2022: GDAP beside DAP
const gdap = ['request-relationship-then-gdap'] // announcements, October 2023: no DAP in the invitation
const anew = ['create-azure-subscription', 'enter-subscription-details', 'cancel-old-azure-services']
const [agree, carry, cancel] = ['accept-customer-agreement', 'enter-subscription-details', 'cancel-old-azure-services']
const plan = [agree, 'create-azure-plan-subscription', carry, cancel] // purchase-azure-plan
const ticket = ['switch-azure-partner'] // multichannel 2020-06-17
const transferOrTicket = ['send-transfer-request', 'switch-azure-partner'] // transfer under Azure plan 2020-07-29
const split = ['send-transfer-request', 'switch-legacy-azure'] // switch-azure 2021-07-21
const hours = ['wait-for-term-end', 'cancel-within-72-hours'] // partner blog, 10 January 2022
const sevenDays = ['wait-for-term-end', 'cancel-within-seven-days'] // partner blog, 17 March 2022
const transfer = ['transfer-licenses', 'wait-for-term-end'] // trade press, June 2024
const takeOver = ['transfer-licenses', 'take-over-seller-ends'] // extended-service-terms, 4 May 2026

export type HeldThen = [string, OptionOf<'channel'>, 'license' | 'usage', string, string[], string]
export const held: readonly HeldThen[] = [
  ['2020-06-17', 'ea', 'license', 'supported', relationship, 'dated'],
  ['2020-07-28', 'csp-partner', 'usage', 'supported', ticket, 'dated'],
  ['2020-07-29', 'csp-partner', 'usage', 'supported', transferOrTicket, 'dated'],
  ['2021-07-20', 'csp-partner', 'usage', 'supported', transferOrTicket, 'dated'],
  ['2021-07-21', 'csp-partner', 'usage', 'supported', split, 'dated'],
  ['2021-07-20', 'ea', 'usage', 'supported', anew, 'dated'], // the day before the Azure plan
  ['2021-07-21', 'ea', 'usage', 'supported', plan, 'dated'],
  ['2021-07-21', 'third-party-non-csp', 'usage', 'supported', plan, 'dated'],
  ['2021-12-31', 'open', 'license', 'supported', relationship, 'dated'],
  ['2022-01-01', 'open', 'license', 'supported', relationship, 'dated'], // that Open License ended is another statement
  ['2022-01-09', 'csp-partner', 'license', 'not-movable', ['wait-for-term-end', 'cancel-before-moving'], 'dated'],
  ['2022-01-10', 'csp-partner', 'license', 'not-movable', hours, 'dated'],
  ['2022-03-15', 'csp-partner', 'license', 'not-movable', hours, 'dated'],
  ['2022-03-16', 'csp-partner', 'license', 'not-movable', hours, 'dated'],
  ['2022-03-17', 'csp-partner', 'license', 'not-movable', sevenDays, 'dated'],
  ['2022-06-01', 'microsoft-direct', 'license', 'supported', relationship, 'dated'],
  ['2022-06-02', 'microsoft-direct', 'license', 'supported', either, 'dated'],
  ['2023-10-08', 'microsoft-direct', 'license', 'supported', either, 'dated'],
  ['2023-10-09', 'microsoft-direct', 'license', 'supported', gdap, 'dated'],
  ['2023-11-01', 'advisor', 'license', 'supported', gdap, 'dated'],
  ['2024-05-31', 'csp-partner', 'license', 'not-movable', sevenDays, 'dated'],
  ['2024-06-01', 'csp-partner', 'license', 'supported', transfer, 'third-party'],
  ['2025-12-28', 'ea', 'usage', 'supported', plan, 'dated'],
  [
    '2025-12-29',
    'ea',
    'usage',
    'supported',
    [...plan.slice(0, 2), 'request-billing-ownership', carry, cancel],
    'dated',
  ],
  ['2026-01-01', 'ea', 'license', 'supported', gdap, 'dated'],
  ['2026-05-03', 'csp-partner', 'license', 'supported', transfer, 'third-party'],
  ['2026-05-04', 'csp-partner', 'license', 'supported', [...relationship, ...takeOver], 'third-party'],
  ['2026-05-03', 'microsoft-direct', 'license', 'supported', gdap, 'dated'],
  ['2026-05-04', 'microsoft-direct', 'license', 'supported', [...gdap, 'take-over-customer-ends'], 'dated'],
  [
    '2026-08-19',
    'ea',
    'usage',
    'supported',
    [...plan.slice(0, 2), 'request-billing-ownership', carry, cancel],
    'dated',
  ],
  ['2026-08-20', 'ea', 'usage', 'supported', [...plan.slice(0, 2), 'request-ea-billing', carry, cancel], 'dated'],
  ['2026-11-21', 'ea', 'license', 'supported', gdap, 'dated'], // the pages without a date were read on the day after
  ['2026-11-22', 'csp-partner', 'license', 'supported', [...relationship, ...takeOver], 'undated'],
]
