import type { Admins } from '../../relationships/ports.ts'
import { createAppTokens } from '../entra/app-tokens.ts'
import { equipped, type Tools, within } from '../http/clock.ts'
import { remembering } from '../http/memo.ts'
import { type Directory, isMember, type Membership } from './membership.ts'

interface AdminSources {
  /** Entra object ids. */
  readonly admins: readonly string[]
  /** A group whose members are admins too, and the directory it is in. */
  readonly group?: Directory & { readonly id: string }
  /** Milliseconds that a person is kept waiting for the directory at most. */
  readonly patience?: number
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const kept = 10_000

/** Milliseconds that an answer stays good: who was made an admin gets in within a minute, who was removed is out within five. */
const good = (membership: Membership): number => {
  if (membership.kind === 'unknown') return Math.min(membership.seconds ?? 15, 120) * 1000
  return { yes: 5 * 60_000, no: 60_000 }[membership.kind]
}

/** Who is an admin: by name in the configuration, or by membership in a group. Ids are compared whatever their case. */
const createAdmins = ({ admins, group, patience = 1500 }: AdminSources): Admins => {
  const named = new Set(admins.map(id => id.toLowerCase()))
  const member = group && remembering(id => isMember(group, group.id, id), { good, kept, ticks: group.clock.ticks })
  return {
    isAdmin: async objectId => {
      const id = objectId.toLowerCase()
      if (named.has(id)) return 'yes'
      if (!group || !member || !guid.test(id)) return 'no'
      return (await within(group.clock, patience, member(id)))?.kind ?? 'unknown'
    },
  }
}

/** The configuration's own names. Without ADMIN_GROUP_ID no directory is asked. */
interface AdminConfiguration {
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
  const means = equipped(tools)
  const tokens = createAppTokens({
    loginUrl: configuration.LOGIN_URL,
    tenantId: configuration.MicrosoftAppTenantId,
    appId: configuration.MicrosoftAppId,
    secret: configuration.MicrosoftAppPassword,
    scope: `${url}/.default`,
    ...means,
  })
  return { url, tokens, ...means }
}

/** The admins as they are configured. */
export const createConfiguredAdmins = (configuration: AdminConfiguration, tools: Tools): Admins => {
  const { ADMINS: admins, ADMIN_GROUP_ID: id } = configuration
  return createAdmins(id ? { admins, group: { id, ...directoryFor(configuration, tools) } } : { admins })
}
