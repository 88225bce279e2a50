import type { GuidanceId } from './guidance.ts'

/** The two kinds of service that the document tells apart. */
export type ServiceKind = 'license' | 'usage'

/** What one kind of service leads to. */
export interface Section {
  readonly kind: ServiceKind
  /** Where this kind was bought, where that decides. */
  readonly channel?: ChannelId | 'unknown'
  readonly guidance: GuidanceId
}

/** THE TABLE: purchase channel × service kind → guidance. One row a channel; its words are `channel.<id>` in locales. */
export const channels = {
  'microsoft-direct': { license: 'ask-permission', usage: 'recreate-azure-implied' },
  advisor: { license: 'ask-permission', usage: 'recreate-azure' },
  open: { license: 'ask-permission', usage: 'recreate-azure' },
  ea: { license: 'ask-permission', usage: 'recreate-azure' },
  'third-party-non-csp': { license: 'ask-permission', usage: 'recreate-azure-ambiguous' },
  'csp-partner': { license: 'licenses-not-movable', usage: 'switch-azure' },
  'syndication-partner': { license: 'silent', usage: 'silent' },
} as const satisfies Record<string, Record<ServiceKind, GuidanceId>>

/** Where the customer bought the subscription. */
export type ChannelId = keyof typeof channels

export const channelIds = Object.keys(channels) as ChannelId[]
