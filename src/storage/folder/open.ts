import type { Memory } from '../../conversation/ports.ts'
import type { Tokens } from '../../relationships/chat/ports.ts'
import type { Address } from '../../relationships/messenger.ts'
import type { Safe } from '../../relationships/ports.ts'
import type { Requests } from '../../relationships/store.ts'
import { createTokens, keyIn } from '../card-tokens.ts'
import { addressesInFolder } from './addresses.ts'
import type { OwnFiles } from './files.ts'
import { idsIn } from './ids-in-folder.ts'
import { requestsInFolder } from './requests.ts'
import { safeInFolder } from './secrets.ts'

/** What relationship requests need kept. */
export interface Archive {
  readonly requests: Requests
  readonly addresses: Memory<Address>
  readonly tokens: Tokens
  /** Where the sign-in for Partner Center lies. */
  readonly safe: Safe
  /** The keys of all conversations with a person. */
  readonly sessionsOf: (personId: string) => Promise<readonly string[]>
  /** The keys of everybody whose address is kept. */
  readonly addressKeys: () => Promise<readonly string[]>
}

/** The archive among the files of the embedded store. Rejects with `StoreUnavailable` when they cannot be used. */
export const openArchive = async (files: OwnFiles): Promise<Archive> => ({
  requests: await requestsInFolder(files),
  addresses: addressesInFolder(files),
  tokens: createTokens(await keyIn(files.root)),
  safe: safeInFolder(files.root),
  sessionsOf: personId => idsIn(files, 'sessions', id => id.endsWith(`|${personId}`)),
  addressKeys: () => idsIn(files, 'addresses', () => true),
})
