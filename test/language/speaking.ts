/** One engine for all tests of this folder, and a short way to talk to it. */

import type { Context, Understanding } from '../../src/language/intent/understanding.ts'
import { createUnderstanding } from '../../src/language/understand.ts'
import { testTopics } from './real-topics.ts'

const understand = createUnderstanding({ topics: testTopics() })

/** Says something in a Swedish conversation where nothing is known yet, unless told otherwise. */
export const say = (text: string, context: Partial<Context> = {}): Understanding =>
  understand(text, { answers: {}, language: 'sv', ...context })
