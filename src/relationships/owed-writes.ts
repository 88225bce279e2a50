/** What has to be written down and perhaps cannot be just now: nothing is forgotten until it is. */
export const createDebts = (debts = new Set<() => Promise<unknown>>()) => {
  const settle = async (): Promise<void> => {
    for (const write of debts) {
      await write()
      debts.delete(write)
    }
  }
  return {
    /** Rejects as long as something cannot be written. */
    settle,
    owe: async (write: () => Promise<unknown>): Promise<void> => {
      debts.add(write)
      await settle()
    },
  }
}
export type Debts = ReturnType<typeof createDebts>
