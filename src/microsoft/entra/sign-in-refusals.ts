import { z } from 'zod/v4'
import type { Invitation, Refusal } from '../../relationships/ports.ts'
import { shortCode } from '../http/any-case.ts'
import type { Answer } from '../http/client.ts'

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
export const refusalOf = (answer: Answer): Refused | undefined => {
  if (answer.kind === 'failed' || ![400, 401, 403].includes(answer.status)) return undefined
  const { data } = fault.safeParse(answer.body)
  if (!data?.error) return undefined
  const number = data.error_codes.find(code => numbers.has(code)) ?? data.error_codes[0]
  const reason = numbers.get(number ?? 0) ?? words.get(data.error) ?? 'app-rejected'
  const code = number === undefined ? shortCode.parse(data.error) : `AADSTS${number}`
  return { reason, ...(code && { code }), ...(data.correlation_id && { correlationId: data.correlation_id }) }
}
