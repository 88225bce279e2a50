import type { Topic } from '../presentation/topics.ts'
import { heardExactly, type Listening } from './exact-words.ts'
import type { ReadList } from './list-file.ts'

interface Engine {
  readonly load?: () => Promise<typeof import('./sentences.ts')>
  readonly now?: () => Date
}

/**
 * What the cards say word for word (labels, ids, numbers, commands) goes first. Everything else is understood by the language
 * engine, which is loaded and built with the first such words or by `warm`: who taps or types a command needs none of it.
 */
export const createListener = (
  topics: readonly Topic[],
  { load = () => import('./sentences.ts'), now }: Engine = {},
): Listening & { readonly list: ReadList; warm(): Promise<void> } => {
  let loading: Promise<ReturnType<Awaited<ReturnType<typeof load>>['createSentences']>> | undefined
  const sentences = () => (loading ??= load().then(({ createSentences }) => createSentences(topics, now)))
  const listen: Listening = (text, context) =>
    heardExactly(text, context) ?? sentences().then(({ read }) => read(text, context))
  const list: ReadList = async (text, language) => (await sentences()).list(text, language)
  return Object.assign(listen, { list, warm: async () => (await sentences()).warm() })
}
