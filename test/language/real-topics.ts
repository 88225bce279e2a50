import type { Topic } from '../../src/presentation/topics.ts'
import { readTopics } from '../../src/presentation/topics.ts'

/** The topics, for tests of the language: the real ones. */
export const testTopics = (): readonly Topic[] => [...readTopics().values()]
