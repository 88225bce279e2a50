import type { Admins } from '../../relationships/ports.ts'
import { createAppTokens } from '../entra/app-tokens.ts'
import { systemClock } from '../http/clock.ts'
import type { Tools } from '../partner-center/invitation-links.ts'
import { createAdmins } from './admins.ts'
import type { Directory } from './membership.ts'

/** The configuration's own names. Without ADMIN_GROUP_ID no directory is asked. */
export interface AdminConfiguration {
  readonly ADMINS: readonly string[]
  readonly ADMIN_GROUP_ID: string
  readonly MicrosoftAppId: string
  readonly MicrosoftAppPassword: string
  readonly MicrosoftAppTenantId: string
  readonly LOGIN_URL: string
  readonly GRAPH_URL: string
}

/** The directory that the bot asks as itself, in its own tenant. */
export const directoryFor = (configuration: AdminConfiguration, tools: Tools): Directory => {
  const { GRAPH_URL: url } = configuration
  const { log, clock = systemClock, random = Math.random } = tools
  const tokens = createAppTokens({
    loginUrl: configuration.LOGIN_URL,
    tenantId: configuration.MicrosoftAppTenantId,
    appId: configuration.MicrosoftAppId,
    secret: configuration.MicrosoftAppPassword,
    scope: `${url}/.default`,
    ...{ log, clock, random },
  })
  return { url, tokens, log, clock, random }
}

/** The admins as they are configured. */
export const createConfiguredAdmins = (configuration: AdminConfiguration, tools: Tools): Admins => {
  const { ADMINS: admins, ADMIN_GROUP_ID: id } = configuration
  return createAdmins(id ? { admins, group: { id, ...directoryFor(configuration, tools) } } : { admins })
}
