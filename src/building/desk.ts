import type { Config } from '../config/config.ts'
import { holidaysOf } from '../jobs/holidays.ts'
import { createConfiguredAdmins } from '../microsoft/graph/admins.ts'
import { createInvitationLinks } from '../microsoft/partner-center/invitation-links.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import { erasing } from '../relationships/erase.ts'
import type { Calendar } from '../runtime/calendar.ts'
import type { Log } from '../runtime/log.ts'
import type { OpenStore } from '../storage/store.ts'

const settingsOf = (config: Config): Desk['settings'] => ({
  ...(config.ADMIN_CONVERSATION_ID && { adminPlace: config.ADMIN_CONVERSATION_ID }),
  ...(config.PARTNER_COUNTRY && { country: config.PARTNER_COUNTRY }),
  ...(config.PARTNER_NAME && { partner: config.PARTNER_NAME }),
  ...(config.PROVIDER_NAME && { provider: config.PROVIDER_NAME }),
  admins: config.ADMINS.map(id => id.toLowerCase()),
  reminderDays: config.REMINDER_DAYS,
  expiryDays: config.REQUEST_EXPIRY_DAYS,
  timeZone: config.TIME_ZONE,
  ...(config.PARTNER_COUNTRY && { isHoliday: holidaysOf(config.PARTNER_COUNTRY) }),
})

/** The desk at which requests are made. */
export const openDesk = (
  config: Config,
  { memories, archive }: Pick<OpenStore, 'memories' | 'archive'>,
  log: Log,
  { now }: Calendar,
): Desk => ({
  requests: archive.requests,
  addresses: archive.addresses,
  tokens: archive.tokens,
  links: createInvitationLinks(config, archive.safe, { log }),
  admins: createConfiguredAdmins(config, { log }),
  settings: settingsOf(config),
  erase: erasing({ ...archive, people: memories.people, sessions: memories.sessions }),
  now,
})
