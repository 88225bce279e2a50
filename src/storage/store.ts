import type { Memories } from '../conversation/ports.ts'

/** All that is remembered, and whether it can be kept just now. */
export interface Store extends Memories {
  /** Resolves when something can really be written and removed again; rejects with `StoreUnavailable` when not. */
  ready(): Promise<void>
}

/** Writes one JSON line: ids only, never what a person said. */
export type Log = (line: Readonly<Record<string, string>>) => void

/**
 * The disk cannot be read or written just now. What was known stays known, and the same call may be made again:
 * it works as soon as the disk does. `cause` is the file system's own error, `code` its code.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly code: string

  constructor(cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
    super(`The store cannot use its folder (${code}): it must be there, writable and not full.`, { cause })
    this.code = code
  }
}
