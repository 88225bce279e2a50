import { randomBytes } from 'node:crypto'
import type { Feedback, Miss, Misses, Rating } from '../../conversation/ports.ts'
import { createTokens } from '../card-tokens.ts'
import { readings, readMoves } from '../shapes.ts'
import type { Archive, Opening, OpenStore } from '../store.ts'
import { contentsOfTables, idsFrom } from './contents.ts'
import { type Database, openDatabase } from './database.ts'
import { entriesInTable } from './entries.ts'
import { memoryInTable, sessionKeys } from './memory.ts'
import { migrate } from './migrate.ts'
import { bePresent, type Presence } from './processes.ts'
import { requestsInTables } from './requests.ts'
import { safeInTable } from './secrets.ts'
import { others, recordTables, surveys } from './statements.ts'

/** The key of the tokens, made by whichever process is the first. */
const tokenKey = async ({ run }: Database): Promise<string> => {
  await run(others.makeKey, [randomBytes(32).toString('base64url')])
  const [row] = await run<{ readonly key: string }>(others.key)
  return row?.key ?? ''
}

export const addressesInTable = (database: Database) =>
  memoryInTable(database, recordTables.addresses, readings.addresses)

const archiveIn = async (database: Database, { me, beatIfDue }: Presence): Promise<Archive> => {
  const requests = requestsInTables(database, me)
  return {
    requests: {
      ...requests,
      // Whoever takes parcels must count as alive until they are delivered.
      due: async (at, limit) => {
        await beatIfDue()
        return requests.due(at, limit)
      },
    },
    addresses: addressesInTable(database),
    moves: memoryInTable(database, recordTables.moves, readMoves),
    tokens: createTokens(await tokenKey(database)),
    safe: safeInTable(database),
    sessionsOf: async personId => {
      const [, person] = sessionKeys(`|${personId}`)
      const ids = await idsFrom(database, surveys.sessionsOf, [person])
      return ids.filter(id => id.endsWith(`|${personId}`))
    },
    addressKeys: () => idsFrom(database, surveys.addresses),
    moveOwners: () => idsFrom(database, surveys.moves),
  }
}

type Kept = Parameters<typeof entriesInTable>[2]

const missesIn = (database: Database, kept: Kept): Promise<Misses> =>
  entriesInTable<Miss>(
    database,
    {
      ...{ add: others.note, since: others.missesSince, before: others.missesBefore },
      row: miss => [miss.day, JSON.stringify(miss)],
      failing: 'what is not understood cannot be kept just now',
    },
    kept,
  )

const feedbackIn = (database: Database, kept: Kept): Promise<Feedback> =>
  entriesInTable<Rating>(
    database,
    {
      ...{ add: others.rate, since: others.ratingsSince, before: others.ratingsBefore },
      row: rating => [rating.key, rating.day, JSON.stringify(rating)],
      failing: 'what people say of answers cannot be kept just now',
    },
    kept,
  )

/**
 * PostgreSQL, for any number of processes at once. Rejects with `StoreUnavailable` when it cannot be used, and with one
 * sentence when a newer version of this program has used it.
 */
export const openPostgres = async (url: string, { days, log, now }: Opening): Promise<OpenStore> => {
  const database = openDatabase(url, log)
  try {
    await migrate(database)
    const presence = await bePresent(database)
    return {
      memories: {
        sessions: memoryInTable(database, recordTables.sessions, readings.sessions, sessionKeys),
        people: memoryInTable(database, recordTables.people, readings.people),
        places: memoryInTable(database, recordTables.places, readings.places),
      },
      archive: await archiveIn(database, presence),
      misses: await missesIn(database, { days: days.misses, log, now }),
      feedback: await feedbackIn(database, { days: days.feedback, log, now }),
      contents: contentsOfTables(database, presence),
      ready: presence.beat,
      close: async () => {
        await presence.leave().catch(() => {})
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
