import type { BotSignIn } from '../microsoft/entra/bot-sign-in.ts'
import type { Words } from '../presentation/words.ts'
import { botFinding } from './bot-check.ts'
import { stateOf } from './finding.ts'
import { inOneLine } from './in-words.ts'
import { secretFinding } from './secret.ts'

/** What must hold for the bot to serve. */
interface Needed {
  /** Rejects with a sentence when nothing can be kept. */
  readonly store: () => Promise<void>
  readonly signIn: () => Promise<BotSignIn>
  readonly config: Parameters<typeof secretFinding>[0] & { readonly MicrosoftAppType: string }
  readonly words: Words
  readonly now: () => Date
}

/** For `/readyz`. In the local profile nobody signs in. */
export const createReadiness = ({ store, signIn, config, words, now }: Needed) => {
  const signedIn = async () => {
    if (!config.MicrosoftAppId) return
    const finding = botFinding(await signIn(), config.MicrosoftAppType === 'UserAssignedMSI')
    if (stateOf(finding) === 'wrong') throw new Error(inOneLine(words, finding))
  }
  return {
    /** Rejects with an `AggregateError` that holds every reason. */
    ready: async (): Promise<void> => {
      const outcomes = await Promise.allSettled([store(), signedIn()])
      const faults = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []))
      if (faults.length > 0) throw new AggregateError(faults, 'The bot cannot serve.')
    },
    /** That the client secret is about to expire. */
    warnings: (): readonly string[] => {
      const secret = secretFinding(config, now())
      return ['secret-ends', 'secret-ended'].includes(secret.outcome) ? [inOneLine(words, secret)] : []
    },
  }
}
