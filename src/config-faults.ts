type Values = Readonly<Record<string, unknown>>
type Fault = readonly [variable: string, message: string]

/** What is missing to ask the directory who is a member of ADMIN_GROUP_ID. */
export const directoryFaults = (env: Values): readonly Fault[] => {
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

/** What is missing to use Partner Center's API. The first three belong together. The refresh token is needed once only: what was renewed is kept in DATA_DIR. */
export const partnerCenterFaults = (env: Values): readonly Fault[] => {
  const together = ['PARTNER_CENTER_TENANT_ID', 'PARTNER_CENTER_APP_ID', 'PARTNER_CENTER_APP_SECRET']
  const set = [...together, 'PARTNER_CENTER_REFRESH_TOKEN'].filter(name => env[name])
  if (set.length === 0) return []
  const missing = together.filter(name => !env[name])
  const key: readonly Fault[] = [
    ['SECRETS_KEY', 'is missing: it encrypts the sign-in in DATA_DIR. openssl rand -base64 32'],
  ]
  return [
    ...missing.map(
      (name): Fault => [name, `is missing, without which ${set.join(', ')} cannot be used: set it, or remove them all`],
    ),
    ...(env.SECRETS_KEY ? [] : key),
  ]
}

/** A source of links is of no use when nobody may send a request. */
export const adminFaults = (env: Values): readonly Fault[] => {
  const sources = ['RELATIONSHIP_LINK', 'PARTNER_CENTER_APP_ID'].filter(name => env[name])
  const somebody = env.ADMIN_GROUP_ID || (Array.isArray(env.ADMINS) && env.ADMINS.length > 0)
  if (somebody || sources.length === 0) return []
  return [['ADMINS', `is missing: ${sources.join(', ')} would serve nobody. Set it, or ADMIN_GROUP_ID`]]
}
