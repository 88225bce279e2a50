import { expect } from 'chai'
import type { Situation } from '../../src/conversation/ports.ts'
import type { KeptMoves } from '../../src/moves/case.ts'
import type { Kept } from '../../src/relationships/record.ts'

/** What a process says before it is killed. */
export type Told =
  | { readonly tells: 'alive' }
  /** From now on the answers may be these. */
  | { readonly tells: 'trying'; readonly id: string; readonly facts: Situation }
  /** This was acknowledged. */
  | { readonly tells: 'answered'; readonly id: string; readonly facts: Situation }
  | { readonly tells: 'done'; readonly id: string; readonly did: string }
  /** Somebody got this message: it cannot be called back. */
  | { readonly tells: 'arrived' | 'reminded'; readonly message: string }
  /** This stands in a plan. */
  | { readonly tells: 'planned'; readonly owner: string; readonly fact: string }

/** Where the truth is kept while processes come and go. */
export const newLedger = () => {
  /** By person, what may be known of them: what was acknowledged last, or what was under way. */
  const answers = new Map<string, Situation[]>()
  const deeds = new Map<string, Set<string>>()
  const arrived = new Map<string, number>()
  const planned: Extract<Told, { tells: 'planned' }>[] = []
  const reminded = new Map<string, number>()
  const compared = { answers: 0, requests: 0, steps: 0, parcels: 0, plans: 0, reminders: 0 }

  const note = (told: Told): void => {
    if (told.tells === 'trying') answers.set(told.id, [...(answers.get(told.id) ?? [{}]), told.facts])
    if (told.tells === 'answered') answers.set(told.id, [told.facts])
    if (told.tells === 'done') deeds.set(told.id, (deeds.get(told.id) ?? new Set()).add(told.did))
    if (told.tells === 'arrived') count(arrived, told.message)
    if (told.tells === 'reminded') count(reminded, told.message)
    if (told.tells === 'planned') planned.push(told)
  }
  const checkAnswers = async (recall: (id: string) => Promise<Situation>): Promise<void> => {
    for (const [id, possible] of answers) {
      const known = await recall(id)
      expect(possible, `the answers of ${id}`).to.deep.include(known)
      answers.set(id, [known])
      compared.answers++
    }
  }
  const checkRequests = (all: readonly Kept[]): void => {
    const kept = new Map(all.map(each => [each.request.id, each]))
    for (const [id, done] of deeds) {
      const trail = kept.get(id)?.request.trail.map(({ did }) => did)
      expect(trail, `the steps of ${id}`).to.include.members([...done])
      compared.steps += done.size
    }
    for (const each of all) compared.parcels += checkRequest(each, arrived)
    const parcels = new Set(all.flatMap(each => each.outbox.map(parcel => messageOf(each, parcel))))
    for (const message of arrived.keys())
      expect(parcels.has(message), `${message} told of something that is not kept`).to.equal(true)
    compared.requests += all.length
  }
  /** Whatever was planned is there, each reminder came once or is known to be in doubt, and one of the five of a move comes. */
  const checkMoves = (all: readonly KeptMoves[]): void => {
    const kept = new Map(all.map(each => [each.owner, each]))
    for (const { owner, fact } of planned) expect(kept.get(owner)?.facts, owner).to.have.property(fact)
    compared.plans += planned.length
    for (const { owner, outbox } of all) {
      for (const { id, state } of outbox) {
        expect(times[state], `${owner} ${id} is ${state}`).to.include(reminded.get(`${owner} ${id}`) ?? 0)
      }
      compared.reminders += outbox.length
    }
    for (const message of reminded.keys()) expect(message).to.match(/\/7$/)
  }
  return { note, checkAnswers, checkRequests, checkMoves, compared }
}

/** By message, how often it came. */
type Came = ReadonlyMap<string, number>

const count = (came: Map<string, number>, message: string) => void came.set(message, (came.get(message) ?? 0) + 1)

type Parcel = Kept['outbox'][number]

const messageOf = ({ request }: Kept, { id, to }: Parcel) => `${request.id} ${id} ${to}`

/** Who must be told of a step that Anna or Bo took. */
const toldOf: Partial<Record<string, readonly string[]>> = {
  ask: ['person:bo', 'person:cecilia'],
  send: ['person:anna'],
  accept: ['person:anna'],
}
/** How often a message may have arrived. */
const times: Record<Parcel['state'], readonly number[]> = {
  due: [0],
  'under-way': [0, 1],
  delivered: [1],
  'in-doubt': [0, 1],
  void: [0],
}

/** One record: each step once, each with its messages, each message in a state that agrees with what arrived. */
const checkRequest = (kept: Kept, arrived: Came): number => {
  const { request, outbox, taken } = kept
  expect(new Set(taken.map(({ token, did }) => `${token} ${did}`)).size).to.equal(taken.length)
  expect(taken.map(({ revision }) => revision)).to.deep.equal(request.trail.slice(1).map(({ revision }) => revision))
  for (const { did, revision } of request.trail) {
    const told = outbox.filter(({ id, of }) => of === did && id.startsWith(`${revision}.`)).map(({ to }) => to)
    expect(told, `who is told of ${did}`).to.have.members([...(toldOf[did] ?? [])])
  }
  for (const parcel of outbox) {
    const message = messageOf(kept, parcel)
    expect(times[parcel.state], `${message} is ${parcel.state}`).to.include(arrived.get(message) ?? 0)
  }
  return outbox.length
}
