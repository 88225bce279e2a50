import { expect } from 'chai'
import fc from 'fast-check'
import type { RequestAct } from '../../src/relationships/chat/events.ts'
import type { Courier } from '../../src/relationships/deliver.ts'
import { personKey } from '../../src/relationships/outbox.ts'
import type { Kept } from '../../src/relationships/record.ts'
import { type Fate, newWorld, type Process, runOut, settle, tokensOf } from './crashing.ts'
import { details } from './details.ts'

const people = ['anna', 'bo', 'cecilia'] as const
type Name = (typeof people)[number]

export interface Tap {
  readonly name: Name
  readonly act: RequestAct
}

/** A tap on a card that showed some revision: the card's token is its own, so a repeat is the very same data. */
const tap = fc.record({
  name: fc.constantFrom(...people),
  what: fc.constantFrom(
    'mail',
    'ask',
    'send',
    'withdraw',
    'accept',
    'decline',
    'reject',
    'edit',
    'undo',
    'not-yet',
    'nudge',
    'snooze',
  ),
  revision: fc.integer({ min: 2, max: 7 }),
})
type Wanted = { readonly name: Name; readonly what: string; readonly revision: number }

export const fate = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fate>('delivered') },
  fc.constantFrom<Fate>({ retryAfterSeconds: 3 }, 'gone', 'silent, arrived', 'silent, lost'),
)

/** What happens next: the first tap not yet made, one made again, a round of the courier, any gate, or the end of the process. */
const move = fc.oneof(
  { weight: 4, arbitrary: fc.constant('tap') },
  { weight: 2, arbitrary: fc.constant('again') },
  { weight: 3, arbitrary: fc.constant('courier') },
  { weight: 30, arbitrary: fc.constant('gate') },
  { weight: 1, arbitrary: fc.constant('kill') },
)
export const moves = fc.array(fc.tuple(move, fc.nat(1000)), { minLength: 20, maxLength: 400, size: 'max' })

/** All that is random in one run: what happens in which order, what people tap, what becomes of messages. */
export const chances = [
  moves,
  fc.array(tap, { maxLength: 10, size: 'max' }),
  fc.array(fate, { maxLength: 12, size: 'max' }),
] as const

const actOf = (
  id: string,
  issue: (about: readonly string[]) => string,
  { name, what, revision }: Wanted,
): RequestAct => {
  const on = { id, revision, token: issue(['request', id, `${revision}`, name]) }
  if (what === 'mail') return { do: 'mail', on }
  if (what === 'reject') return { do: 'step', on, intent: { do: 'reject', reason: 'No' } }
  if (what === 'edit')
    return {
      do: 'step',
      on,
      intent: { do: 'edit', details: { ...details, note: on.token, access: on.revision % 2 ? 'support' : 'licenses' } },
    }
  return { do: 'step', on, intent: { do: what as 'ask' }, sure: true }
}

/** Anna's form, sent twice, then whatever anybody taps. The usual way to the customer's yes is always among it. */
const tapsFrom = (world: ReturnType<typeof newWorld>, wanted: readonly Wanted[]): Tap[] => {
  const { issue } = tokensOf(world)
  const token = issue(['form', 'anna'])
  const id = token.split('.')[0] ?? ''
  const usual: Wanted[] = [
    { name: 'bo', what: 'mail', revision: 2 },
    { name: 'cecilia', what: 'mail', revision: 2 },
    { name: 'bo', what: 'send', revision: 4 },
    { name: 'cecilia', what: 'send', revision: 4 },
  ]
  return [
    { name: 'anna', act: { do: 'submit', token, details: { ...details, access: 'support' }, ask: true } },
    ...[...usual, ...wanted].map(each => ({ name: each.name, act: actOf(id, issue, each) })),
  ]
}

/** A world in which everybody can be reached, and what they are going to tap. */
export const newRun = async (wanted: readonly Wanted[], fates: readonly Fate[]) => {
  const world = newWorld()
  for (const name of people) await world.addresses.remember(personKey(name), { reference: name })
  world.fates.push(...fates)
  return { world, taps: tapsFrom(world, wanted) }
}

type World = ReturnType<typeof newWorld>

/** A process in which people do something, and a courier carries. */
interface Working<Doing> {
  readonly waiting: (() => void)[]
  readonly courier: Courier
  readonly taps: (name: string, act: Doing) => Promise<unknown>
}

/** How processes of a kind of store start and end. */
export interface Life<Place = World, One = Process> {
  /** How many work at once. */
  readonly count: number
  readonly start: (world: Place) => One | Promise<One>
  /** One has ended where it stood: what others come to know of that. */
  readonly ended?: (process: One) => Promise<void>
  /** Waits for whatever goes on without a gate. */
  readonly settled?: () => Promise<void>
}

/** The random part: several processes, or one after another, each killed wherever it stands. */
export const live = async <Place, Doing, One extends Working<Doing>>(
  world: Place,
  taps: readonly { readonly name: string; readonly act: Doing }[],
  moves: readonly (readonly [string, number])[],
  { count, start: begin, ended, settled = settle }: Life<Place, One>,
): Promise<readonly One[]> => {
  const processes: One[] = []
  for (let n = 0; n < count; n++) processes.push(await begin(world))
  let made = 0
  const start = (work: Promise<unknown>) => void work.catch(() => {})
  for (const { courier } of processes) start(courier.recover())
  for (const [move, pick] of moves) {
    const which = pick % count
    const process = processes[which] as One
    const next = move === 'again' && made > 0 ? taps[pick % made] : taps[made]
    if (move === 'kill') {
      await ended?.(process)
      const another = await begin(world)
      processes[which] = another
      start(another.courier.recover().then(() => another.courier.work()))
    } else if (move === 'courier') start(process.courier.work())
    else if (move === 'gate') process.waiting.splice(pick % (process.waiting.length || 1), 1)[0]?.()
    else if (next) {
      if (move === 'tap') made++
      start(process.taps(next.name, next.act))
    }
    await settled()
  }
  return processes
}

/** The last process is not killed: people tap again what they had no answer to, everybody is back, and time passes. */
export const rest = async (world: World, taps: readonly Tap[], process: Process): Promise<void> => {
  world.fates.length = 0
  await runOut(process, process.courier.recover())
  for (const { name, act } of taps) await runOut(process, process.taps(name, act))
  for (let hours = 0; hours < 30 * 24; hours += 24) {
    for (const name of people) await world.addresses.forget(personKey(name), 'paused')
    await runOut(process, process.courier.work())
    world.now = new Date(world.now.getTime() + 24 * 3_600_000)
  }
}

export const check = (world: World, taps: readonly Tap[], [kept, ...others]: readonly Kept[]): void => {
  expect(others, 'one form makes one request').to.deep.equal([])
  if (!kept) throw new Error('The request was lost.')
  const { request, outbox, taken } = kept
  // One intent, one line of the trail; and every line of the trail is somebody's intent.
  expect(new Set(taken.map(({ token, did }) => `${token} ${did}`)).size).to.equal(taken.length)
  const people = request.trail.slice(1).filter(({ by }) => by && by.id !== 'partner-center')
  expect(taken.map(({ revision }) => revision)).to.deep.equal(people.map(({ revision }) => revision))
  // Partner Center’s yes is found once, by whichever process; where it knew nothing before the mail, it is found at last.
  expect(
    request.trail.filter(({ by, did }) => by?.id === 'partner-center' && !did.startsWith('access')).length,
  ).to.be.at.most(1)
  // What Microsoft was asked for has a name an attempt, and whoever it concerns hears once that the customer approved the last of them.
  const attempts = request.trail.filter(({ did }) => did === 'open-access').length
  expect([...world.privileges.keys()].every(name => name.startsWith(`kg-${request.id}-`))).to.equal(true)
  expect(world.privileges.size).to.be.at.most(attempts)
  const approved = request.trail.filter(({ did }) => did === 'access-active')
  expect(approved.length).to.be.at.most(attempts)
  const { access, former = [] } = request
  if (access) expect(access.attempt).to.equal(attempts)
  if (access && access.left !== 'gone') expect(access).to.include({ told: 'active', stage: 'active' })
  // No two links of one customer's are open: what is wanted no more was taken back, or the customer was faster and it is said.
  expect(former.map(({ left }) => left)).to.satisfy((left: unknown[]) => left.every(each => each !== undefined))
  const open = [...world.privileges].filter(
    ([name, id]) => name !== `kg-${request.id}-${access?.attempt}` && !world.takenBack.has(id),
  )
  expect(open.length).to.equal(former.filter(({ left }) => left === 'approved').length)
  for (const { revision } of approved) {
    const told = outbox
      .filter(({ id, of }) => of === 'access-active' && id.startsWith(`${revision}.`))
      .map(({ to }) => to)
    expect(new Set(told).size).to.equal(told.length)
    expect(told).to.include(personKey('anna'))
  }
  if (request.baseline === 'none') expect(request.state).not.to.equal('sent')
  expect(request.trail.filter(({ did }) => did === 'send').length).to.be.at.most(1)
  // Nobody did anything to a request that looked otherwise than on their card.
  const cards = taps.flatMap(({ act }) => ('on' in act && typeof act.on === 'object' ? [act.on] : []))
  for (const { token, did, revision } of taken.slice(1)) {
    // In one tap privileges are opened and the mail is prepared.
    const opened = did === 'prepare' && taken.some(step => step.token === token && step.did === 'open-access')
    expect(cards.find(card => card.token === token)?.revision).to.equal(revision - (opened ? 2 : 1))
  }
  // Nothing reached anybody twice.
  expect(new Set(world.arrived).size, world.arrived.join('\n')).to.equal(world.arrived.length)
  // Every effect arrived, or is known to be in doubt, or was called off before anybody set out with it.
  for (const parcel of outbox) {
    const times = world.arrived.filter(message => message === `${request.id}/${parcel.id} to ${parcel.to}`).length
    if (parcel.state === 'delivered') expect(times).to.equal(1)
    else if (parcel.state === 'void') expect(times).to.equal(0)
    else if (parcel.to !== 'clock') expect(parcel.state).to.equal('in-doubt')
  }
  expect(world.arrived.length).to.be.at.most(outbox.length)
  // Everything that was done was told: whoever it concerns has a parcel for it.
  for (const { did, by, revision } of request.trail) {
    const about = outbox.filter(({ id, of }) => id.startsWith(`${revision}.`) && of === did).map(({ to }) => to)
    if (did === 'ask') expect(about).to.have.members([personKey('bo'), personKey('cecilia')])
    if (['send', 'reject', 'accept', 'decline'].includes(did)) expect(about).to.include(personKey('anna'))
    if (did === 'withdraw' && by?.id !== 'anna') expect(about).to.include(personKey('anna'))
  }
}
