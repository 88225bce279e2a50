import type { Log } from '../../runtime/log.ts'
import { StoreUnavailable } from '../store.ts'
import { checkpoint } from './checkpoint.ts'
import { createJournal, type Entry } from './journal.ts'
import { readingThrough } from './overlay.ts'
import { onceAtATime, retrying } from './retry.ts'

/** Does together what comes while others are being done. Each waits for the batch that it went with, and fails with it. */
export const gathering = <Item>(work: (items: readonly Item[]) => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  let next: { readonly items: Item[]; readonly done: Promise<void> } | undefined
  const begin = () => {
    const items: Item[] = []
    const done = last.then(() => {
      next = undefined
      return work(items)
    })
    last = done.catch(() => {})
    return { items, done }
  }
  const add = (item: Item): Promise<void> => {
    next ??= begin()
    next.items.push(item)
    return next.done
  }
  /** Resolves when all that came so far is done, or has failed. */
  return { add, idle: () => last }
}

/** Bytes of journal from which writing waits until they are brought to their files. */
const full = 16_000_000

/**
 * Texts are kept once they stand in the journal; those that come together share a flush. They are brought to their files
 * later, each as it was last, and until then they are read from memory.
 */
export const createWriteAhead = (root: string, patience: number, log: Log) => {
  const journal = createJournal(root)
  const { add, idle } = gathering<Entry>(journal.add)
  const bring = async () => {
    const [, leaving] = journal.layers()
    if (leaving.size === 0) return
    await checkpoint(root, leaving)
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
      await journal.close()
    },
  }
}
