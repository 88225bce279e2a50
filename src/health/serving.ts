import type { Config } from '../config/config.ts'
import { createBotSignIn } from '../microsoft/entra/bot-sign-in.ts'
import { systemClock } from '../runtime/clock.ts'
import type { OpenStore } from '../storage/store.ts'
import { createReadiness } from './readiness.ts'

/** What has to be in order before anybody is sent to us. To forget somebody who is not there is a write like any other, and changes nothing. */
export const readinessOf = (
  config: Config,
  { memories, archive, ready }: Pick<OpenStore, 'memories' | 'archive' | 'ready'>,
  endpoint: Parameters<typeof createBotSignIn>[1],
  rest: Pick<Parameters<typeof createReadiness>[0], 'warm' | 'failing' | 'words' | 'log'>,
) => {
  const signIn = createBotSignIn(config, endpoint, rest)
  const tables = [memories.sessions, memories.people, memories.places, archive.addresses]
  const kept = async () => {
    await ready()
    await Promise.all([
      ...tables.map(table => table.forget('nobody')),
      archive.requests.remove('nothing'),
      archive.moves.remove('nothing'),
    ])
  }
  return createReadiness({ ...rest, store: kept, signIn, config, clock: systemClock })
}
