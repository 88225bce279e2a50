import type { TenantSight, Tenants } from '../../relationships/tenant.ts'
import { askedFor, seeTenant } from '../entra/openid.ts'
import { equipped, type Tools, within } from '../http/clock.ts'
import { remembering } from '../http/memo.ts'
import { directoryFor } from './admins.ts'
import type { Directory } from './membership.ts'
import { type DirectoryNames, partnerDirectory } from './partner-directory.ts'
import { nameOfTenant } from './tenant-names.ts'

/** Whoever may ask for names: the bot itself where it has a secret and a tenant, else the app for Partner Center; or nobody. */
export const namingDirectory = (configuration: DirectoryNames, tools: Tools): Directory | undefined => {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId } = configuration
  if (MicrosoftAppId && MicrosoftAppPassword && MicrosoftAppTenantId) return directoryFor(configuration, tools)
  return configuration.PARTNER_CENTER_APP_ID ? partnerDirectory(configuration, tools) : undefined
}

/** Milliseconds: both questions together, and how long whoever asks is kept waiting. */
const [limit, patience] = [4000, 1500]
/** Milliseconds that an answer stays good: a domain that was just added is found within minutes. */
const good = { found: 3_600_000, none: 5 * 60_000, unchecked: 15_000 } satisfies Record<TenantSight['kind'], number>

/** Which tenant a domain belongs to, as far as Microsoft tells: by Entra without a token, its name by Graph. */
export const createTenants = (configuration: DirectoryNames, tools: Tools): Tenants => {
  const means = equipped(tools)
  const { LOGIN_URL: loginUrl } = configuration
  const directory = namingDirectory(configuration, tools)

  const look = async (domainOrId: string): Promise<TenantSight> => {
    const deadline = means.clock.ticks() + limit
    const sight = await seeTenant({ loginUrl, ...means }, domainOrId, deadline)
    if (sight.kind !== 'found' || !directory) return sight
    const name = await nameOfTenant(directory, sight.id, deadline)
    if (name === 'not-permitted') means.log.info('tenant names not permitted: CrossTenantInformation.ReadBasic.All')
    return typeof name === 'object' ? { ...sight, ...name } : sight
  }
  const known = remembering(look, { good: ({ kind }) => good[kind], kept: 1000, ticks: means.clock.ticks })
  return {
    look: async domainOrId => {
      const asked = askedFor(domainOrId)
      if (!asked) return { kind: 'unchecked' }
      return (await within(means.clock, patience, known(asked))) ?? { kind: 'unchecked' }
    },
  }
}
