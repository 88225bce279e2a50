import type { ActionId } from './actions.ts'
import type { PartnerType } from './questions.ts'
import type { Statement } from './statement.ts'
import type { LinkId } from './statements.ts'

/** Tasks that every partner may want to go on with. */
const relatedTasks: readonly LinkId[] = ['work-with-other-partners']

/** What the asker's own partner type adds: tasks to go on with, and who does an action instead. */
interface PartnerRow {
  readonly related: readonly LinkId[]
  readonly notes: { readonly [A in ActionId]?: PartnerNoteId }
}

/** Words: `partnerNote.<id>`. */
const partnerNotes = {
  'provider-orders': { basis: 'implied', source: 'work-with-other-partners' },
  'provider-transfers': { basis: 'stated', source: 'switch-azure' },
  'provider-does': { basis: 'implied', source: 'work-with-other-partners' },
  'invite-jointly': { basis: 'stated', source: 'reseller-tasks' },
  'own-relationship-to-order': { basis: 'stated', source: 'reseller-tasks' },
  'reseller-on-subscription': { basis: 'stated', source: 'provider-tasks' },
} as const satisfies Record<string, Statement>
export type PartnerNoteId = keyof typeof partnerNotes

/** What only somebody who buys from Microsoft can do: for an indirect reseller their provider does it. */
const providersDo = {
  'transfer-licenses': 'provider-does',
  'transfer-azure-items': 'provider-does',
  'send-transfer-request': 'provider-does',
  'transfer-from-former-csp-partner': 'provider-does',
  'transfer-azure-from-former-csp': 'provider-does',
  'take-over-customer-ends': 'provider-does',
  'take-over-seller-ends': 'provider-does',
  'license-anew-in-csp': 'provider-does',
  'schedule-renewal-to-csp': 'provider-does',
  'order-from-catalog': 'provider-does',
  'request-billing-ownership': 'provider-does',
  'request-mca-e-ownership': 'provider-does',
  'request-ea-billing': 'provider-does',
  'request-mca-e-billing': 'provider-does',
} as const

/** Where an indirect provider names the reseller. */
const resellerNamed = {
  'create-azure-subscription': 'reseller-on-subscription',
  'create-azure-plan-subscription': 'reseller-on-subscription',
  'take-over-customer-ends': 'reseller-on-subscription',
  'take-over-seller-ends': 'reseller-on-subscription',
  'license-anew-in-csp': 'reseller-on-subscription',
  'order-from-catalog': 'reseller-on-subscription',
} as const

const partners: Record<PartnerType, PartnerRow> = {
  'direct-bill': { related: [], notes: {} },
  'indirect-provider': {
    related: ['indirect-provider-tasks-in-partner-center'],
    notes: {
      'request-reseller-relationship': 'own-relationship-to-order',
      'request-relationship-then-gdap': 'own-relationship-to-order',
      'request-relationship-dap-or-gdap': 'own-relationship-to-order',
      ...resellerNamed,
    },
  },
  'indirect-reseller': {
    related: ['indirect-reseller-tasks-in-partner-center'],
    notes: {
      'request-reseller-relationship': 'invite-jointly',
      'request-relationship-then-gdap': 'invite-jointly',
      'request-relationship-dap-or-gdap': 'invite-jointly',
      ...providersDo,
      'create-azure-subscription': 'provider-orders',
      'create-azure-plan-subscription': 'provider-orders',
      'switch-azure-partner': 'provider-transfers',
      'switch-legacy-azure': 'provider-transfers',
    },
  },
}

/** Related tasks in order, each with the partner type it is for, or for everyone. An unknown partner type gets them all. */
export const relatedTasksFor = (
  partner: PartnerType | undefined,
): readonly { readonly link: LinkId; readonly only?: PartnerType }[] => [
  ...relatedTasks.map(link => ({ link })),
  ...(['indirect-reseller', 'indirect-provider', 'direct-bill'] as const)
    .filter(type => partner === undefined || partner === type)
    .flatMap(type => partners[type].related.map(link => ({ link, only: type }))),
]

/** What the asker's partner type changes in an action; nothing for a type that does it as it stands, or is not known. */
export const noteFor = (partner: PartnerType | undefined, action: ActionId): PartnerNoteId | undefined =>
  partner && partners[partner].notes[action]
