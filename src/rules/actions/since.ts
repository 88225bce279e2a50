import type { SourceId } from '../sources.ts'
import type { LinkId } from '../statements.ts'
import type { Action } from './action.ts'

/** Told with all that belongs to it on one page. */
const toldOn = <const Page extends SourceId, const Link extends LinkId>(source: Page, link: Link) =>
  ({ basis: 'stated', source, how: { basis: 'stated', source }, link }) as const

const transferPage = toldOn('transfer-subscriptions', 'transfer-subscriptions')

/** Its billing changes hands, and nothing is moved. */
const takenOver = toldOn('billing-hub-2026', 'mpa-request-ownership')

/** At term end the old one has to be set to end, or a paid extension begins. */
const takeOver = toldOn('extended-terms', 'extended-service-terms')

const fromCatalog = toldOn('seat-transition-newest', 'transition-seat-based-services')

/** What a person has been told to do since. */
export const laterActions = {
  'accept-customer-agreement': {
    basis: 'stated',
    source: 'azure-plan-2022',
    how: { basis: 'stated', source: 'azure-plan-2022' },
  },
  'create-azure-plan-subscription': {
    basis: 'stated',
    source: 'azure-plan-2022',
    how: { basis: 'implied', source: 'azure-plan-2022' },
    link: 'purchase-azure-plan',
    was: 'create-azure-subscription',
  },
  'send-transfer-request': {
    basis: 'stated',
    source: 'azure-plan-transfer-2020',
    how: { basis: 'stated', source: 'azure-plan-transfer-2020' },
    link: 'transfer-azure-subscriptions-under-azure-plan',
  },
  'switch-legacy-azure': {
    basis: 'stated',
    source: 'switch-azure-2021',
    how: { basis: 'stated', source: 'switch-azure-2021' },
    link: 'switch-azure-subscriptions-to-a-different-partner',
    was: 'switch-azure-partner',
  },
  'ask-support-for-legacy': {
    basis: 'implied',
    source: 'switch-azure-newest',
    how: { basis: 'implied', source: 'switch-azure-newest' },
    was: 'switch-azure-partner',
  },
  'request-billing-ownership': {
    basis: 'stated',
    source: 'billing-hub-2025',
    how: { basis: 'stated', source: 'billing-transfer-2025', certainty: 'conflicting' },
    link: 'mpa-request-ownership',
  },
  'request-mca-e-ownership': toldOn('billing-hub-2025', 'mpa-request-ownership'),
  'request-ea-billing': takenOver,
  'request-mca-e-billing': takenOver,
  'cancel-within-72-hours': {
    basis: 'stated',
    source: 'new-commerce-blog-2022',
    how: { basis: 'stated', source: 'new-commerce-blog-2022' },
    was: 'cancel-before-moving',
  },
  'cancel-within-seven-days': {
    basis: 'stated',
    source: 'new-commerce-blog-2022',
    how: { basis: 'stated', source: 'new-commerce-cancel' },
    was: 'cancel-before-moving',
  },
  'request-relationship-dap-or-gdap': {
    basis: 'stated',
    source: 'gdap-blog-2022',
    how: { basis: 'stated', source: 'gdap-blog-2022' },
    link: 'request-a-relationship-with-a-customer',
    was: 'request-reseller-relationship',
  },
  'request-relationship-then-gdap': {
    basis: 'stated',
    source: 'announcement-2023-10',
    how: { basis: 'stated', source: 'gdap-request-2023' },
    link: 'request-a-relationship-with-a-customer',
    was: 'request-reseller-relationship',
  },
  'transfer-licenses': { ...transferPage, how: { basis: 'stated', source: 'create-transfer' } },
  'transfer-from-former-csp-partner': transferPage,
  'transfer-azure-items': { ...transferPage, was: 'switch-azure-partner' },
  'transfer-azure-from-former-csp': transferPage,
  'take-over-customer-ends': takeOver,
  'take-over-seller-ends': { ...takeOver, was: 'wait-for-term-end' },
  'license-anew-in-csp': {
    basis: 'implied',
    source: 'open-license-notice',
    how: { basis: 'stated', source: 'open-perpetual' },
  },
  'schedule-renewal-to-csp': fromCatalog,
  'order-from-catalog': fromCatalog,
  'buy-from-microsoft': {
    basis: 'stated',
    source: 'multichannel-newest',
    how: { basis: 'not-stated', source: 'multichannel-newest' },
  },
  'ask-the-operator': {
    basis: 'not-stated',
    source: 'syndication-ended',
    how: { basis: 'not-stated', source: 'syndication-ended' },
    was: 'ask-an-expert',
    same: true,
  },
  'look-up-purchase-channel': {
    basis: 'stated',
    source: 'purchase-channel',
    how: { basis: 'stated', source: 'billing-accounts' },
    was: 'ask-an-expert',
  },
} as const satisfies Record<string, Action>
