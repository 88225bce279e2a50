/** What has to be written down and perhaps cannot be just now: nothing is forgotten until it is. */
export const createOwedWrites = (owed = new Set<() => Promise<unknown>>()) => {
  const settle = async (): Promise<void> => {
    for (const write of owed) {
      await write()
      owed.delete(write)
    }
  }
  return {
    /** Rejects as long as something cannot be written. */
    settle,
    owe: async (write: () => Promise<unknown>): Promise<void> => {
      owed.add(write)
      await settle()
    },
  }
}
export type OwedWrites = ReturnType<typeof createOwedWrites>
