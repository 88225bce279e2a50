import { type Config, variableNames } from './config.ts'
import { mendFor, misspeltIn } from './misspelt.ts'
import type { Environment } from './read.ts'

/** Something that does not stop the start, and that somebody should know of. */
interface Warning {
  readonly variable: string
  readonly mend: string
}

/** Nearly our names, in the local profile: elsewhere they have stopped the start. */
const misspelt = (env: Environment): readonly Warning[] =>
  misspeltIn(env, variableNames).map(each => ({ variable: each.given, mend: mendFor(each) }))

const unreached = ({ ADMIN_GROUP_ID, ADMINS, ADMIN_CONVERSATION_ID }: Config): readonly Warning[] => {
  if (!ADMIN_GROUP_ID || ADMINS.length > 0 || ADMIN_CONVERSATION_ID) return []
  const mend =
    'nobody is told of requests, for a group’s members are not looked up: set ADMIN_CONVERSATION_ID or ADMINS'
  return [{ variable: 'ADMIN_GROUP_ID', mend }]
}

/** What is doubtful about a configuration that is right. */
export const warningsIn = (env: Environment, config: Config): readonly Warning[] => [
  ...misspelt(env),
  ...unreached(config),
]
