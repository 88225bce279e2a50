import type { Config } from '../config/config.ts'
import type { Addresses } from '../relationships/messenger.ts'
import { personKey, placeKey } from '../relationships/outbox.ts'
import { createLog } from '../runtime/log.ts'
import { withAddresses } from '../storage/open.ts'
import type { Finding } from './finding.ts'

const check = 'notices'

/** Who was never heard from cannot be told anything: the bot does not know the way. */
const findingIn = async ({ recall }: Pick<Addresses, 'recall'>, config: Config): Promise<Finding> => {
  const { ADMIN_CONVERSATION_ID: place, ADMINS: admins } = config
  if (place) {
    const { reference, paused } = await recall(placeKey(place))
    return reference && !paused ? { check, outcome: 'notices' } : { check, outcome: 'place-unheard', values: { place } }
  }
  const known = await Promise.all(admins.map(id => recall(personKey(id.toLowerCase()))))
  const count = known.filter(({ reference, paused }) => !reference || paused).length
  return count === 0 ? { check, outcome: 'notices' } : { check, outcome: 'admins-unheard', values: { count } }
}

/** Whether those can be told of requests who are to be told. */
export const noticesCheck = async (config: Config): Promise<Finding> => {
  if (!config.ADMIN_CONVERSATION_ID && config.ADMINS.length === 0) return { check, outcome: 'notices-none' }
  const silent = createLog('silent', () => {})
  return withAddresses(config, silent, addresses => findingIn(addresses, config)).catch(
    (): Finding => ({ check, outcome: 'notices-unread' }),
  )
}
