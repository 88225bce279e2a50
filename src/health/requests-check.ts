import type { Config } from '../config/config.ts'
import { probeAccess } from '../microsoft/graph/delegated-admin.ts'
import { seeGroup } from '../microsoft/graph/group-check.ts'
import { partnerDirectory } from '../microsoft/graph/partner-directory.ts'
import { nameOfTenant } from '../microsoft/graph/tenant-names.ts'
import { createTenants, namingDirectory } from '../microsoft/graph/tenants.ts'
import { equipped, type Tools } from '../microsoft/http/clock.ts'
import { createRelations } from '../microsoft/partner-center/customers.ts'
import type { Finding } from './finding.ts'

/** Milliseconds that an operator waits for Graph at most. */
const patience = 8000

/** Whether a mail to a customer says which company writes. */
export const mailCheck = (config: Config): Finding => {
  const check = 'mail'
  if (config.ADMINS.length === 0 && !config.ADMIN_GROUP_ID) return { check, outcome: 'mail-none' }
  return { check, outcome: config.PARTNER_NAME ? 'mail' : 'mail-unnamed' }
}

/** Looks up a tenant that there is: the bot's own, or Microsoft's. */
export const tenantsCheck = async (config: Config, tools: Tools): Promise<Finding> => {
  const check = 'tenants'
  if (config.TENANT_LOOKUP === 'off') return { check, outcome: 'tenants-off' }
  const own = config.MicrosoftAppTenantId || config.PARTNER_CENTER_TENANT_ID
  const sight = await createTenants(config, tools).look(own || 'microsoft.com')
  if (sight.kind !== 'found') return { check, outcome: 'tenants-unreachable' }
  const directory = namingDirectory(config, tools)
  if (sight.name || !directory) return { check, outcome: sight.name ? 'tenants' : 'tenants-unnamed' }
  const deadline = equipped(tools).clock.ticks() + patience
  const name = await nameOfTenant(directory, sight.id, deadline)
  return { check, outcome: name === 'not-permitted' ? 'tenants-not-permitted' : 'tenants-unreachable' }
}

/** Asks about the partner itself, who is no customer of its own: what counts is that Partner Center answers. */
export const relationsCheck = async (config: Config, tools: Tools): Promise<Finding> => {
  const check = 'relations'
  if (!config.PARTNER_CENTER_APP_ID) return { check, outcome: 'relations-off' }
  const sight = await createRelations(config, tools).look(config.PARTNER_CENTER_TENANT_ID)
  if (sight === 'unknown') return { check, outcome: 'relations-unknown' }
  return { check, outcome: config.TENANT_LOOKUP === 'off' ? 'relations-blind' : 'relations' }
}

/** Groups that nobody would be let in by, by the names that people read; or that nobody can see whether they are there. */
const groupsFinding = async (config: Config, tools: Tools): Promise<Finding | undefined> => {
  const directory = partnerDirectory(config, tools)
  const sights = await Promise.all(
    config.GDAP_GROUPS.map(async group => [group, await seeGroup(directory, group.id)] as const),
  )
  const missing = sights.flatMap(([{ name }, { kind }]) => (kind === 'no-such-group' ? [name] : []))
  if (missing.length > 0) return { check: 'access', outcome: 'access-group', values: { groups: missing.join(', ') } }
  for (const [, sight] of sights) {
    if (sight.kind === 'not-permitted')
      return { check: 'access', outcome: 'access-unread', values: { code: sight.code } }
  }
  return undefined
}

/** Whether a customer can be asked for administrator privileges, and whether our groups are there to have them. */
export const accessCheck = async (config: Config, tools: Tools): Promise<Finding> => {
  const check = 'access'
  if (config.GDAP === 'off') return { check, outcome: 'access-off' }
  const sight = await probeAccess(config, tools)
  if (sight !== 'may') {
    if (sight.kind === 'unavailable') return { check, outcome: 'access-unknown' }
    const { reason, code = reason } = sight
    return { check, outcome: reason === 'sign-in' ? 'access-sign-in' : 'access-not-permitted', values: { code } }
  }
  const groups = await groupsFinding(config, tools)
  if (groups) return groups
  if (config.TENANT_LOOKUP === 'off') return { check, outcome: 'access-blind' }
  return { check, outcome: config.GDAP_GROUPS.length > 0 ? 'access' : 'access-unmapped' }
}
