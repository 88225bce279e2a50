import type { Invitation } from '../../relationships/ports.ts'
import { type WaitingClock, within } from '../http/clock.ts'

/** An access token and when it expires (milliseconds since 1970), or why there is none. */
export type Grant =
  | { readonly kind: 'token'; readonly token: string; readonly expires: number }
  | Extract<Invitation, { kind: 'refused' | 'unavailable' }>

export interface Tokens {
  /** A token that lives for another while, or, after so many milliseconds, 'unavailable'. Never rejects. */
  get(milliseconds: number): Promise<Grant>
  /** This token was refused: the next `get` obtains another. */
  discard(token: string): void
}

/** A token is renewed so long before it expires, in milliseconds. */
const margin = 2 * 60_000

/**
 * Keeps one token until shortly before it expires, and obtains one at a time whoever asks. Who runs out of patience leaves; the
 * renewal goes on, so that nothing that it brings is lost. `obtain` must not reject.
 */
export const keepToken = (obtain: () => Promise<Grant>, clock: WaitingClock): Tokens => {
  let kept: Grant | undefined
  let underway: Promise<Grant> | undefined

  const renew = async () => {
    const grant = await obtain()
    kept = grant
    underway = undefined
    return grant
  }
  return {
    get: async milliseconds => {
      if (kept?.kind === 'token' && kept.expires - margin > clock.now().getTime()) return kept
      underway ??= renew()
      return (await within(clock, milliseconds, underway)) ?? { kind: 'unavailable' }
    },
    discard: token => {
      if (kept?.kind === 'token' && kept.token === token) kept = undefined
    },
  }
}
