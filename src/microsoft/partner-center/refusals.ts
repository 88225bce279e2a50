import type { Invitation, Refusal } from '../../relationships/ports.ts'
import { anyCase, shortCode } from '../http/any-case.ts'
import type { Answer } from '../http/client.ts'

type Answered = Extract<Answer, { kind: 'answered' }>
type Refused = Extract<Invitation, { kind: 'refused' }>

/** Partner Center's error body, https://learn.microsoft.com/partner-center/developer/error-codes. A 401 has none. */
const fault = anyCase({ code: shortCode })

const reasons: ReadonlyMap<string | undefined, Refusal> = new Map([
  ['2032', 'not-permitted'],
  ['900308', 'not-permitted'],
  ['900309', 'conditional-access'],
  ['900329', 'app-only'],
  /** No commerce relationship: this tenant is no partner that may use the API. */
  ['20002', 'no-api-access'],
  ['60003', 'no-api-access'],
  ['2030', 'not-onboarded'],
  ['800015', 'not-onboarded'],
  ['900124', 'not-onboarded'],
  ['800001', 'sign-in-expired'],
  /** A token for another audience, such as graph.windows.net. */
  ['900420', 'app-rejected'],
])

/**
 * What an admin can mend about an answer of Partner Center; undefined when it may only be tried again later. Partner Center says
 * that multifactor authentication is missing in the status line, or only by `WWW-Authenticate: Bearer error="invalid_token"`.
 */
export const refusalOf = (answer: Answered): Omit<Refused, 'kind' | 'correlationId'> | undefined => {
  const { status, headers } = answer
  const code = fault.safeParse(answer.body).data?.code
  const known = reasons.get(code)
  if (known && code && status < 500 && status !== 429) return { reason: known, code }
  if (status === 401) {
    const mfa = wantsMfa(answer) || /invalid_token/.test(headers.get('www-authenticate') ?? '')
    return { reason: mfa ? 'mfa-required' : 'sign-in-expired', code: code ?? '401' }
  }
  if (status === 403) return { reason: 'not-permitted', code: code ?? '403' }
  const odd = status !== 408 && status !== 429 && status >= 300 && status < 500
  return odd ? { reason: 'unexpected', code: code ?? String(status) } : undefined
}

/** Said outright: then another token of the same sign-in does not help. */
export const wantsMfa = ({ said }: Answered): boolean => /MFA/i.test(said)
