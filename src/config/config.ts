import { z } from 'zod/v4'
import { levels } from '../log.ts'
import { edition } from '../rules/changes.ts'
import { editionIds } from '../rules/editions.ts'
import { adminFaults, botFaults, directoryFaults, partnerCenterFaults } from './faults.ts'
import { packageVariables } from './package.ts'
import { type Environment, readVariables } from './read.ts'
import { requestShapes } from './requests.ts'
import { loopback, shapes } from './values.ts'

/** Every variable, its default and what it must look like. `.env.example` explains each to an operator. */
const variables = z
  .object({
    MicrosoftAppId: shapes.guid('the app registration’s client id'),
    MicrosoftAppPassword: z.string().default(''),
    MicrosoftAppTenantId: z.string().default(''),
    MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('MultiTenant'),
    ALLOWED_TENANTS: shapes.guids('Entra tenant ids'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3978),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: shapes.database,
    POLICY_EDITION: z.enum(editionIds).default(edition),
    MISSES_DAYS: z.coerce.number().int().min(0).max(3650).default(90),
    EXPERT_CONTACT: shapes.expert,
    ADMINS: shapes.guids('Entra object ids'),
    ADMIN_GROUP_ID: shapes.guid('the group’s object id'),
    RELATIONSHIP_LINK: shapes.invitationLink,
    PARTNER_CENTER_TENANT_ID: shapes.guid('the partner’s tenant id'),
    PARTNER_CENTER_APP_ID: shapes.guid('the app registration’s client id'),
    PARTNER_CENTER_APP_SECRET: z.string().default(''),
    PARTNER_CENTER_REFRESH_TOKEN: z.string().default(''),
    PARTNER_CENTER_BUDGET: z.coerce.number().int().min(500).max(10_000).default(2500),
    SECRETS_KEY: shapes.sealingKey,
    PARTNER_CENTER_URL: shapes.address('https://api.partnercenter.microsoft.com'),
    LOGIN_URL: shapes.address('https://login.microsoftonline.com'),
    GRAPH_URL: shapes.address('https://graph.microsoft.com'),
    ...requestShapes,
    LOG_LEVEL: z.enum(levels).default('info'),
    METRICS_TOKEN: z.union([z.literal(''), z.string().min(16)], 'must have 16 characters at least').default(''),
    RATE_LIMITS: z.enum(['on', 'off']).optional(),
    ...packageVariables,
  })
  .superRefine((env, context) => {
    const fault = (variable: string, message: string) => context.addIssue({ code: 'custom', path: [variable], message })
    if (!env.MicrosoftAppId && !loopback.includes(env.HOST)) {
      fault('HOST', `is ${env.HOST}, but without MicrosoftAppId nobody is authenticated: use 127.0.0.1 or set it`)
    }
    const faults = [...botFaults(env), ...adminFaults(env), ...directoryFaults(env), ...partnerCenterFaults(env)]
    for (const [variable, message] of faults) fault(variable, message)
  })

export type Config = z.infer<typeof variables>
export const variableNames: readonly string[] = Object.keys(variables.shape)

/** The configuration, or one error that names everything that is wrong with it. Empty variables count as unset. */
export const readConfig = (env: Environment): Config => readVariables(variables, variableNames, env)
