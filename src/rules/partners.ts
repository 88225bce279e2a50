import type { PartnerType } from './questions.ts'
import type { ActionId, LinkId, Statement } from './statements.ts'

/** Tasks that every partner may want to go on with. */
export const relatedTasks: readonly LinkId[] = ['work-with-other-partners']

/** What the asker's own partner type adds: tasks to go on with, and who does an action instead. */
interface PartnerRow {
  readonly related: readonly LinkId[]
  readonly notes: { readonly [A in ActionId]?: PartnerNoteId }
}

/** Words: `partnerNote.<id>`. */
export const partnerNotes = {
  'provider-orders': { basis: 'implied', source: 'work-with-other-partners' },
  'provider-transfers': { basis: 'stated', source: 'switch-azure' },
  'invite-jointly': { basis: 'stated', source: 'reseller-tasks' },
  'own-relationship-to-order': { basis: 'stated', source: 'reseller-tasks' },
  'reseller-on-subscription': { basis: 'stated', source: 'provider-tasks' },
} as const satisfies Record<string, Statement>
export type PartnerNoteId = keyof typeof partnerNotes

export const partners: Record<PartnerType, PartnerRow> = {
  'direct-bill': { related: [], notes: {} },
  'indirect-provider': {
    related: ['indirect-provider-tasks-in-partner-center'],
    notes: {
      'request-reseller-relationship': 'own-relationship-to-order',
      'request-relationship-then-gdap': 'own-relationship-to-order',
      'create-azure-subscription': 'reseller-on-subscription',
      'create-azure-plan-subscription': 'reseller-on-subscription',
    },
  },
  'indirect-reseller': {
    related: ['indirect-reseller-tasks-in-partner-center'],
    notes: {
      'request-reseller-relationship': 'invite-jointly',
      'request-relationship-then-gdap': 'invite-jointly',
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
