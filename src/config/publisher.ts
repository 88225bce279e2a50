import { z } from 'zod/v4'
import { type Environment, type Fault, readVariables, type Values } from './read.ts'
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

const variables = z.object({ MicrosoftAppId: shapes.guid('the app registration’s client id'), ...packageVariables })

const missing = (env: Values): readonly Fault[] =>
  Object.entries(needed).flatMap(([name, what]) => (env[name] ? [] : [[name, `is missing: ${what}`] as const]))

/** What fills the app package. Whoever makes it needs none of the bot's secrets. */
export const readPackageConfig = (env: Environment): z.infer<typeof variables> => {
  const read = readVariables({ schema: variables, between: missing, env })
  return { ...read, TEAMS_APP_ID: read.TEAMS_APP_ID || read.MicrosoftAppId }
}
