import { z } from 'zod/v4'
import type { Log } from '../../runtime/log.ts'
import { type Answer, exchange } from '../http/client.ts'
import { type Patience, persist } from '../http/retry.ts'
import { secondsToWait } from '../http/retry-after.ts'
import { refusalOf } from './sign-in-refusals.ts'
import type { Grant } from './tokens.ts'

export interface SignIn extends Patience {
  readonly url: string
  /** What the grant asks with: it holds secrets. */
  readonly form: Readonly<Record<string, string>> & { readonly client_id: string }
  readonly log: Log
}

/** Milliseconds for one sign-in, repeats included: nobody needs to wait so long, but a renewal must not be cut off. */
const limit = 10_000

const granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().min(1).optional(),
})

/** Asks a token endpoint of Microsoft Entra, version 1 or 2 (version 1 writes its numbers as strings). Never rejects. */
export const signIn = async ({
  url,
  form,
  log,
  ...patience
}: SignIn): Promise<Grant & { readonly renewed?: string }> => {
  const asked = patience.clock.now()
  const question = {
    method: 'POST' as const,
    url,
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  }
  const answer = await persist(left => exchange(question, left, patience.clock), asked + limit, patience)
  const { success, data } = granted.safeParse(answer.kind === 'answered' && answer.status === 200 && answer.body)
  if (!success) return refused(answer, patience.clock.now(), { app: form.client_id }, log)
  const { access_token: token, expires_in: seconds, refresh_token: renewed } = data
  return { kind: 'token', token, expires: asked + seconds * 1000, ...(renewed !== undefined && { renewed }) }
}

const refused = (answer: Answer, now: number, who: object, log: Log): Grant => {
  const what = answer.kind === 'failed' ? { cause: answer.cause } : { status: answer.status }
  const refusal = refusalOf(answer)
  log.warn('sign-in failed', { ...who, ...what, ...refusal })
  if (refusal) return { kind: 'refused', ...refusal }
  const retryAfterSeconds = secondsToWait(answer, now)
  return { kind: 'unavailable', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
}
