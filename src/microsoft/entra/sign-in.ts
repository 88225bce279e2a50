import { z } from 'zod/v4'
import type { Invitation, Refusal } from '../../relationships/ports.ts'
import type { Log } from '../../runtime/log.ts'
import { shortCode } from '../http/any-case.ts'
import { type Answer, exchange } from '../http/client.ts'
import { type Patience, persist, secondsToWait } from '../http/retry.ts'
import type { Grant } from './tokens.ts'

interface SignIn extends Patience {
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
  const asked = patience.clock.now().getTime()
  const question = {
    method: 'POST' as const,
    url,
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  }
  const answer = await persist(
    left => exchange(question, left, patience.clock),
    patience.clock.ticks() + limit,
    patience,
  )
  const { success, data } = granted.safeParse(answer.kind === 'answered' && answer.status === 200 && answer.body)
  if (!success) return refused(answer, patience.clock.now(), { app: form.client_id }, log)
  const { access_token: token, expires_in: seconds, refresh_token: renewed } = data
  return { kind: 'token', token, expires: asked + seconds * 1000, ...(renewed !== undefined && { renewed }) }
}

const refused = (answer: Answer, now: Date, who: object, log: Log): Grant => {
  const what = answer.kind === 'failed' ? { cause: answer.cause } : { status: answer.status }
  const refusal = refusalOf(answer)
  log.warn('sign-in failed', { ...who, ...what, ...refusal })
  if (refusal) return { kind: 'refused', ...refusal }
  const retryAfterSeconds = secondsToWait(answer, now)
  return { kind: 'unavailable', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
}

type Refused = Omit<Extract<Invitation, { kind: 'refused' }>, 'kind'>

/** Error answers of Microsoft Entra: an OAuth word, and AADSTS numbers that are more exact. */
const fault = z.object({
  error: z.string().catch(''),
  error_codes: z.array(z.number()).catch([]),
  correlation_id: shortCode,
})

/** By AADSTS number, from Microsoft Entra's list of error codes. They may change; the words below are the net beneath. */
const numbers: ReadonlyMap<number, Refusal> = new Map([
  ...[50072, 50074, 50076, 50078, 50079, 50158].map(number => [number, 'mfa-required'] as const),
  ...[53000, 53001, 53003, 530003].map(number => [number, 'conditional-access'] as const),
  ...[65001, 65004].map(number => [number, 'consent-missing'] as const),
  ...[90002, 700016, 7000112, 7000215, 7000222].map(number => [number, 'app-rejected'] as const),
  ...[500011, 650052].map(number => [number, 'no-api-access'] as const),
])

const words: ReadonlyMap<string, Refusal> = new Map([
  ['invalid_grant', 'sign-in-expired'],
  ['interaction_required', 'mfa-required'],
  ['consent_required', 'consent-missing'],
  ['invalid_resource', 'no-api-access'],
])

/** What an admin can mend about a sign-in that failed; undefined when it may only be tried again later. */
const refusalOf = (answer: Answer): Refused | undefined => {
  if (answer.kind === 'failed' || ![400, 401, 403].includes(answer.status)) return undefined
  const { data } = fault.safeParse(answer.body)
  if (!data?.error) return undefined
  const number = data.error_codes.find(code => numbers.has(code)) ?? data.error_codes[0]
  const reason = numbers.get(number ?? 0) ?? words.get(data.error) ?? 'app-rejected'
  const code = number === undefined ? shortCode.parse(data.error) : `AADSTS${number}`
  return { reason, ...(code && { code }), ...(data.correlation_id && { correlationId: data.correlation_id }) }
}
