import { createFollowing } from '../../src/relationships/access/follow.ts'
import { setsWith } from '../../src/relationships/access/sets.ts'
import type { RequestAct } from '../../src/relationships/chat/events.ts'
import { atTheDesk } from '../../src/relationships/chat/handle.ts'
import { bookFor } from '../../src/relationships/chat/look-up.ts'
import type { Desk } from '../../src/relationships/chat/ports.ts'
import { createStrike } from '../../src/relationships/clock.ts'
import { type Courier, createCourier } from '../../src/relationships/deliver.ts'
import type { Address, Delivery } from '../../src/relationships/messenger.ts'
import type { AdminAccess, Relations } from '../../src/relationships/ports.ts'
import { createRateLimit } from '../../src/relationships/rate-limit.ts'
import type { Kept } from '../../src/relationships/record.ts'
import type { Requests } from '../../src/relationships/store.ts'
import type { TenantSight } from '../../src/relationships/tenant.ts'
import { createWatch } from '../../src/relationships/watch.ts'
import { requestsOn } from '../../src/storage/indexed-records.ts'
import { takingTurns } from '../../src/storage/queue.ts'
import { addressesInMemory } from '../storage/in-memory.ts'
import { link } from './chat/office.ts'

/** What the other end does with a message: `silent…` means that nobody is told whether it arrived. */
export type Fate = Delivery | 'silent, arrived' | 'silent, lost'

/** What outlives a process: the disk, the people, what reached them, and the time. */
export const newWorld = () => ({
  records: new Map<string, Kept>(),
  addresses: addressesInMemory(),
  arrived: [] as string[],
  fates: [] as Fate[],
  now: new Date('2026-11-23T09:00:00Z'),
  tokens: 0,
  /** From then on Partner Center knows the customer as ours. */
  oursFrom: new Date('2026-11-25T09:00:00Z'),
  /** What Microsoft was asked for, by name; from then on the customer has approved it. */
  privileges: new Map<string, string>(),
  /** Those that were taken back before. */
  takenBack: new Set<string>(),
  approvedFrom: new Date('2026-11-27T09:00:00Z'),
})
const contosoSeen: TenantSight = { kind: 'found', id: 'dddddddd-1111-4222-8333-444444444444', cloud: 'public' }

type World = ReturnType<typeof newWorld>

/** Microsoft as it is: of one name there is one, whoever asks for it; each answer is at a gate. */
const microsoftOf = (world: World, guarded: Guarded): AdminAccess => {
  const seen = (id: string) => {
    const open = world.now >= world.approvedFrom ? ('active' as const) : ('pending' as const)
    const stage = world.takenBack.has(id) ? ('terminated' as const) : open
    return {
      kind: 'seen',
      id,
      stage,
      extends: false,
      ...(stage === 'active' && { ends: '2026-12-20T09:00:00.000Z' }),
    } as const
  }
  return {
    open: ({ name }) =>
      guarded(() => {
        const id = world.privileges.get(name) ?? `privileges-${world.privileges.size}`
        world.privileges.set(name, id)
        return seen(id)
      }),
    read: id => guarded(() => seen(id)),
    takeBack: ({ name }) =>
      guarded(() => {
        const id = world.privileges.get(name)
        if (id === undefined || world.takenBack.has(id)) return 'gone'
        if (world.now >= world.approvedFrom) return 'approved'
        world.takenBack.add(id)
        return 'gone'
      }),
    assign: () => guarded(() => 'active'),
  }
}

/** Tokens that a test can make as well. */
export const tokensOf = (world: World): Desk['tokens'] => ({
  issue: about => `${world.tokens++}.${about.join('|')}`,
  holds: (token, about) => token.slice(token.indexOf('.') + 1) === about.join('|'),
})

export type Guarded = <Result>(work: () => Result | Promise<Result>) => Promise<Result>

/** Requests as they stand on the world's own disk, of which one process has all. */
const onShelf = (world: World, guarded: Guarded): Requests => {
  const shelf = {
    read: (id: string) => guarded(() => world.records.get(id)),
    write: (kept: Kept) => guarded(() => void world.records.set(kept.request.id, structuredClone(kept))),
    remove: (id: string) => guarded(() => void world.records.delete(id)),
    inTurn: takingTurns(),
  }
  return requestsOn(shelf, [...world.records.values()])
}

/** Every wait in a process is at a gate, which the test opens one by one, in any order. Killed, none ever opens. */
export const newGates = () => {
  const waiting: (() => void)[] = []
  const gate = () => new Promise<void>(open => waiting.push(open))
  const guarded: Guarded = async work => {
    await gate()
    const result = await work()
    await gate()
    return result
  }
  return { waiting, guarded }
}

/** A process: every wait in it is at a gate. */
export const startProcess = (world: World, requestsFor = onShelf) => {
  const { waiting, guarded } = newGates()
  const requests = requestsFor(world, guarded)
  const settings = {
    sets: setsWith([]),
    groups: [{ id: 'g', name: 'Servicedesk' }],
    days: 730,
    extends: false,
    minutes: [10, 60],
  }
  const following = createFollowing({
    ...{ requests, settings, access: microsoftOf(world, guarded), book: () => bookFor(desk), random: () => 0 },
    failed: error => {
      throw error
    },
  })
  const desk: Desk = {
    access: { settings, following, soon: following.now },
    requests,
    addresses: world.addresses,
    links: { invite: () => guarded(() => ({ kind: 'link', url: link }) as const) },
    admins: { isAdmin: id => guarded(() => (id === 'anna' ? 'no' : 'yes')) },
    tenants: { look: () => guarded(() => contosoSeen) },
    relations: { look: () => guarded(() => (world.now >= world.oursFrom ? 'ours' : 'none')) },
    tokens: tokensOf(world),
    settings: {
      lookMinutes: [10, 60, 360],
      admins: ['bo', 'cecilia'],
      reminderDays: [7, 21],
      expiryDays: 90,
      timeZone: 'UTC',
    },
    now: () => world.now,
    erase: async () => {},
  }
  const failed = (error: unknown) => {
    throw error
  }
  const watch = createWatch({
    ...{ requests, relations: desk.relations as Relations, book: () => bookFor(desk), random: () => 0, failed },
  })
  const courier = createCourier<Kept, string>({
    records: requests,
    addresses: world.addresses,
    messenger: { deliver: (_: Address, message: string) => arrive(world, guarded, message) },
    say: async ({ request }, parcel) => `${request.id}/${parcel.id} to ${parcel.to}`,
    strike: createStrike({ requests, book: () => bookFor(desk), watch, access: following }),
    rateLimit: createRateLimit(),
    now: () => world.now,
    zone: 'UTC',
    random: () => 0,
    failed,
  })
  const taps = (name: string, act: RequestAct) =>
    atTheDesk(act, { personId: name, placeId: name, objectId: name }, {}, desk)
  return { waiting, courier, taps, desk }
}

export const arrive = async (
  world: Pick<World, 'fates' | 'arrived'>,
  guarded: Guarded,
  message: string,
): Promise<Delivery> => {
  const fate = await guarded((): Fate => {
    const next = world.fates.shift() ?? 'delivered'
    if (next === 'delivered' || next === 'silent, arrived') world.arrived.push(message)
    return next
  })
  if (fate === 'silent, arrived' || fate === 'silent, lost') throw new Error('The connection broke.')
  return fate
}

/** Lets everything go on that can go on without a gate. */
export const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Opens gates until nobody waits at one. */
export const runOut = async ({ waiting }: { waiting: (() => void)[] }, work: Promise<unknown>): Promise<void> => {
  let over = false
  void work.then(
    () => {
      over = true
    },
    () => {
      over = true
    },
  )
  for (await settle(); !over; await settle()) for (const open of waiting.splice(0)) open()
}

export type Process = ReturnType<typeof startProcess> & { readonly courier: Courier }
