import type { OptionOf } from '../../src/rules/questions.ts'

/**
 * What the documents said of each cell on a day, typed in by hand from the documents named. The editions are not read here.
 * [day, channel, kind, verdict, actions, how sure]
 */
const relationship = ['request-reseller-relationship'] // multichannel 2020-06-17
const gdap = ['request-relationship-then-gdap'] // announcements, October 2023: no DAP in the invitation
const anew = ['create-azure-subscription', 'enter-subscription-details', 'cancel-old-azure-services']
const plan = ['create-azure-plan-subscription', 'enter-subscription-details', 'cancel-old-azure-services'] // purchase-azure-plan
const split = ['send-transfer-request', 'switch-legacy-azure'] // switch-azure 2021-07-21
const sevenDays = ['wait-for-term-end', 'cancel-within-seven-days'] // new-commerce-cancellation-policy 2023-07-27

export type Held = [string, OptionOf<'channel'>, 'license' | 'usage', string, string[], string]
export const held: readonly Held[] = [
  ['2020-06-17', 'ea', 'license', 'supported', relationship, 'dated'],
  ['2021-07-20', 'ea', 'usage', 'supported', anew, 'dated'], // the day before the Azure plan
  ['2021-07-21', 'ea', 'usage', 'supported', plan, 'dated'],
  ['2021-07-21', 'third-party-non-csp', 'usage', 'supported', plan, 'dated'],
  ['2021-07-20', 'csp-partner', 'usage', 'supported', ['switch-azure-partner'], 'dated'],
  ['2021-07-21', 'csp-partner', 'usage', 'supported', split, 'dated'],
  ['2021-12-31', 'open', 'license', 'supported', relationship, 'dated'],
  ['2022-01-01', 'open', 'license', 'supported', relationship, 'third-party'], // Open License ended: copies of a notice
  ['2022-02-28', 'csp-partner', 'license', 'not-movable', ['wait-for-term-end', 'cancel-before-moving'], 'dated'],
  ['2022-03-15', 'csp-partner', 'license', 'not-movable', sevenDays, 'third-party'], // from when: told by the press
  ['2023-10-08', 'microsoft-direct', 'license', 'supported', relationship, 'dated'],
  ['2023-11-01', 'microsoft-direct', 'license', 'supported', gdap, 'dated'],
  ['2023-11-01', 'advisor', 'license', 'supported', gdap, 'dated'],
  ['2024-05-31', 'csp-partner', 'license', 'not-movable', sevenDays, 'third-party'],
  ['2024-06-01', 'csp-partner', 'license', 'supported', ['transfer-licenses', 'wait-for-term-end'], 'third-party'],
  ['2026-01-01', 'ea', 'usage', 'supported', plan, 'conflicting'], // mpa-request-ownership against subscription-transfer
  ['2026-01-01', 'ea', 'license', 'supported', gdap, 'dated'],
  ['newest', 'ea', 'license', 'supported', [...gdap, 'schedule-renewal-to-csp'], 'undated'],
  ['newest', 'csp-partner', 'usage', 'supported', ['transfer-azure-items'], 'undated'],
  ['newest', 'third-party-non-csp', 'license', 'supported', ['transfer-licenses', 'buy-from-microsoft'], 'undated'],
  ['newest', 'syndication-partner', 'license', 'not-stated', ['ask-an-expert'], 'undated'],
]
