import { z } from 'zod/v4'
import { type Environment, readVariables } from './read.ts'
import { shapes } from './values.ts'

/** What the app package says of who publishes it. The bot itself runs without. */
export const packageVariables = {
  TEAMS_APP_ID: shapes.guid('the app’s own id'),
  DEVELOPER_NAME: z.string().max(32, 'must be at most 32 characters').default(''),
  DEVELOPER_URL: shapes.page,
  PRIVACY_URL: shapes.page,
  TERMS_URL: shapes.page,
}

const needed = {
  MicrosoftAppId: 'the bot’s app registration, its client id',
  DEVELOPER_NAME: 'whom Teams names as the app’s publisher',
  DEVELOPER_URL: 'the publisher’s page about the app, with its support',
  PRIVACY_URL: 'the privacy statement',
  TERMS_URL: 'the terms of use',
}

const variables = z
  .object({ MicrosoftAppId: shapes.guid('the app registration’s client id'), ...packageVariables })
  .superRefine((env, context) => {
    for (const [name, what] of Object.entries(needed)) {
      if (env[name as keyof typeof needed]) continue
      context.addIssue({ code: 'custom', path: [name], message: `is missing: ${what}` })
    }
  })
  .transform(env => ({ ...env, TEAMS_APP_ID: env.TEAMS_APP_ID || env.MicrosoftAppId }))

/** What fills the app package. Whoever makes it needs none of the bot's secrets. */
export const readPackageConfig = (env: Environment): z.infer<typeof variables> =>
  readVariables(variables, ['MicrosoftAppId', ...Object.keys(packageVariables)], env)
