import { setTimeout as pause } from 'node:timers/promises'
import { type Config, readConfig } from '../../config/config.ts'
import type { Environment } from '../../config/read.ts'
import {
  createRegistration,
  type Registrar,
  type Registration,
  type Said,
  wanted,
} from '../../microsoft/events/registration.ts'
import { command, type Outcome } from '../command.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { log } from '../store.ts'

/** What ends the command with exit 1. */
class Stopped extends Error {}

const heard = <Value>(said: Said<Value>): Value => {
  if (said.kind === 'said') return said.value
  throw new Stopped(`Partner Center does not answer as it should (${said.code}). kanalguiden doctor says more.`)
}

const isAt = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href

const lines = ({ url, events }: Registration): string => [url, ...events.map(event => `  ${event}`)].join('\n')

const elsewhere = ({ url }: Registration): string =>
  `Events go to ${url}, and a partner has one such address: whatever is behind it would hear nothing more.`

const shown = async (registrar: Registrar, ours: string): Promise<string> => {
  const there = heard(await registrar.show())
  if (!there.url) return 'No address is registered: Partner Center sends its events nowhere.'
  const whose = isAt(there.url, ours) ? 'That is PARTNER_CENTER_EVENTS_URL.' : 'That is not PARTNER_CENTER_EVENTS_URL.'
  return `${lines(there)}\n${whose}`
}

const registered = async (registrar: Registrar, ours: string, takeOver: boolean): Promise<string> => {
  const before = heard(await registrar.show())
  const mine = isAt(before.url, ours)
  if (before.url && !mine && !takeOver)
    throw new Stopped(`${elsewhere(before)} To displace it all the same: events register --take-over`)
  const offered = heard(await registrar.offered())
  const events = wanted.filter(event => offered.includes(event))
  if (mine && events.every(event => before.events.includes(event))) return `Nothing to do.\n${lines(before)}`
  const after = heard(await registrar.register({ url: ours, events }, before))
  return [`Registered.\n${lines(after)}`, ...(before.url && !mine ? [`Before:\n${lines(before)}`] : [])].join('\n')
}

/** Seconds that a test event is waited for, each second a look. */
const patience = 30

const tested = async (registrar: Registrar, ours: string): Promise<string> => {
  const there = heard(await registrar.show())
  if (!isAt(there.url, ours))
    throw new Stopped(there.url ? elsewhere(there) : 'Nothing is registered yet: events register')
  const id = heard(await registrar.test())
  for (let second = 0; second < patience; second++) {
    const { status, attempts } = heard(await registrar.delivery(id))
    if (attempts.length > 0 && attempts.some(attempt => /^(OK|200)\b/i.test(attempt))) return `Delivered (${status}).`
    if (attempts.length > 0) throw new Stopped(`Not delivered (${status}): ${attempts.join('; ')}`)
    await pause(1000)
  }
  throw new Stopped(`Not delivered in ${patience} seconds. Can ${ours} be reached from the internet?`)
}

const options = {
  'take-over': { is: 'register: also where another address would be displaced by it' },
} as const

const tasks: Readonly<Record<string, (registrar: Registrar, ours: string, takeOver: boolean) => Promise<string>>> = {
  show: shown,
  register: registered,
  test: tested,
}

const place = (config: Config, what: string): string => {
  if (!config.PARTNER_CENTER_APP_ID) throw new WrongUsage('Set PARTNER_CENTER_APP_ID and what belongs to it first.')
  if (!config.PARTNER_CENTER_EVENTS_URL && what !== 'show') throw new WrongUsage('Set PARTNER_CENTER_EVENTS_URL first.')
  return config.PARTNER_CENTER_EVENTS_URL
}

const done = async (
  { 'take-over': takeOver = false }: Chosen<typeof options>,
  [what = '', ...more]: readonly string[],
  env: Environment,
): Promise<string | Outcome> => {
  const task = Object.hasOwn(tasks, what) ? tasks[what] : undefined
  if (!task || more.length > 0) throw new WrongUsage('Say what to do with the events: register, show or test.')
  const config = readConfig(env)
  try {
    return await task(createRegistration(config, { log }), place(config, what), takeOver)
  } catch (error) {
    if (error instanceof Stopped) return { text: '', notes: [error.message], exit: 1 }
    throw error
  }
}

/** `events register`, `events show` and `events test`: where Partner Center sends its events. */
export const events = command(
  {
    does: 'Where Partner Center sends its events: register PARTNER_CENTER_EVENTS_URL, show what is registered, have a test event sent.',
    texts: 'register|show|test',
    options,
    example: 'events register',
  },
  done,
)
