import { existsSync } from 'node:fs'
import { readConfig } from '../../config/config.ts'
import type { Environment } from '../../config/read.ts'
import { type Counts, copyStore, countsOf } from '../../storage/copy.ts'
import { FolderTaken } from '../../storage/disk/lock.ts'
import { openStore } from '../../storage/open.ts'
import type { OpenStore } from '../../storage/store.ts'
import { command } from '../command.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { log } from '../store.ts'

const isDatabase = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

/** A place as it may be shown: without whoever's name and password. */
const shown = (place: string): string => {
  if (!isDatabase(place)) return place
  const { host, pathname } = new URL(place)
  return `postgres://${host}${pathname}`
}

const inUse = 'A bot is using it now. Stop it, and move then.'

/** A place is checked as it would be in the configuration. */
const opened = (place: string, env: Environment): Promise<OpenStore> => {
  const where = isDatabase(place) ? { DATABASE_URL: place } : { DATABASE_URL: '', DATA_DIR: place }
  return openStore(readConfig({ ...env, ...where }), log).catch(error => {
    throw error instanceof FolderTaken ? new WrongUsage(inUse) : error
  })
}

const named = (counts: Counts): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')

const moved = async (from: OpenStore, to: OpenStore, place: string): Promise<Counts> => {
  for (const store of [from, to]) {
    if ((await store.contents.users()) > 0) throw new WrongUsage(inUse)
  }
  const there = await countsOf(to)
  if (Object.values(there).some(count => count > 0)) {
    throw new WrongUsage(`${shown(place)} is not empty (${named(there)}): nothing was moved.`)
  }
  return copyStore(from, to)
}

const options = {
  to: { text: 'PLACE', place: true, is: 'where to: postgres://user:password@host:5432/database, or a folder' },
  from: { text: 'PLACE', place: true, is: 'where from; else what the configuration names' },
} as const

const carried = async (
  { to: target = '', from }: Chosen<typeof options>,
  _texts: readonly string[],
  env: Environment,
): Promise<string> => {
  const config = readConfig(env)
  const source = from ?? (isDatabase(target) ? config.DATA_DIR : config.DATABASE_URL)
  if (!target) throw new WrongUsage('Say where to: --to postgres://… or --to <folder>.')
  if (!source) throw new WrongUsage('Say where from: --from postgres://…, or set DATABASE_URL.')
  if (!isDatabase(source) && !existsSync(source)) throw new WrongUsage(`There is no folder ${source}.`)
  const stores: OpenStore[] = []
  try {
    for (const place of [source, target]) stores.push(await opened(place, env))
    const [here, there] = stores
    if (!here || !there) throw new Error('Both were opened.')
    const counts = await moved(here, there, target)
    return `Moved from ${shown(source)} to ${shown(target)}, read again there and compared: ${named(counts)}.`
  } finally {
    for (const store of stores) await store.close()
  }
}

/** `move --to <address or folder>`: copies all that is kept, compares it there, and leaves it where it was as well. */
export const move = command(
  {
    does: 'Copies all that is kept to another place, and compares it there. The bot is stopped first.',
    options,
    example: 'move --to postgres://user:password@host:5432/kanalguiden',
  },
  carried,
)
