import type { Memories } from '../conversation/ports.ts'

/** All that is remembered, and whether it can be kept just now. */
export interface Store extends Memories {
  /** Resolves when something can really be written and removed again; rejects with `StoreUnavailable` when not. */
  ready(): Promise<void>
}

/** Writes one JSON line: ids only, never what a person said. */
export type Log = (line: Readonly<Record<string, string>>) => void

/** What has to be mended when it does not work. */
const mends = {
  folder: 'it must be there, writable and not full',
  database: 'its server must be running, reachable, writable, and let this user in',
} as const

/**
 * The disk, or the database, cannot be read or written just now. What was known stays known, and the same call may be
 * made again: it works as soon as they do. `cause` is their own error, `code` its code.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly code: string

  constructor(cause: unknown, what: keyof typeof mends = 'folder') {
    const code = cause instanceof Error && 'code' in cause && cause.code ? String(cause.code) : 'unknown error'
    super(`The store cannot use its ${what} (${code}): ${mends[what]}.`, { cause })
    this.code = code
  }
}
