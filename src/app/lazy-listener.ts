import type { Topic } from '../presentation/topics.ts'
import type { Listening } from './listen.ts'

/** The listener, loaded and built with the first words or by `warm`: who taps needs none of it. */
export const createHearing = (topics: readonly Topic[]): { listen: Listening; warm(): Promise<void> } => {
  const load = async () => {
    const { createListener } = await import('./listen.ts')
    return { listen: createListener(topics) }
  }
  let loaded: ReturnType<typeof load> | undefined
  const listener = async () => {
    loaded ??= load()
    return (await loaded).listen
  }
  return {
    listen: async (text, context) => (await listener())(text, context),
    warm: async () => (await listener()).warm(),
  }
}
