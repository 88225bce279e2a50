import type { Config } from '../config/config.ts'
import { createRegistration, wanted } from '../microsoft/events/registration.ts'
import type { Tools } from '../microsoft/http/clock.ts'
import type { Finding } from './finding.ts'

/** Whether Partner Center sends its events here, and all that are needed of those it has. */
export const eventsCheck = async (config: Config, tools: Tools): Promise<Finding> => {
  const [check, ours] = ['events', config.PARTNER_CENTER_EVENTS_URL] as const
  if (!ours) return { check, outcome: 'events-off' }
  const registrar = createRegistration(config, tools)
  const [there, offered] = [await registrar.show(), await registrar.offered()]
  if (there.kind === 'not') return { check, outcome: 'events-unknown', values: { code: there.code } }
  if (offered.kind === 'not') return { check, outcome: 'events-unknown', values: { code: offered.code } }
  const { url, events } = there.value
  if (!url) return { check, outcome: 'events-unregistered' }
  if (!URL.canParse(url) || new URL(url).href !== new URL(ours).href) return { check, outcome: 'events-elsewhere' }
  const needed = wanted.filter(event => offered.value.includes(event))
  return { check, outcome: needed.every(event => events.includes(event)) ? 'events' : 'events-incomplete' }
}
