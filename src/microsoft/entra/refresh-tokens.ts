import type { Log } from '../../runtime/log.ts'

/** Where the service account's refresh token lies. It lives 90 days; each use yields a new one, which takes its place. */
export interface RefreshTokens {
  /** The newest one, or undefined when nobody has signed in. Rejects when it cannot be read. */
  load(): Promise<string | undefined>
  /** Once this has resolved, the token survives a power cut. Rejects when it could not be kept. */
  save(token: string): Promise<void>
  /** Does something while no other copy of this program does. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>
}

export interface NewestToken {
  current(): Promise<string | undefined>
  /** Resolves when the token is saved, or when that has failed and the token is held to be saved later. Never rejects. */
  renewed(token: string): Promise<void>
  /** Saves what could not be saved before. */
  catchUp(): Promise<void>
  /** This token was refused: what has been stored is looked at again. */
  refused(token: string): void
}

/** Holds on to a renewed token until it is saved, however long the disk is full. */
export const holdNewest = (store: Omit<RefreshTokens, 'alone'>, log: Log): NewestToken => {
  let unsaved: string | undefined
  let inTurn: Promise<void> = Promise.resolve()

  const save = async () => {
    const token = unsaved
    if (token === undefined) return
    try {
      await store.save(token)
      if (unsaved === token) unsaved = undefined
    } catch (error) {
      log.error('renewed sign-in not saved: it is lost when the process ends', { error })
    }
  }
  const catchUp = () => {
    inTurn = inTurn.then(save)
    return inTurn
  }
  return {
    current: async () => unsaved ?? (await store.load()),
    renewed: token => {
      unsaved = token
      return catchUp()
    },
    catchUp,
    refused: token => {
      if (unsaved === token) unsaved = undefined
    },
  }
}
