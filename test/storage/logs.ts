import type { Log } from '../../src/storage/store.ts'

/** For tests in which nothing goes wrong: whatever is logged is then a fault. */
export const nothingToLog: Log = line => {
  throw new Error(`Nothing went wrong, so why log ${JSON.stringify(line)}?`)
}
