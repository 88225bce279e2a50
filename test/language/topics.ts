import { readTopics } from '../../src/presentation/topics.ts'
import type { Topic } from '../../src/rules/topics.ts'

/** The topics, for tests of the language: the real ones. */
export const testTopics = (): readonly Topic[] => [...readTopics().values()]
