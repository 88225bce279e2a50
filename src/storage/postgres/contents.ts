import { join } from 'node:path'
import { keyIn } from '../card-tokens.ts'
import { writeText } from '../disk/disk.ts'
import type { OwnFiles } from '../folder/files.ts'
import { idsIn } from '../folder/ids-in-folder.ts'
import type { Database } from './database.ts'
import type { Presence } from './processes.ts'
import { others, surveys } from './statements.ts'

/** The small records. */
export const kinds = ['sessions', 'people', 'places', 'addresses'] as const
type Kind = (typeof kinds)[number]

/** What it takes to carry a whole store elsewhere, besides what a conversation needs of it. */
export interface Contents {
  /** The ids of all records of a kind. */
  ids(kind: Kind): Promise<readonly string[]>
  /** What cards' tokens are signed with. */
  key(): Promise<string>
  takeKey(key: string): Promise<void>
  /** How many other processes use it now, as far as it knows. */
  users(): Promise<number>
}

export const contentsOfFolder = (files: OwnFiles): Contents => ({
  ids: kind => idsIn(files, kind, () => true),
  key: () => keyIn(files.root),
  takeKey: key => writeText(join(files.root, 'token-key'), key),
  users: async () => 0,
})

/** Ids stand in tables as JSON. */
export const idsFrom = async ({ run }: Database, ...query: Parameters<Database['run']>): Promise<readonly string[]> =>
  (await run<{ readonly id: string }>(...query)).map(({ id }): string => JSON.parse(id))

export const contentsOfTables = (database: Database, presence: Presence): Contents => ({
  ids: kind => idsFrom(database, surveys[kind]),
  key: async () => (await database.run<{ readonly key: string }>(others.key))[0]?.key ?? '',
  takeKey: async key => void (await database.run(others.takeKey, [key])),
  users: async () => (await presence.others()).length,
})
