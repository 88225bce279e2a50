import { z } from 'zod/v4'
import { levels } from './log.ts'

const loopback = ['127.0.0.1', '::1', 'localhost']

/** Every variable, its default and what it must look like. `.env.example` explains each to an operator. */
const variables = z
  .object({
    MicrosoftAppId: z.union([z.literal(''), z.guid('must be the app registration’s client id, a GUID')]).default(''),
    MicrosoftAppPassword: z.string().default(''),
    MicrosoftAppTenantId: z.string().default(''),
    MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('MultiTenant'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3978),
    DATA_DIR: z.string().min(1).default('./data'),
    EXPERT_CONTACT: z
      .union([z.email(), z.url({ protocol: /^https$/, hostname: /^teams\.microsoft\.com$/ })], {
        error: 'must be a mail address or a link that begins with https://teams.microsoft.com/',
      })
      .optional(),
    LOG_LEVEL: z.enum(levels).default('info'),
  })
  .superRefine((env, context) => {
    const fault = (variable: string, message: string) => context.addIssue({ code: 'custom', path: [variable], message })
    if (!env.MicrosoftAppId && !loopback.includes(env.HOST)) {
      fault('HOST', `is ${env.HOST}, but without MicrosoftAppId nobody is authenticated: use 127.0.0.1 or set it`)
    }
    if (env.MicrosoftAppId && env.MicrosoftAppType !== 'UserAssignedMSI' && !env.MicrosoftAppPassword) {
      fault('MicrosoftAppPassword', 'is missing: the bot cannot answer without its client secret')
    }
    if (env.MicrosoftAppType === 'SingleTenant' && !env.MicrosoftAppTenantId) {
      fault('MicrosoftAppTenantId', 'is missing: a SingleTenant bot belongs to one tenant')
    }
  })

export type Config = z.infer<typeof variables>
export const variableNames: readonly string[] = Object.keys(variables.shape)

/** The configuration, or one error that names everything that is wrong with it. Empty variables count as unset. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(env).filter(([name, value]) => variableNames.includes(name) && value))
  const result = variables.safeParse(set)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`The configuration is wrong:\n${faults.join('\n')}`)
}
