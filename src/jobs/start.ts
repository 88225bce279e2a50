import type { Config } from '../config/config.ts'
import { commonLanguage } from '../conversation/ports.ts'
import { tidyingMoves } from '../moves/forget.ts'
import type { Planner } from '../moves/ports.ts'
import type { Message } from '../presentation/message.ts'
import type { Presentation } from '../presentation/present.ts'
import { bookFor } from '../relationships/chat/look-up.ts'
import { noticeFor } from '../relationships/chat/notices.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import { createCourier } from '../relationships/deliver.ts'
import type { Messenger } from '../relationships/messenger.ts'
import { personKey, placeKey } from '../relationships/outbox.ts'
import { createRateLimit } from '../relationships/rate-limit.ts'
import { tidying } from '../relationships/retention.ts'
import type { Log } from '../runtime/log.ts'
import { dayIn } from '../runtime/time-zones.ts'
import type { Archive } from '../storage/store.ts'
import { remindingOfMoves } from './move-reminders.ts'
import { warningOfExpiry } from './secret-expiry.ts'

interface Rounds {
  readonly desk: Desk
  readonly planner: Planner
  readonly archive: Archive
  readonly config: Config
  readonly presentation: Presentation
  readonly messenger: Messenger<Message>
  readonly log: Log
}

const [second, hour] = [1000, 3_600_000]

/** One after another, never two at once; `stop` waits for the one that is under way. */
const repeating = (work: () => Promise<unknown>, pause: number, log: Log) => {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const round = async (): Promise<void> => {
    await work().catch(error => log.error('a round failed', { error }))
    if (!stopped) timer = setTimeout(start, pause)
  }
  let current = Promise.resolve()
  const start = () => {
    current = round()
  }
  start()
  return async (): Promise<void> => {
    stopped = true
    clearTimeout(timer)
    await current
  }
}

/** Nobody would notice before a request waits that the admins cannot be told of it. */
export const sayWhoIsSilent = async ({ addresses, settings }: Pick<Desk, 'addresses' | 'settings'>, log: Log) => {
  const { adminPlace, admins } = settings
  if (!adminPlace && admins.length === 0) log.warn('nobody is told of requests: set ADMINS or ADMIN_CONVERSATION_ID')
  if (adminPlace && !(await addresses.recall(placeKey(adminPlace))).reference)
    log.warn('the admins’ place was never heard from: mention the bot there, or mend ADMIN_CONVERSATION_ID')
}

/** Tells people what they are to be told, when it is due, and forgets what is to be forgotten. Returns how to stop. */
export const startRounds = async ({ desk, planner, archive, config, presentation, messenger, log }: Rounds) => {
  const { requests, addresses, now } = desk
  const courier = createCourier<Message>({
    ...{ requests, addresses, messenger, now },
    say: async (kept, parcel, address) =>
      presentation.present(
        { kind: 'request', said: await noticeFor(desk, kept, parcel, address) },
        address.language ?? commonLanguage,
      ),
    book: () => bookFor(desk),
    rateLimit: createRateLimit(),
    zone: desk.settings.timeZone,
    random: Math.random,
    failed: error => log.error('a parcel failed', { error }),
  })
  await courier.recover()
  await sayWhoIsSilent(desk, log)
  const { adminPlace, admins } = desk.settings
  const days = { requests: config.RETENTION_REQUEST_DAYS, people: config.RETENTION_PERSON_DAYS }
  const tidy = tidying({ ...archive, erase: desk.erase, days, now })
  const warn = warningOfExpiry({
    expires: config.MicrosoftAppPasswordExpires,
    ...{ addresses, messenger, now, log, zone: desk.settings.timeZone },
    admins: adminPlace ? [placeKey(adminPlace)] : admins.map(personKey),
    say: (days, day, { language = commonLanguage }) =>
      presentation.present({ kind: 'secretExpires', app: config.MicrosoftAppId, day, days }, language),
  })
  const remindOfMoves = remindingOfMoves<Message>({
    ...{ planner, addresses, messenger },
    say: (said, { language = commonLanguage }) => presentation.present({ kind: 'move', said }, language),
    failed: error => log.error('a reminder of a move failed', { error }),
  })
  const tidyMoves = tidyingMoves(planner, { days: days.requests, today: () => dayIn(planner.timeZone, now()) })
  const stops = [
    repeating(remindOfMoves, hour / 4, log),
    repeating(tidyMoves, hour, log),
    repeating(courier.work, second, log),
    repeating(tidy, hour, log),
    repeating(warn, hour / 4, log),
  ]
  return async (): Promise<void> => {
    await Promise.all(stops.map(stop => stop()))
  }
}
