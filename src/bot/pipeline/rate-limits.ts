import { type Clock, systemClock } from '../../runtime/clock.ts'
import { createExpiring } from '../expiring.ts'

interface Allowance {
  readonly atOnce: number
  readonly aSecond: number
  /** How many are counted: whoever has been silent for longest is forgotten first, with a full allowance by then. */
  readonly known: number
}

/** How much may be asked of the bot. Nobody needs to change it: more could not be answered anyway. */
export const allowances = {
  /** Teams lets a bot send 60 messages in 30 seconds to one conversation. */
  person: { atOnce: 30, aSecond: 1, known: 10_000 },
  /** Teams lets a bot send 50 messages a second to one tenant. */
  tenant: { atOnce: 500, aSecond: 50, known: 1_000 },
  /** Milliseconds of work that one person's words may take in a minute, however few they are. */
  work: { atOnce: 1_200, aSecond: 20, known: 10_000 },
} as const satisfies Record<string, Allowance>
export type Limit = keyof typeof allowances

/** What is asked in passing weighs little: Teams asks with every letter in the search box, and nothing is sent for it. */
const weights = { turn: 1, inPassing: 0.25 }

/** Buckets that run full again by themselves. Time is in milliseconds. */
const createBuckets = ({ atOnce, aSecond, known }: Allowance, ticks: Clock['ticks']) => {
  const buckets = createExpiring<{ readonly left: number; readonly at: number }>(
    { most: known, age: (atOnce / aSecond) * 1000 },
    ticks,
  )
  const level = (key: string): number => {
    const { left, at } = buckets.get(key) ?? { left: atOnce, at: ticks() }
    return Math.min(atOnce, left + ((ticks() - at) / 1000) * aSecond)
  }
  return {
    allows: (key: string, weight: number): boolean => level(key) >= weight,
    take: (key: string, weight: number): void => void buckets.set(key, { left: level(key) - weight, at: ticks() }),
  }
}

/** Who asks, by id. Where there is no tenant, none is counted. */
interface Asker {
  readonly person: string
  readonly tenant?: string | undefined
  readonly inPassing?: boolean | undefined
}

/** Says whose allowance is used up; nothing, and it is counted, where none is. Who is refused costs nobody else anything. */
export const createLimits = (ticks: Clock['ticks'] = systemClock.ticks) => {
  const people = createBuckets(allowances.person, ticks)
  const tenants = createBuckets(allowances.tenant, ticks)
  const work = createBuckets(allowances.work, ticks)
  const exceeded = ({ person, tenant, inPassing }: Asker): Limit | undefined => {
    const weight = inPassing ? weights.inPassing : weights.turn
    if (!people.allows(person, weight)) return 'person'
    if (!work.allows(person, 1)) return 'work'
    if (tenant !== undefined && !tenants.allows(tenant, weight)) return 'tenant'
    people.take(person, weight)
    if (tenant !== undefined) tenants.take(tenant, weight)
    return undefined
  }
  /** What somebody was let do has kept us busy so long. */
  const spend = (person: string, milliseconds: number): void => work.take(person, milliseconds)
  return Object.assign(exceeded, { spend })
}
export type Limits = ReturnType<typeof createLimits>

interface Wanted {
  readonly RATE_LIMITS: 'auto' | 'on' | 'off'
  readonly MicrosoftAppId: string
}

/** Limits where people are authenticated, unless said otherwise. Elsewhere a person is whoever the request says, and no limit would protect anybody. */
export const limitsFor = ({ RATE_LIMITS, MicrosoftAppId }: Wanted): Limits | undefined =>
  RATE_LIMITS === 'on' || (RATE_LIMITS === 'auto' && MicrosoftAppId) ? createLimits() : undefined
