import type { App, Turn } from '../../../src/app.ts'
import { botFramework } from '../../../src/bot/auth/identity.ts'
import { createBot } from '../../../src/bot/bot.ts'
import { nobody, type Observer } from '../../../src/bot/pipeline/observer.ts'
import type { Limits } from '../../../src/bot/pipeline/rate-limits.ts'
import { type Clock, systemClock } from '../../../src/runtime/clock.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { newApp } from '../../conversation/person.ts'
import { through } from '../bot-client.ts'

const registration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: 'MultiTenant',
}

const wordsOf = ({ input }: Turn): string => (input.kind === 'typed' ? input.text : JSON.stringify(input))

interface Options {
  readonly limits?: Limits
  /** Turns wait until they are let go; else they run at once. */
  readonly gated?: boolean
  readonly clock?: Clock
  /** What of the app is otherwise. */
  readonly app?: Partial<App>
}

/** A bot whose turns can be held up, and which writes down what began, what ended and what was counted. */
export const gatedBot = ({ limits, gated = true, app: otherwise = {}, clock = systemClock }: Options = {}) => {
  const [began, ended, counted, lines]: string[][] = [[], [], [], []]
  const gates: (() => void)[] = []
  const real = { ...newApp(), ...otherwise }
  const app: App = {
    ...real,
    handle: async turn => {
      began?.push(wordsOf(turn))
      if (gated) await new Promise<void>(resolve => gates.push(resolve))
      const message = await real.handle(turn)
      ended?.push(wordsOf(turn))
      return message
    },
  }
  const observer: Observer = {
    ...nobody,
    turn: (kind, outcome) => counted?.push(`${kind} ${outcome}`),
    limited: by => counted?.push(`limited ${by}`),
    repeated: () => counted?.push('repeated'),
  }
  const log = createLog('info', line => lines?.push(line))
  const bot = createBot({ app, log, allowedTenants: [], limits, observer, clock }, botFramework(registration))
  const settle = () => new Promise(resolve => setImmediate(resolve))
  return {
    ...{ began: began ?? [], ended: ended ?? [], counted: counted ?? [], lines: lines ?? [] },
    post: through(bot),
    /** Until everything that could begin has begun. */
    settle: async () => {
      for (let times = 0; times < 20; times += 1) await settle()
    },
    /** Lets the turn go on that has waited for longest. */
    letOneGo: async () => {
      gates.shift()?.()
      for (let times = 0; times < 20; times += 1) await settle()
    },
    letAllGo: async (work: Promise<unknown>) => {
      let over = false
      void work.then(() => {
        over = true
      })
      while (!over) {
        gates.shift()?.()
        await settle()
      }
    },
  }
}
