import { type AccessSettings, setsWith } from '../relationships/access/sets.ts'
import type { DeskSettings } from '../relationships/chat/ports.ts'
import type { Config } from './config.ts'

/** What the configuration says of how requests are dealt with. */
export const deskSettings = (config: Config): DeskSettings => ({
  ...(config.ADMIN_CONVERSATION_ID && { adminPlace: config.ADMIN_CONVERSATION_ID }),
  ...(config.PARTNER_COUNTRY && { country: config.PARTNER_COUNTRY }),
  ...(config.PARTNER_NAME && { partner: config.PARTNER_NAME }),
  ...(config.PROVIDER_NAME && { provider: config.PROVIDER_NAME }),
  admins: config.ADMINS.map(id => id.toLowerCase()),
  reminderDays: config.REMINDER_DAYS,
  expiryDays: config.REQUEST_EXPIRY_DAYS,
  ...(config.PARTNER_CENTER_APP_ID && { lookMinutes: config.ACCEPTANCE_MINUTES }),
  timeZone: config.TIME_ZONE,
})

/** What it says of administrator privileges at customers. */
export const accessSettings = (config: Config): AccessSettings => ({
  sets: setsWith(config.GDAP_SETS),
  groups: config.GDAP_GROUPS,
  days: config.GDAP_DAYS,
  extends: config.GDAP_AUTO_EXTEND === 'on',
  minutes: config.ACCEPTANCE_MINUTES,
})
