import { readConfig } from '../../config/config.ts'
import type { Environment } from '../../config/read.ts'
import { forgettingMoves } from '../../moves/forget.ts'
import { erasing } from '../../relationships/retention.ts'
import { FolderTaken } from '../../storage/disk/lock.ts'
import { command } from '../command.ts'
import { WrongUsage } from '../options.ts'
import { openKept } from '../store.ts'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const refusing = (error: unknown): never => {
  if (!(error instanceof FolderTaken)) throw error
  throw new WrongUsage(
    `Stop the bot first: it owns ${error.folder} while it runs. In a chat with it, "forget me" does the same.`,
  )
}

const forgotten = async (
  _options: object,
  [id = '', ...more]: readonly string[],
  env: Environment,
): Promise<string> => {
  if (!guid.test(id) || more.length > 0) throw new WrongUsage('Name one person by their Entra object id, a GUID.')
  const { archive, memories, close } = await openKept(readConfig(env)).catch(refusing)
  const named = await archive.requests.naming(id.toLowerCase())
  const forgetMoves = forgettingMoves(archive)
  const erase = erasing({ ...archive, people: memories.people, sessions: memories.sessions, forgetMoves })
  for (const personId of new Set([id, id.toLowerCase()])) await erase({ personId, objectId: id.toLowerCase() })
  await close()
  return `Forgotten. Their name was taken out of ${named.length} requests.`
}

/**
 * `forget <object id>`: takes all that is known of a person out. Requests keep their trail, without their name. The bot
 * owns DATA_DIR while it runs, so it is stopped first; with DATABASE_URL it may go on.
 */
export const forget = command(
  {
    does: 'Takes all that is known of a person out, by their Entra object id. The bot is stopped first.',
    texts: 'OBJECT-ID',
    options: {},
    example: 'forget 11111111-2222-3333-4444-555555555555',
  },
  forgotten,
)
