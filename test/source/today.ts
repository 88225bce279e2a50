import type { OptionOf } from '../../src/rules/questions.ts'

/**
 * What a person is to be told to do today, typed in by hand from the facts of 30 November 2026; production data is not read
 * here. Steps in order, alternatives beside each other; what not to do; how sure the verdict is; how it stands to the document
 * of 2020 (= the same, ~ the same deed changed in part, ≠ the other way round).
 *
 * U: Microsoft's page, undated. D: Microsoft's page with its date. T: told by others. C: sources disagree.
 */
const relationThenGdap = ['request-relationship-then-gdap'] // relationship U; GDAP apart D 2023-10-09, announcements 2023-10
const relation = ['request-reseller-relationship'] // U: request-a-relationship, both ways need it; no GDAP for what EA bought
const customerEnds = ['take-over-customer-ends'] // U: extended-service-terms, from 2026-05-04
const paidExtension = 'no-renewal-off-alone' // U: extended-service-terms, +3 % (+23 % without a monthly plan)

const agreement = ['accept-customer-agreement'] // D: purchase-azure-plan 2022-09-09
const plan = 'create-azure-plan-subscription' // D: purchase-azure-plan, from 2021-07-21
const byHand = [['enter-subscription-details'], ['cancel-old-azure-services']] // D: subscription-transfer 2025-12-29; multichannel 2020
const anew = [agreement, [plan], ...byHand]
const workingFirst = ['no-cancel-before-new-works']

export interface Today {
  readonly channel: OptionOf<'channel'>
  readonly kind: 'license' | 'usage'
  readonly verdict: string
  readonly steps: readonly (readonly string[])[]
  readonly dont: readonly string[]
  readonly certainty: string
  readonly beside: '=' | '~' | '≠'
}

const row = (
  [channel, kind]: [Today['channel'], Today['kind']],
  [verdict, certainty, beside]: [string, string, Today['beside']],
  steps: Today['steps'],
  dont: readonly string[],
): Today => ({ channel, kind, verdict, steps, dont, certainty, beside })

export const today: readonly Today[] = [
  // C: cancel-your-subscription against an answer of 2026 on money back in the middle of the term
  row(
    ['microsoft-direct', 'license'],
    ['supported', 'undated', '~'],
    [relationThenGdap, customerEnds],
    [paidExtension, 'no-refund-mid-term'],
  ),
  row(
    ['advisor', 'license'],
    ['supported', 'undated', '~'],
    [relationThenGdap, customerEnds],
    [paidExtension, 'no-refund-mid-term'],
  ),
  // T: copies of the notice on Open License, licensingschool.co.uk on perpetual licenses
  row(['open', 'license'], ['supported', 'undated', '~'], [relationThenGdap, ['license-anew-in-csp']], []),
  // U: transition-seat-based-services (channel transfers), gdap-faq
  row(
    ['ea', 'license'],
    ['supported', 'undated', '~'],
    [relation, ['schedule-renewal-to-csp', 'order-from-catalog']],
    ['no-gdap-for-ea'],
  ),
  // U: multichannel as it reads now, transfer-subscriptions
  row(
    ['third-party-non-csp', 'license'],
    ['supported', 'undated', '~'],
    [relationThenGdap, ['take-over-seller-ends', 'transfer-from-former-csp-partner', 'buy-from-microsoft']],
    ['no-transfer-from-outside-csp', paidExtension],
  ),
  // U: transfer-subscriptions, create-a-transfer; since June 2024 T. D: new-commerce-cancellation-policy 2023-07-27
  row(
    ['csp-partner', 'license'],
    ['supported', 'undated', '≠'],
    [relation, ['transfer-licenses', 'take-over-seller-ends']],
    ['no-cancel-after-seven-days', paidExtension],
  ),
  // T, weak: tasgray.com, faq.rhipe.com
  row(['syndication-partner', 'license'], ['not-stated', 'third-party', '='], [['ask-the-operator']], ['no-promise']),
  row(['syndication-partner', 'usage'], ['not-stated', 'third-party', '='], [['ask-the-operator']], ['no-promise']),
  // D: subscription-transfer 2025-12-29, changed 2026-08-20
  row(
    ['microsoft-direct', 'usage'],
    ['supported', 'dated', '~'],
    [agreement, [plan, 'request-mca-e-billing'], ...byHand],
    workingFirst,
  ),
  row(['advisor', 'usage'], ['supported', 'dated', '~'], anew, workingFirst),
  row(['open', 'usage'], ['supported', 'dated', '~'], anew, workingFirst),
  // D: mpa-request-ownership 2020-01-27, changed 2026-07-16 (direct EA); subscription-transfer, changed 2026-08-20
  row(['ea', 'usage'], ['supported', 'dated', '~'], [agreement, [plan, 'request-ea-billing'], ...byHand], workingFirst),
  // U: transfer-subscriptions, "no longer authorized"
  row(
    ['third-party-non-csp', 'usage'],
    ['supported', 'dated', '~'],
    [agreement, [plan, 'transfer-azure-from-former-csp'], ...byHand],
    workingFirst,
  ),
  // U: transfer-subscriptions
  row(
    ['csp-partner', 'usage'],
    ['supported', 'undated', '~'],
    [['transfer-azure-items', 'ask-support-for-legacy']],
    [],
  ),
]

/** The customer is a CSP partner. D: multipartner 2020-11-29. */
export const banned = {
  verdict: 'prohibited',
  certainty: 'dated',
  beside: '~',
  dont: ['no-sale-to-csp-tenant'],
} as const
