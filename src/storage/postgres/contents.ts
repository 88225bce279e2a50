import type { Contents } from '../store.ts'
import type { Database } from './database.ts'
import type { Presence } from './processes.ts'
import { others, surveys } from './statements.ts'

/** Ids stand in tables as JSON. */
export const idsFrom = async ({ run }: Database, ...query: Parameters<Database['run']>): Promise<readonly string[]> =>
  (await run<{ readonly id: string }>(...query)).map(({ id }): string => JSON.parse(id))

export const contentsOfTables = (database: Database, presence: Presence): Contents => ({
  ids: kind => idsFrom(database, surveys[kind]),
  key: async () => (await database.run<{ readonly key: string }>(others.key))[0]?.key ?? '',
  takeKey: async key => void (await database.run(others.takeKey, [key])),
  users: async () => (await presence.others()).length,
})
