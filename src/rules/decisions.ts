import { channels, type ServiceKind } from './channels.ts'
import type { GuidanceId } from './guidance.ts'
import type { Answers } from './questions.ts'

/** When all of `when` is answered so, `give` holds. */
export interface Decision {
  readonly when: Pick<Answers, 'customer' | 'channel'> & { readonly kind?: ServiceKind }
  readonly give: GuidanceId
}

const exceptions: readonly Decision[] = [{ when: { customer: 'csp-partner' }, give: 'prohibited' }]

const unknownChannel: readonly Decision[] = [
  { when: { channel: 'unknown', kind: 'license' }, give: 'channel-unknown-license' },
  { when: { channel: 'unknown', kind: 'usage' }, give: 'channel-unknown-usage' },
]

const table: readonly Decision[] = Object.entries(channels).flatMap(([channel, row]) =>
  (['license', 'usage'] as const).map(kind => ({
    when: { channel: channel as keyof typeof channels, kind },
    give: row[kind],
  })),
)

/** All decisions, first match wins: the exceptions, then the table. */
export const decisions: readonly Decision[] = [...exceptions, ...unknownChannel, ...table]
