import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBot, startPlayground } from '../playground/playground.ts'
import { people } from '../playground/scene.ts'
import { openPlayground } from './client.ts'

export type Stage = Awaited<ReturnType<typeof setStage>>

type Options = {
  port?: number
  locale?: string
  width?: number
  height?: number
  patienceMs?: number
  env?: NodeJS.ProcessEnv
}

/** The bot with a store of its own, the playground before it, and a person who has opened it. */
export async function setStage({ port, locale = 'en-US', env = {}, ...screen }: Options = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'kanalguiden-data-'))
  const closing = [() => rm(dataDir, { recursive: true, force: true })]
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end()
  }
  try {
    let bot = await startBot({ ...(port && { port }), dataDir, env })
    closing.push(() => bot.stop())
    const playground = await startPlayground({ botPort: bot.port, locale })
    closing.push(() => playground.stop())
    const client = await openPlayground({ url: playground.url, ...screen })
    closing.push(() => client.close())
    const restartBot = async () => {
      await bot.stop()
      bot = await startBot({ port: bot.port, dataDir, env })
    }
    /** Who speaks from now on, and the language of their client. */
    const speak = (who: keyof typeof people, spoken: string) => {
      playground.speakAs(people[who])
      playground.speakIn(spoken)
    }
    return { client, playground, dataDir, restartBot, speak, close }
  } catch (error) {
    await close()
    throw error
  }
}
