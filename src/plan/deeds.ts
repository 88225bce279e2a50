import type { ActionId } from '../rules/actions.ts'
import type { StepId } from './rows.ts'

const relationship = ['request-relationship', 'accept-relationship'] as const
const withGdap = [...relationship, 'request-gdap', 'approve-gdap'] as const
const ordered = ['count-licenses', 'order-licenses', 'check-licenses'] as const
const orderedNow = ['count-licenses', 'order-now', 'check-licenses'] as const
const transferred = ['send-transfer', 'accept-transfer', 'check-transfer'] as const
const azureTransferred = ['send-azure-transfer', 'accept-azure-transfer', 'check-azure-access'] as const
const formSigned = ['ask-in-writing', 'open-ticket', 'sign-change-form', 'check-azure-access'] as const
const owned = ['request-ownership', 'accept-ownership', 'check-azure-access'] as const

/** What an action of the rules comes to, step by step, while the term still runs. */
export const deeds: Readonly<Record<ActionId, readonly StepId[]>> = {
  'request-reseller-relationship': relationship,
  'request-relationship-dap-or-gdap': relationship,
  'request-relationship-then-gdap': withGdap,
  'transfer-licenses': transferred,
  'transfer-from-former-csp-partner': transferred,
  'take-over-seller-ends': [...ordered, 'ask-end-of-term', 'seller-sets-end', 'term-ends', 'check-nothing-runs'],
  'take-over-customer-ends': [...ordered, 'customer-sets-end', 'term-ends', 'check-nothing-runs'],
  'wait-for-term-end': [...ordered, 'term-ends'],
  'cancel-before-moving': [...orderedNow, 'cancel-licenses'],
  'cancel-within-72-hours': [...orderedNow, 'cancel-in-three-days'],
  'cancel-within-seven-days': [...orderedNow, 'cancel-in-seven-days'],
  'license-anew-in-csp': [...ordered, 'term-ends'],
  'order-from-catalog': [...ordered, 'assign-licenses', 'term-ends'],
  'schedule-renewal-to-csp': ['count-licenses', 'schedule-renewal', 'renewal-takes-over', 'check-renewal'],
  'buy-from-microsoft': ['count-licenses', 'buy-from-microsoft', 'check-licenses', 'term-ends'],
  'accept-customer-agreement': ['accept-agreement'],
  'create-azure-subscription': ['create-subscription'],
  'create-azure-plan-subscription': ['create-subscription'],
  'enter-subscription-details': ['move-content', 'check-azure'],
  'cancel-old-azure-services': ['cancel-old-azure'],
  'send-transfer-request': azureTransferred,
  'transfer-azure-items': azureTransferred,
  'transfer-azure-from-former-csp': azureTransferred,
  'switch-azure-partner': formSigned,
  'switch-legacy-azure': formSigned,
  'ask-support-for-legacy': ['ask-support', 'check-azure-access'],
  'request-billing-ownership': owned,
  'request-mca-e-ownership': owned,
  'request-ea-billing': owned,
  'request-mca-e-billing': owned,
  'ask-the-operator': ['ask-operator'],
  'look-up-purchase-channel': ['look-up-channel'],
  'ask-an-expert': ['ask-expert'],
}

/** The same where the term is over already. */
export const deedsAfterTheEnd: { readonly [A in ActionId]?: readonly StepId[] } = {
  'take-over-seller-ends': [...orderedNow, 'end-extension'],
  'take-over-customer-ends': [...orderedNow, 'customer-ends-extension'],
  'wait-for-term-end': orderedNow,
  'license-anew-in-csp': orderedNow,
  'order-from-catalog': [...orderedNow, 'assign-licenses'],
  'buy-from-microsoft': ['count-licenses', 'buy-from-microsoft', 'check-licenses'],
}

/** With these nothing of what follows in the answer is needed: no resources move. */
export const sparesTheRest: readonly ActionId[] = [
  'request-billing-ownership',
  'request-mca-e-ownership',
  'request-ea-billing',
  'request-mca-e-billing',
  'transfer-azure-from-former-csp',
]
