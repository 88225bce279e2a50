import type { Feedback, Memories, Memory, Miss, Misses, Rating } from '../conversation/ports.ts'
import type { MoveBook } from '../moves/ports.ts'
import type { Tokens } from '../relationships/chat/ports.ts'
import type { Address } from '../relationships/messenger.ts'
import type { Safe } from '../relationships/ports.ts'
import type { Requests } from '../relationships/store.ts'
import type { Log } from '../runtime/log.ts'

/** What relationship requests need kept. */
export interface Archive {
  readonly requests: Requests
  readonly addresses: Memory<Address>
  /** What people have planned, a record a person or chat. */
  readonly moves: MoveBook
  readonly tokens: Tokens
  /** Where the sign-in for Partner Center lies. */
  readonly safe: Safe
  /** The keys of all conversations with a person. */
  readonly sessionsOf: (personId: string) => Promise<readonly string[]>
  /** The keys of everybody whose address is kept. */
  readonly addressKeys: () => Promise<readonly string[]>
  /** Everybody of whom something is kept in a conversation or for all of them. It reads all of it: once a day. */
  readonly personIds: () => Promise<readonly string[]>
}

/** The small records. */
export const kinds = ['sessions', 'people', 'places', 'addresses'] as const
export type Kind = (typeof kinds)[number]

/** What it takes to copy a whole store elsewhere, besides what a conversation needs of it. */
export interface Contents {
  /** The ids of all records of a kind. */
  ids(kind: Kind): Promise<readonly string[]>
  /** What cards' tokens are signed with. */
  key(): Promise<string>
  takeKey(key: string): Promise<void>
  /** How many other processes use it now, as far as it knows. */
  users(): Promise<number>
}

/** All that is kept, wherever it lies. */
export interface OpenStore {
  readonly memories: Memories
  readonly archive: Archive
  readonly misses: Misses
  readonly feedback: Feedback
  /** For copying everything elsewhere. */
  readonly contents: Contents
  /** Resolves when something can really be written; rejects with `StoreUnavailable` when not. */
  ready(): Promise<void>
  /** Forgets what was kept by the day and is too old, without anybody having said something new. */
  tidy(): Promise<void>
  /** Lets go of what is held open. Nothing is lost without it. */
  close(): Promise<void>
}

/** What a command sees that only looks; each is read when it is asked for. */
export interface Sight {
  requests(): Promise<Requests>
  misses(): Promise<readonly Miss[]>
  feedback(): Promise<readonly Rating[]>
}

/** How a store is opened, wherever it lies. */
export interface Opening {
  /** How many days each is kept. */
  readonly days: { readonly misses: number; readonly feedback: number }
  readonly log: Log
  readonly now?: (() => Date) | undefined
  /** Bytes that are kept of what is kept by the day. */
  readonly most?: number
}

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
  readonly what: keyof typeof mends

  constructor(cause: unknown, what: keyof typeof mends = 'folder') {
    const code = cause instanceof Error && 'code' in cause && cause.code ? String(cause.code) : 'unknown error'
    super(`The store cannot use its ${what} (${code}): ${mends[what]}.`, { cause })
    this.code = code
    this.what = what
  }
}
