import type { Config } from '../config/config.ts'
import { commonLanguage } from '../conversation/ports.ts'
import { createReadiness } from '../health/readiness.ts'
import { createBotSignIn } from '../microsoft/entra/bot-sign-in.ts'
import { createWords } from '../presentation/words.ts'
import { systemClock } from '../runtime/clock.ts'
import type { OpenStore } from '../storage/store.ts'

/** What has to be in order before anybody is sent to us. To forget somebody who is not there is a write like any other, and changes nothing. */
export const readinessOf = (
  config: Config,
  store: OpenStore,
  rest: Pick<Parameters<typeof createReadiness>[0], 'warm' | 'failing' | 'log'>,
) => {
  const endpoint = { url: process.env.IDENTITY_ENDPOINT, header: process.env.IDENTITY_HEADER }
  const signIn = createBotSignIn(config, endpoint, rest)
  const { memories, archive, ready } = store
  const tables = [memories.sessions, memories.people, memories.places, archive.addresses]
  const kept = async () => {
    await ready()
    await Promise.all([...tables.map(table => table.forget('nobody')), archive.requests.remove('nothing')])
  }
  const words = createWords()[commonLanguage]
  return createReadiness({ ...rest, store: kept, signIn, config, words, clock: systemClock })
}
