import type { Safe } from '../relationships/ports.ts'
import { safeInFolder } from './folder/secrets.ts'
import { openDatabase } from './postgres/database.ts'
import { safeInTable } from './postgres/secrets.ts'

interface Place {
  readonly DATABASE_URL: string
  readonly DATA_DIR: string
}

/** For who wants the safe of a configuration and nothing else of its store: it opens nothing before it is used, and makes nothing. */
export const withSafe = async <Result>(
  { DATABASE_URL: url, DATA_DIR: folder }: Place,
  work: (safe: Safe) => Promise<Result>,
): Promise<Result> => {
  if (!url) return work(safeInFolder(folder))
  const database = openDatabase(url, () => {})
  return work(safeInTable(database)).finally(database.close)
}
