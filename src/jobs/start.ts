import type { Config } from '../config/config.ts'
import { commonLanguage } from '../conversation/ports.ts'
import type { Planner } from '../moves/ports.ts'
import type { Message } from '../presentation/message.ts'
import type { Presentation } from '../presentation/present.ts'
import { bookFor } from '../relationships/chat/look-up.ts'
import { noticeFor } from '../relationships/chat/notices.ts'
import type { Desk } from '../relationships/chat/ports.ts'
import { adminKeys, untoldRequests } from '../relationships/chat/reach.ts'
import { createStrike } from '../relationships/clock.ts'
import { createCourier } from '../relationships/deliver.ts'
import type { Address, Messenger } from '../relationships/messenger.ts'
import { type Parcel, placeKey } from '../relationships/outbox.ts'
import { createRateLimit } from '../relationships/rate-limit.ts'
import type { Kept } from '../relationships/record.ts'
import { lastLook, tidying } from '../relationships/retention.ts'
import { createWatch } from '../relationships/watch.ts'
import type { Calendar } from '../runtime/calendar.ts'
import type { Log } from '../runtime/log.ts'
import type { OpenStore } from '../storage/store.ts'
import { type Carrying, moveWork } from './move-reminders.ts'
import { warningOfExpiry } from './secret-expiry.ts'

interface Rounds {
  readonly desk: Desk
  readonly planner: Planner
  readonly store: Pick<OpenStore, 'archive' | 'tidy'>
  readonly calendar: Calendar
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

/** When something was written down last, as far as it is known without reading everything. */
const newestIn = async ({ requests, addresses }: Pick<Desk, 'requests' | 'addresses'>): Promise<Date | undefined> => {
  const { kept } = await requests.list({ page: 0, size: 1 })
  const times = [kept[0]?.request.trail.at(-1)?.at, await lastLook(addresses)]
  const [newest] = times
    .filter(time => time !== undefined)
    .sort()
    .reverse()
  return newest === undefined ? undefined : new Date(newest)
}

/** Tells people what they are to be told, when it is due, and forgets what is to be forgotten. Returns how to stop. */
export const startRounds = async (rounds: Rounds) => {
  const { desk, store, calendar, config, presentation, messenger, log } = rounds
  const { requests, addresses, now } = desk
  const failed = (error: unknown) => log.error('a parcel failed', { error })
  const { relations } = desk
  const watch =
    relations && createWatch({ requests, relations, book: () => bookFor(desk), random: Math.random, failed })
  const round: Carrying = {
    ...{ addresses, messenger, now, failed, believed: calendar.believed, zone: desk.settings.timeZone },
    ...{ rateLimit: createRateLimit(), random: Math.random },
  }
  const courier = createCourier({
    ...round,
    records: requests,
    say: async (kept: Kept, parcel: Parcel, address: Address) =>
      presentation.present(
        { kind: 'request', said: await noticeFor(desk, kept, parcel, address) },
        address.language ?? commonLanguage,
      ),
    strike: createStrike({ requests, book: () => bookFor(desk), watch, access: desk.access?.following }),
    isHoliday: desk.settings.isHoliday,
    absent: async ({ id }) => {
      if ((await untoldRequests(desk)) > 0) log.warn('nobody can be told of a request', { request: id })
    },
  })
  calendar.compare(await newestIn(desk))
  await courier.recover()
  await sayWhoIsSilent(desk, log)
  const days = { requests: config.RETENTION_REQUEST_DAYS, people: config.RETENTION_PERSON_DAYS }
  const look = tidying({ ...store.archive, erase: desk.erase, days, now, believed: calendar.believed })
  const tidy = async () => {
    if (await look()) await store.tidy()
  }
  const warn = warningOfExpiry({
    expires: config.MicrosoftAppPasswordExpires,
    ...{ addresses, messenger, now, log, zone: desk.settings.timeZone, isHoliday: desk.settings.isHoliday },
    admins: adminKeys(desk.settings),
    say: (days, day, { language = commonLanguage }) =>
      presentation.present({ kind: 'secretExpires', app: config.MicrosoftAppId, day, days }, language),
  })
  // Whoever hands in the first request need not wait for the calendar.
  setTimeout(() => desk.settings.isHoliday?.(now().toISOString().slice(0, 10)), second).unref()
  const moves = moveWork(rounds, round)
  const stops = [
    ...[repeating(moves.remind, second, log), repeating(moves.tidy, hour / 4, log)],
    ...[repeating(courier.work, second, log), repeating(tidy, hour, log), repeating(warn, hour / 4, log)],
  ]
  return async (): Promise<void> => {
    await Promise.all(stops.map(stop => stop()))
    await Promise.all([watch?.idle(), desk.access?.following.idle()])
  }
}
