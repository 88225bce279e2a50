import { type Log, StoreUnavailable } from '../store.ts'
import { settle } from './checkpoint.ts'
import { gathering } from './gathering.ts'
import { createJournal } from './journal.ts'
import type { Entry } from './journal-lines.ts'
import { readingThrough } from './overlay.ts'
import { onceAtATime, retrying } from './retry.ts'

/** Bytes of journal from which writing waits until they are brought to their files. */
const full = 16_000_000

/**
 * Texts are kept once they stand in the journal; those that come together share a flush. They are brought to their files
 * later, each as it was last, and until then they are read from memory.
 */
export const createJournalled = (root: string, patience: number, log: Log) => {
  const journal = createJournal(root)
  const { add, idle } = gathering<Entry>(journal.add)
  const bring = async () => {
    const [, leaving] = journal.layers()
    if (leaving.size === 0) return
    await settle(root, leaving)
    await journal.dropOld()
  }
  const settled = onceAtATime(async () => {
    // First what an earlier attempt could not bring.
    await bring()
    if (journal.layers()[0].size > 0) await journal.turnOver()
    await bring()
  })
  const rounds = retrying(settled, patience, log)
  let closed = false
  return {
    ...readingThrough(root, journal.layers),
    settled,
    write: async (file: string, text: string | null): Promise<void> => {
      if (closed) throw new StoreUnavailable(new Error('It is closed.'))
      if (journal.size() > full) await settled()
      await add({ file, text })
      rounds.begin()
    },
    close: async (): Promise<void> => {
      closed = true
      rounds.end()
      await idle()
      while (journal.layers().some(({ size }) => size > 0)) await settled()
    },
  }
}
