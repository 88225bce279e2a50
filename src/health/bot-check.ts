import type { BotSignIn } from '../microsoft/entra/bot-sign-in.ts'
import type { Finding, Outcome } from './finding.ts'

/** What Entra's own numbers mean for an operator. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const numbers: Readonly<Record<string, Outcome>> = {
  AADSTS7000215: 'secret-wrong',
  AADSTS7000222: 'secret-expired',
  AADSTS700016: 'app-unknown',
  AADSTS7000112: 'app-disabled',
  AADSTS90002: 'tenant-unknown',
  AADSTS900023: 'tenant-unknown',
}

const outcomeOf = (code: string, managed: boolean): Outcome =>
  managed ? 'identity-refused' : (numbers[code] ?? 'sign-in-refused')

/** Whether the bot can answer: what came of its sign-in to Bot Framework. */
export const botFinding = (signIn: BotSignIn, managed: boolean): Finding => {
  const check = 'bot'
  switch (signIn.kind) {
    case 'signed-in':
      return { check, outcome: 'signed-in' }
    case 'unavailable':
      return { check, outcome: 'sign-in-unreachable' }
    case 'refused': {
      const code = signIn.code ?? signIn.reason
      return { check, outcome: outcomeOf(code, managed), values: { code } }
    }
  }
}
