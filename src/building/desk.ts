import type { Config } from '../config/config.ts'
import { deskSettings } from '../config/desk-settings.ts'
import { holidaysOf } from '../jobs/holidays.ts'
import { createConfiguredAdmins } from '../microsoft/graph/admins.ts'
import { createTenants } from '../microsoft/graph/tenants.ts'
import { createRelations } from '../microsoft/partner-center/customers.ts'
import { createInvitationLinks } from '../microsoft/partner-center/invitation-links.ts'
import { forgettingMoves } from '../moves/forget.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import { erasing } from '../relationships/erase.ts'
import type { Calendar } from '../runtime/calendar.ts'
import type { Log } from '../runtime/log.ts'
import type { OpenStore } from '../storage/store.ts'

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
  ...(config.TENANT_LOOKUP === 'on' && { tenants: createTenants(config, { log }) }),
  ...(config.PARTNER_CENTER_APP_ID && { relations: createRelations(config, { log }) }),
  settings: {
    ...deskSettings(config),
    ...(config.PARTNER_COUNTRY && { isHoliday: holidaysOf(config.PARTNER_COUNTRY) }),
  },
  erase: erasing({ ...archive, ...memories, forgetMoves: forgettingMoves(archive) }),
  now,
})
