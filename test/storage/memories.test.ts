import type { Memories } from '../../src/conversation/ports.ts'
import { createEmbedded } from '../../src/storage/lowdb.ts'
import { createInMemory } from '../../src/storage/memory.ts'
import { keepsTheContract } from './contract.ts'
import { newFolders } from './folders.ts'
import { nothingToLog } from './logs.ts'
import { newStores } from './postgres-stores.ts'

/** A new store keeps what the contract says: give it a name and a way to open an empty one here. */
describe('every store', () => {
  const newFolder = newFolders()
  const { emptied } = newStores()
  const embedded = async (kept: number) => createEmbedded({ dataDir: await newFolder(), log: nothingToLog, kept })

  const stores: Record<string, () => Promise<Memories>> = {
    'the in-process store': async () => createInMemory(),
    'the embedded store': () => embedded(4096),
    'the PostgreSQL store': async () => (await emptied()).memories,
    'the embedded store that keeps only one record open': () => embedded(1),
  }
  for (const [name, open] of Object.entries(stores)) keepsTheContract(name, open)
})
