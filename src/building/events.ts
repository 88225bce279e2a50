import type { Config } from '../config/config.ts'
import { loopback } from '../config/values.ts'
import type { createMetrics } from '../metrics/metrics.ts'
import { type Authority, createCertificates } from '../microsoft/events/certificates.ts'
import { createEvents } from '../microsoft/events/receive.ts'
import { extraRoots, microsoftRoots } from '../microsoft/events/trust.ts'
import { systemClock } from '../microsoft/http/clock.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import { hurry } from '../relationships/watch.ts'
import type { Log } from '../runtime/log.ts'

/** Where Microsoft keeps the certificates between its own and an authority's. */
const issuers = ['http://www.microsoft.com', 'http://caissuers.microsoft.com', 'http://cacerts.digicert.com']

const organisation = 'Microsoft Corporation'

/** Whose signature counts: Microsoft's alone; where nobody is authenticated anyway, that of a stand-in on this machine. */
const authorityOf = ({ PARTNER_CENTER_CERTIFICATES_URL: origin, MicrosoftAppId }: Config): Authority =>
  !MicrosoftAppId && loopback.includes(new URL(origin).hostname)
    ? { origin, issuers: [origin], organisation, roots: extraRoots }
    : { origin, issuers, organisation, roots: microsoftRoots }

/** Whose events are taken: nobody's, until an address for them is configured. */
export const openEvents = (
  config: Config,
  { requests, now }: Pick<Desk, 'requests' | 'now'>,
  metrics: Pick<ReturnType<typeof createMetrics>, 'event'>,
  log: Log,
) => {
  if (!config.PARTNER_CENTER_EVENTS_URL) return undefined
  const clock = { ...systemClock, now }
  return createEvents({
    certificates: createCertificates(authorityOf(config), clock),
    partner: config.PARTNER_CENTER_TENANT_ID,
    look: tenant => hurry(requests, tenant, now().toISOString()),
    ...{ clock, log, note: metrics.event },
  })
}
