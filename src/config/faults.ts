import { gdapFaults } from './gdap.ts'
import type { Fault, Values } from './read.ts'
import { loopback } from './values.ts'

/** Without an app id the bot is for this machine only. */
const profileFaults = ({ MicrosoftAppId, HOST }: Values): readonly Fault[] =>
  MicrosoftAppId || loopback.includes(String(HOST))
    ? []
    : [['HOST', `is ${HOST}, but without MicrosoftAppId nobody is authenticated: use 127.0.0.1 or set it`]]

/** What the kind of bot needs, and what it must not have: the SDK would find out at the first message, or at the start with less to say. */
const botFaults = (env: Values): readonly Fault[] => {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType: type } = env
  const expires = env.MicrosoftAppPasswordExpires
  const managed = type === 'UserAssignedMSI'
  const faults: readonly (readonly [wrong: unknown, ...fault: Fault])[] = [
    [type !== 'MultiTenant' && !MicrosoftAppId, 'MicrosoftAppId', `is missing: a ${type} bot has one`],
    [
      MicrosoftAppId && !managed && !MicrosoftAppPassword,
      'MicrosoftAppPassword',
      'is missing: the bot cannot answer without its client secret',
    ],
    [managed && MicrosoftAppPassword, 'MicrosoftAppPassword', 'must be empty: a managed identity has no secret'],
    [managed && expires, 'MicrosoftAppPasswordExpires', 'must be empty: a managed identity has no secret that expires'],
    [
      type !== 'MultiTenant' && !MicrosoftAppTenantId,
      'MicrosoftAppTenantId',
      `is missing: a ${type} bot belongs to one tenant`,
    ],
  ]
  return faults.flatMap(([wrong, ...fault]) => (wrong ? [fault] : []))
}

/** What is missing to ask the directory who is a member of ADMIN_GROUP_ID. */
const directoryFaults = (env: Values): readonly Fault[] => {
  if (!env.ADMIN_GROUP_ID) return []
  if (env.MicrosoftAppType === 'UserAssignedMSI') {
    return [['ADMIN_GROUP_ID', 'needs a bot with a client secret: with UserAssignedMSI list the people in ADMINS']]
  }
  return ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId']
    .filter(name => !env[name])
    .map(name => [
      name,
      'is missing: with it the bot reads ADMIN_GROUP_ID from the directory. Set it, or remove the group',
    ])
}

/** What is missing to use Partner Center's API. The first three belong together. The refresh token is needed once only: what was renewed is kept in the store. */
const partnerCenterFaults = (env: Values): readonly Fault[] => {
  const together = ['PARTNER_CENTER_TENANT_ID', 'PARTNER_CENTER_APP_ID', 'PARTNER_CENTER_APP_SECRET']
  const set = [...together, 'PARTNER_CENTER_REFRESH_TOKEN', 'PARTNER_CENTER_EVENTS_URL'].filter(name => env[name])
  if (set.length === 0) return []
  const missing = together.filter(name => !env[name])
  const key: readonly Fault[] = [
    ['SECRETS_KEY', 'is missing: it encrypts the sign-in that is kept. openssl rand -base64 32'],
  ]
  return [
    ...missing.map(
      (name): Fault => [name, `is missing, without which ${set.join(', ')} cannot be used: set it, or remove them all`],
    ),
    ...(env.SECRETS_KEY ? [] : key),
  ]
}

/** What is of no use without the others. */
const together =
  (...names: readonly string[]) =>
  (env: Values): readonly Fault[] => {
    const set = names.filter(name => env[name])
    if (set.length === 0) return []
    const mend = `is missing, without which ${set.join(', ')} cannot be used: set it, or remove them all`
    return names.filter(name => !env[name]).map((name): Fault => [name, mend])
  }

const modelFaults = together('AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT', 'AZURE_OPENAI_API_KEY')
const agentFaults = together('MCP_URL', 'MCP_APP_ID', 'MCP_TENANT_ID')

/** A source of links is of no use when nobody may send a request. */
const adminFaults = (env: Values): readonly Fault[] => {
  const sources = ['RELATIONSHIP_LINK', 'PARTNER_CENTER_APP_ID'].filter(name => env[name])
  const somebody = env.ADMIN_GROUP_ID || (Array.isArray(env.ADMINS) && env.ADMINS.length > 0)
  if (somebody || sources.length === 0) return []
  return [['ADMINS', `is missing: ${sources.join(', ')} would serve nobody. Set it, or ADMIN_GROUP_ID`]]
}

/** Everything that no variable tells alone. */
export const faultsBetween = (env: Values): readonly Fault[] =>
  [
    profileFaults,
    botFaults,
    adminFaults,
    directoryFaults,
    partnerCenterFaults,
    gdapFaults,
    modelFaults,
    agentFaults,
  ].flatMap(faultsIn => faultsIn(env))
