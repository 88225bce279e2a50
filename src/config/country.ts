import { z } from 'zod/v4'
import { type Environment, readVariables } from './read.ts'
import { requestShapes } from './relationships.ts'

const schema = z.object({ PARTNER_COUNTRY: requestShapes.PARTNER_COUNTRY })

/** The partner's own country alone, for whoever plans at a terminal; empty where none is set. */
export const readCountry = (env: Environment): string =>
  readVariables({ schema, between: () => [], env }).PARTNER_COUNTRY
