import { openAuthority } from '../microsoft/events/authority.ts'
import { partner, type State } from '../microsoft/fake-state.ts'

/** What Partner Center tells of: what happened, and at whose tenant. */
export interface Happened {
  readonly event: string
  readonly tenant: string
}

const center = 'https://api.partnercenter.microsoft.com'

/** https://learn.microsoft.com/partner-center/developer/partner-center-webhook-events */
const bodyOf = ({ event, tenant }: Happened, at: number): string => {
  const record = `${partner.PARTNER_CENTER_TENANT_ID}_${tenant}_${event.replaceAll('-', '')}_${at}`
  return JSON.stringify({
    EventName: event,
    ResourceUri: `${center}/v1/customers/${tenant}`,
    ResourceName: 'Customer',
    AuditUri: `${center}/auditactivity/v1/auditrecords/${record}`,
    ResourceChangeUtcDate: new Date(at).toISOString(),
  })
}

/** Milliseconds between two looks at what has happened, and how often each is told. */
const [pause, mostTries] = [500, 10]

/** Tells whoever is registered of each thing that happened, once it is heard, signed by an authority of its own; as Partner Center does, ten times at most. */
export const startTelling = async ({ webhook }: State, happened: () => readonly Happened[], now: () => number) => {
  const authority = await openAuthority()
  const tries = new Map<string, number>()
  const heard = new Set<string>()
  const tell = async (what: Happened) => {
    const key = `${what.event} ${what.tenant}`
    const count = tries.get(key) ?? 0
    if (!webhook.url || !webhook.events.includes(what.event) || heard.has(key) || count >= mostTries) return
    tries.set(key, count + 1)
    const body = bodyOf(what, now())
    const answer = await fetch(webhook.url, { method: 'POST', body, headers: authority.headersFor(body) }).catch(
      () => undefined,
    )
    if (answer?.ok) heard.add(key)
  }
  const timer = setInterval(() => void Promise.all(happened().map(tell)), pause)
  timer.unref()
  const stop = () => {
    clearInterval(timer)
    return authority.close()
  }
  return { origin: authority.origin, root: authority.root.certificate, stop }
}
