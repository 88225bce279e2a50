import type { Config } from '../config/config.ts'
import { accessSettings, deskSettings } from '../config/desk-settings.ts'
import { holidaysOf } from '../jobs/holidays.ts'
import { createConfiguredAdmins } from '../microsoft/graph/admins.ts'
import { createAdminAccess } from '../microsoft/graph/delegated-admin.ts'
import { createTenants } from '../microsoft/graph/tenants.ts'
import { systemClock, within } from '../microsoft/http/clock.ts'
import { createRelations } from '../microsoft/partner-center/customers.ts'
import { createInvitationLinks } from '../microsoft/partner-center/invitation-links.ts'
import { forgettingMoves } from '../moves/forget.ts'
import { createFollowing } from '../relationships/access/follow.ts'
import { bookFor } from '../relationships/chat/look-up.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import { erasing } from '../relationships/retention.ts'
import type { Calendar } from '../runtime/calendar.ts'
import type { Log } from '../runtime/log.ts'
import type { OpenStore } from '../storage/store.ts'

/** Milliseconds that somebody who wants to send a mail waits for Microsoft. */
const patience = 1800

/** Who asks customers for administrator privileges. */
const accessFor = (config: Config, desk: Omit<Desk, 'access'>, log: Log): Pick<Desk, 'access'> => {
  if (config.GDAP === 'off') return {}
  const settings = accessSettings(config)
  const following = createFollowing({
    ...{ settings, requests: desk.requests, access: createAdminAccess(config, { log }) },
    book: () => bookFor(desk),
    random: Math.random,
    failed: error => log.error('privileges could not be asked about', { error }),
  })
  return { access: { settings, following, soon: async id => within(systemClock, patience, following.now(id)) } }
}

/** The desk at which requests are made. */
export const openDesk = (...[config, store, log, calendar]: Parameters<typeof bareDesk>): Desk => {
  const desk = bareDesk(config, store, log, calendar)
  return { ...desk, ...accessFor(config, desk, log) }
}

const bareDesk = (
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
