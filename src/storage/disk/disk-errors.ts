import { StoreUnavailable } from '../store.ts'

/** Does something with the disk; whatever the disk says against it becomes `StoreUnavailable`. */
export const onDisk = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw new StoreUnavailable(error)
  }
}

/** For `.catch`: passes over these error codes, and nothing else. */
export const ignoring =
  (...codes: readonly string[]) =>
  (error: unknown): null => {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return null
    throw error
  }
