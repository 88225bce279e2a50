import type { Choose } from '../app/second-opinion.ts'
import type { Config } from '../config/config.ts'
import { createTopicChoice } from '../microsoft/openai/topic-choice.ts'
import type { Topic } from '../presentation/topics.ts'
import type { Log } from '../runtime/log.ts'

/** The organization's own model, where there is one; nobody is asked without it. */
export const openSecondOpinion = (config: Config, topics: ReadonlyMap<string, Topic>, log: Log): Choose | undefined => {
  if (!config.AZURE_OPENAI_API_KEY) return undefined
  const offered = [...topics.values()].map(({ id, en }) => ({ id, question: en.question }))
  return createTopicChoice(config, offered, { log })
}
