import { z } from 'zod/v4'
import { dayNamed, today } from '../rules/days.ts'
import { editionIds } from '../rules/editions.ts'
import { type Environment, readVariables } from './read.ts'

const now = () => new Date().toISOString().slice(0, 10)

const isKnown = (text: string): boolean => {
  const named = dayNamed(text, now())
  return 'day' in named && !named.ahead
}

/** Which day's rules answer: each day its own, unless one is pinned. */
export const editionVariables = {
  POLICY_EDITION: z
    .string()
    .refine(isKnown, `must be ${today}, a day such as 2023-11-01, or one of ${editionIds.join(', ')}`)
    .default(today),
}

const schema = z.object(editionVariables)

/** The day that is pinned; nothing where each day has its own rules. */
export const pinnedDay = (edition: string): string | undefined => {
  const named = edition === today ? undefined : dayNamed(edition, now())
  return named && 'day' in named ? named.day : undefined
}

/** The edition alone: whoever asks at a terminal needs none of the bot's other variables. */
export const readEdition = (env: Environment): string =>
  readVariables({ schema, between: () => [], env }).POLICY_EDITION
