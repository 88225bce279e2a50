import { z } from 'zod/v4'
import { levels } from '../runtime/log.ts'
import { editionVariables } from './edition.ts'
import { faultsBetween } from './faults.ts'
import { gdapShapes } from './gdap.ts'
import { isGrave, mendFor, misspeltIn } from './misspelt.ts'
import { packageVariables } from './publisher.ts'
import { type Environment, readVariables } from './read.ts'
import { requestShapes } from './relationships.ts'
import { shapes } from './values.ts'

/** Every variable, its default and what it must look like. `.env.example` explains each to an operator. */
const variables = z.object({
  MicrosoftAppId: shapes.guid('the app registration’s client id'),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppPasswordExpires: shapes.day,
  MicrosoftAppTenantId: z.string().default(''),
  MicrosoftAppType: shapes.oneOf(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], 'MultiTenant'),
  ALLOWED_TENANTS: shapes.guids('Entra tenant ids'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: shapes.whole(0, 65535, 3978),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: shapes.database,
  ...editionVariables,
  MISSES_DAYS: shapes.whole(0, 3650, 90),
  FEEDBACK_DAYS: shapes.whole(0, 3650, 90),
  EXPERT_CONTACT: shapes.expert,
  ADMINS: shapes.guids('Entra object ids'),
  ADMIN_GROUP_ID: shapes.guid('the group’s object id'),
  RELATIONSHIP_LINK: shapes.invitationLink,
  PARTNER_CENTER_TENANT_ID: shapes.guid('the partner’s tenant id'),
  PARTNER_CENTER_APP_ID: shapes.guid('the app registration’s client id'),
  PARTNER_CENTER_APP_SECRET: z.string().default(''),
  PARTNER_CENTER_REFRESH_TOKEN: z.string().default(''),
  PARTNER_CENTER_BUDGET: shapes.whole(500, 10_000, 2500),
  SECRETS_KEY: shapes.sealingKey,
  PARTNER_CENTER_URL: shapes.address('https://api.partnercenter.microsoft.com'),
  PARTNER_CENTER_EVENTS_URL: shapes.events,
  PARTNER_CENTER_CERTIFICATES_URL: shapes.address('https://3psostorageacct.blob.core.windows.net'),
  LOGIN_URL: shapes.address('https://login.microsoftonline.com'),
  GRAPH_URL: shapes.address('https://graph.microsoft.com'),
  ...requestShapes,
  ...gdapShapes,
  AZURE_OPENAI_ENDPOINT: shapes.azureOpenAi,
  AZURE_OPENAI_DEPLOYMENT: shapes.deployment,
  AZURE_OPENAI_API_KEY: z.string().default(''),
  MCP_URL: shapes.agents,
  MCP_APP_ID: shapes.guid('the client id of the app registration that agents get tokens for'),
  MCP_TENANT_ID: shapes.guid('the tenant whose agents may ask'),
  LOG_LEVEL: shapes.oneOf(levels, 'info'),
  METRICS_TOKEN: shapes.token,
  METRICS_PORT: shapes.whole(0, 65535, 0),
  RATE_LIMITS: shapes.oneOf(['auto', 'on', 'off'], 'auto'),
  ...packageVariables,
})

export type Config = z.infer<typeof variables>
export const variableNames: readonly string[] = Object.keys(variables.shape)

/** The configuration, or one error that names everything that is wrong with it. Empty variables count as unset. */
export const readConfig = (env: Environment): Config => {
  const misspelt = misspeltIn(env, variableNames)
  const grave = misspelt.some(each => isGrave(env, each))
  const known = grave ? misspelt.map(each => [each.given, mendFor(each)] as const) : []
  return readVariables({ schema: variables, between: faultsBetween, env, known })
}
