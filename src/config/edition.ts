import { z } from 'zod/v4'
import { edition } from '../rules/changes.ts'
import { type EditionId, editionIds } from '../rules/editions.ts'
import { type Environment, readVariables } from './read.ts'
import { shapes } from './values.ts'

/** Which edition of the rules answers. */
export const editionVariables = { POLICY_EDITION: shapes.oneOf(editionIds, edition) }

const schema = z.object(editionVariables)

/** The edition alone: whoever asks at a terminal needs none of the bot's other variables. */
export const readEdition = (env: Environment): EditionId =>
  readVariables({ schema, between: () => [], env }).POLICY_EDITION
