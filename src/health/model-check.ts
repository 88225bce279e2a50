import type { Config } from '../config/config.ts'
import type { Tools } from '../microsoft/http/clock.ts'
import { createTopicChoice } from '../microsoft/openai/topic-choice.ts'
import type { Finding } from './finding.ts'

/** Not one that anybody could mean: what counts is that the model chooses by the schema. */
const offered = [{ id: 'licenses', question: 'What happens to the licenses?' }]

/** Asks the organization's model as a message would. */
export const modelCheck = async (config: Config, tools: Tools): Promise<Finding> => {
  const check = 'model'
  if (!config.AZURE_OPENAI_API_KEY) return { check, outcome: 'model-off' }
  const choice = await createTopicChoice(config, offered, tools)('licenses')
  if (choice.kind !== 'failed') return { check, outcome: 'model' }
  const { why: code } = choice
  const outcome = code === 'timed-out' || code === 'unreachable' ? 'model-unreachable' : 'model-refused'
  return { check, outcome, values: { code } }
}
