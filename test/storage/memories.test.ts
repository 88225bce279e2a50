import type { Memories } from '../../src/conversation/ports.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { keepsTheContract } from './contract.ts'
import { openings } from './opened.ts'
import { newStores } from './postgres/stores.ts'

/** A new store keeps what the contract says: give it a name and a way to open an empty one here. */
describe('every store', () => {
  const { newFolder, open } = openings()
  const { emptied } = newStores()
  const embedded = async (kept: number) => open(await newFolder(), { kept })

  const stores: Record<string, () => Promise<Memories>> = {
    'the in-process store': async () => createInMemory(),
    'the embedded store': () => embedded(4096),
    'the PostgreSQL store': async () => (await emptied()).memories,
    'the embedded store that keeps only one record open': () => embedded(1),
  }
  for (const [name, openEmpty] of Object.entries(stores)) keepsTheContract(name, openEmpty)
})
