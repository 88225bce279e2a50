import { type Answers, questions } from '../rules/questions.ts'
import type { Chosen } from './options.ts'

/** The options of every command that asks for a situation. */
export const situation = {
  channel: { of: questions.channel, is: 'where it was bought' },
  kind: { of: questions.kind, is: 'what it is: licenses, usage such as Azure, or both' },
  'license-channel': { of: questions.channel, is: 'where the licenses were bought, where that is another channel' },
  'usage-channel': { of: questions.channel, is: 'where the usage was bought, where that is another channel' },
  customer: { of: questions.customer, is: 'who the customer is' },
  partner: { of: questions.partner, is: 'what kind of partner you are' },
} as const

/** What such a command was told. */
export const answersOf = (chosen: Chosen<typeof situation>): Answers => {
  const { 'license-channel': licenseChannel, 'usage-channel': usageChannel, ...asked } = chosen
  return { ...asked, ...(licenseChannel && { licenseChannel }), ...(usageChannel && { usageChannel }) }
}
