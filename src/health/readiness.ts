import type { BotSignIn } from '../microsoft/entra/bot-sign-in.ts'
import type { Words } from '../presentation/words.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import { botFinding } from './bot-check.ts'
import { stateOf } from './finding.ts'
import { inOneLine } from './in-words.ts'
import { secretFinding } from './secret.ts'

/** What must hold for the bot to serve. */
interface Needed {
  /** Resolves when what people write can be understood. */
  readonly warm: () => Promise<void>
  /** Rejects with a sentence when nothing can be kept. */
  readonly store: () => Promise<void>
  readonly signIn: () => Promise<BotSignIn>
  /** Whether people get apologies instead of answers. */
  readonly failing: () => boolean
  readonly config: Parameters<typeof secretFinding>[0] & { readonly MicrosoftAppType: string }
  readonly words: Words
  readonly clock: Clock
  readonly log: Log
}

/** Milliseconds: how old a look may be that is told to whoever asks, and how long the store may take for it. */
const [fresh, patience] = [1_000, 2_500]

/** The same work for all who ask while it is done. */
const oneAtATime = (work: () => Promise<void>) => {
  let underway: Promise<void> | undefined
  return (): Promise<void> =>
    (underway ??= work().finally(() => {
      underway = undefined
    }))
}

/** What it comes to, or that it does not in time. */
const inTime = (work: Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new Error('The store does not answer.'))
    const timer = setTimeout(late, patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** Everything that is wrong, at once; nothing when nothing is. */
const faultsIn = async (looks: readonly Promise<void>[]): Promise<AggregateError | undefined> => {
  const outcomes = await Promise.allSettled(looks)
  const faults = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []))
  return faults.length > 0 ? new AggregateError(faults, 'The bot cannot serve.') : undefined
}

/** For `/readyz`. In the local profile nobody signs in. */
export const createReadiness = ({ warm, store, signIn, failing, config, words, clock, log }: Needed) => {
  const kept = oneAtATime(store)
  const signedIn = async () => {
    if (!config.MicrosoftAppId) return
    const finding = botFinding(await signIn(), config.MicrosoftAppType === 'UserAssignedMSI')
    if (stateOf(finding) === 'wrong') throw new Error(inOneLine(words, finding))
  }
  const answering = async () => {
    if (failing()) throw new Error('People get apologies instead of answers: the log says why.')
  }
  let wrong = false
  const look = oneAtATime(async () => {
    await warm()
    const faults = await faultsIn([inTime(kept()), signedIn(), answering()])
    if (faults && !wrong) log.warn('not ready', { reasons: faults.errors.map(({ message }) => message) })
    if (!faults && wrong) log.info('ready again')
    wrong = faults !== undefined
    if (faults) throw faults
  })
  let found: { readonly looked: Promise<void>; readonly until: number } | undefined
  return {
    /** From a look that is at most a second old, and one for all. Rejects with an `AggregateError` that holds every reason. */
    ready: (): Promise<void> => {
      if (!found || clock.ticks() >= found.until) found = { looked: look(), until: clock.ticks() + fresh }
      return found.looked
    },
    /** That the client secret is about to expire. */
    warnings: (): readonly string[] => {
      const secret = secretFinding(config, clock.now())
      return ['secret-ends', 'secret-ended'].includes(secret.outcome) ? [inOneLine(words, secret)] : []
    },
  }
}
