import type { Addresses } from '../messenger.ts'
import { type Parcel, personKey, placeKey } from '../outbox.ts'
import type { Kept } from '../record.ts'
import { change, type Requests } from '../store.ts'
import type { Desk, DeskSettings } from './ports.ts'

/** The keys under which admins are told: their place, else each of them. */
export const adminKeys = ({ adminPlace, admins }: Pick<DeskSettings, 'adminPlace' | 'admins'>): readonly string[] =>
  adminPlace ? [placeKey(adminPlace)] : admins.map(personKey)

/** Whether at least one of those who are told of requests can be told now. */
export const isSomebodyThere = async ({
  addresses,
  settings,
}: Pick<Desk, 'addresses' | 'settings'>): Promise<boolean> => {
  const known = await Promise.all(adminKeys(settings).map(key => addresses.recall(key)))
  return known.some(({ reference, paused }) => Boolean(reference) && !paused)
}

/** How many requests wait for admins of whom none can be told. */
export const untoldRequests = async (desk: Pick<Desk, 'addresses' | 'settings' | 'requests'>): Promise<number> =>
  (await isSomebodyThere(desk)) ? 0 : (await desk.requests.list({ state: 'waiting', page: 0, size: 1 })).total

/** So many waiting requests are gone through for an admin who is there again. */
const mostWaiting = 500

const isHeld = (parcel: Parcel, key: string, at: string): boolean =>
  parcel.to === key && parcel.state === 'due' && parcel.of !== 'remind' && parcel.due > at

/** An admin is told of what waits, also where somebody else was to be told of it when it was handed in. */
const missing = ({ request, outbox }: Kept, key: string, at: string, admin: boolean): readonly Parcel[] => {
  const told = outbox.some(({ to, of, state }) => to === key && of === 'ask' && state !== 'void')
  if (!admin || told || request.state !== 'waiting' || key === personKey(request.asker.id)) return []
  return [{ id: `${request.revision}.${outbox.length}`, to: key, of: 'ask', due: at, tries: 0, state: 'due' }]
}

const broughtForward = (kept: Kept, key: string, at: string, admin: boolean): Kept | undefined => {
  const more = missing(kept, key, at, admin)
  if (more.length === 0 && !kept.outbox.some(parcel => isHeld(parcel, key, at))) return undefined
  const outbox = kept.outbox.map(parcel => (isHeld(parcel, key, at) ? { ...parcel, due: at } : parcel))
  return { ...kept, outbox: [...outbox, ...more] }
}

interface Waking {
  readonly requests: Requests
  readonly addresses: Addresses
  readonly settings: Pick<DeskSettings, 'adminPlace' | 'admins'>
  readonly now: () => Date
}

/** Somebody can be reached who could not, by the key of their address: they are told now what waits for them. */
export const waking =
  ({ requests, settings, now }: Waking) =>
  async (key: string): Promise<void> => {
    const admin = adminKeys(settings).includes(key)
    const own = key.startsWith('person:') ? await requests.naming(key.slice('person:'.length)) : []
    const all = admin ? await requests.list({ state: 'waiting', page: 0, size: mostWaiting }) : { kept: [] }
    const at = now().toISOString()
    for (const id of new Set([...own, ...all.kept.map(({ request }) => request.id)]))
      await change(requests, id, kept => broughtForward(kept, key, at, admin))
  }
