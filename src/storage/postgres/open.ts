import { randomBytes } from 'node:crypto'
import type { Miss, Rating } from '../../conversation/ports.ts'
import { createTokens } from '../card-tokens.ts'
import { personsAmong } from '../retention.ts'
import { readings } from '../shapes.ts'
import type { Archive, Opening, OpenStore } from '../store.ts'
import { contentsOfTables, idsFrom } from './contents.ts'
import { type Database, openDatabase } from './database.ts'
import { entriesInTable } from './entries.ts'
import { memoryInTable, sessionKeys } from './memory.ts'
import { migrate } from './migrate.ts'
import { movesInTables, requestsInTables } from './outbox-tables.ts'
import { bePresent, type Presence } from './processes.ts'
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
  /** Whoever takes parcels must count as alive until they are delivered. */
  const present = <Book extends Pick<Archive['requests'], 'due'>>(book: Book): Book => ({
    ...book,
    due: async (at, limit) => {
      await beatIfDue()
      return book.due(at, limit)
    },
  })
  return {
    requests: present(requestsInTables(database, me)),
    moves: present(movesInTables(database, me)),
    addresses: addressesInTable(database),
    tokens: createTokens(await tokenKey(database)),
    safe: safeInTable(database),
    sessionsOf: async personId => {
      const [, person] = sessionKeys(`|${personId}`)
      const ids = await idsFrom(database, surveys.sessionsOf, [person])
      return ids.filter(id => id.endsWith(`|${personId}`))
    },
    addressKeys: () => idsFrom(database, surveys.addresses),
    personIds: async () => {
      const [people, sessions] = [await idsFrom(database, surveys.people), await idsFrom(database, surveys.sessions)]
      return personsAmong(people, sessions)
    },
  }
}

type Kept = Parameters<typeof entriesInTable>[2]

const missesIn = (database: Database, kept: Kept) =>
  entriesInTable<Miss>(
    database,
    {
      ...{ add: others.note, since: others.missesSince, before: others.missesBefore, beyond: others.missesBeyond },
      row: miss => [miss.day, JSON.stringify(miss)],
      failing: 'what is not understood cannot be kept just now',
    },
    kept,
  )

const feedbackIn = (database: Database, kept: Kept) =>
  entriesInTable<Rating>(
    database,
    {
      ...{ add: others.rate, since: others.ratingsSince, before: others.ratingsBefore, beyond: others.ratingsBeyond },
      row: rating => [rating.key, rating.day, JSON.stringify(rating)],
      failing: 'what people say of answers cannot be kept just now',
    },
    kept,
  )

/**
 * PostgreSQL, for any number of processes at once. Rejects with `StoreUnavailable` when it cannot be used, and with one
 * sentence when a newer version of this program has used it.
 */
export const openPostgres = async (url: string, { days, ...kept }: Opening, patience?: number): Promise<OpenStore> => {
  const database = openDatabase(url, kept.log, patience)
  try {
    await migrate(database)
    const presence = await bePresent(database)
    const misses = await missesIn(database, { days: days.misses, ...kept })
    const feedback = await feedbackIn(database, { days: days.feedback, ...kept })
    return {
      memories: {
        sessions: memoryInTable(database, recordTables.sessions, readings.sessions, sessionKeys),
        people: memoryInTable(database, recordTables.people, readings.people),
        places: memoryInTable(database, recordTables.places, readings.places),
      },
      archive: await archiveIn(database, presence),
      misses,
      feedback,
      tidy: async () => void (await Promise.all([misses.tidy(), feedback.tidy()])),
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
