import { join, resolve } from 'node:path'
import type { Memory } from '../conversation/ports.ts'
import type { Tokens } from '../conversation/request-ports.ts'
import type { Address } from '../relationships/messenger.ts'
import type { Requests } from '../relationships/requests.ts'
import { addressesInFolder } from './addresses.ts'
import { idsIn } from './ids-in-folder.ts'
import { requestsInFolder } from './requests-folder.ts'
import { settingAside } from './set-aside.ts'
import type { Log } from './store.ts'
import { createTokens, keyIn } from './tokens.ts'

/** What relationship requests need kept. */
export interface Archive {
  readonly requests: Requests
  readonly addresses: Memory<Address>
  readonly tokens: Tokens
  /** The keys of all conversations with a person. */
  readonly sessionsOf: (personId: string) => Promise<readonly string[]>
  /** The keys of everybody whose address is kept. */
  readonly addressKeys: () => Promise<readonly string[]>
}

/** The archive in the folder of the embedded store. Rejects with `StoreUnavailable` when the folder cannot be used. */
export const openArchive = async ({
  dataDir,
  log,
}: {
  readonly dataDir: string
  readonly log: Log
}): Promise<Archive> => {
  const root = resolve(dataDir)
  const setAside = settingAside(root, log)
  const addresses = join(root, 'addresses')
  return {
    requests: await requestsInFolder({ folder: join(root, 'requests'), setAside }),
    addresses: addressesInFolder({ folder: addresses, setAside }),
    tokens: createTokens(await keyIn(root)),
    sessionsOf: personId => idsIn(join(root, 'sessions'), id => id.endsWith(`|${personId}`)),
    addressKeys: () => idsIn(addresses, () => true),
  }
}
