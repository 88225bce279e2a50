import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import type { Kept } from '../../../src/relationships/record.ts'
import type { OpenStore } from '../../../src/storage/store.ts'
import { execute, message } from '../../bot/bot-client.ts'
import { contoso, link } from '../../relationships/chat/office.ts'
import { dataIn, startBots } from './bots.ts'
import { newStores } from './stores.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const admins = [idOf(900_001), idOf(900_002)]
const people = Array.from({ length: 60 }, (_, n) => idOf(n + 1))
/** So few that no admin is told more than ten things a minute, even by one process: what is more would wait. */
const askers = people.slice(0, 5)
const customerOf = (asker: string) => `Customer ${Number(asker.slice(-12))} AB`
const tenantOf = (asker: string) => `customer-${Number(asker.slice(-12))}.example`

const as = (person: string) => ({
  conversation: { id: `chat of ${person}`, conversationType: 'personal' },
  from: { id: `29:${person}`, aadObjectId: person, name: person },
})

describe('Three processes of the bot on one PostgreSQL, behind a round-robin', () => {
  const { url, open } = newStores()
  let team: Awaited<ReturnType<typeof startBots>>
  let store: OpenStore
  before(async () => {
    store = await open()
    team = await startBots(3, { DATABASE_URL: url(), ADMINS: admins.join(), RELATIONSHIP_LINK: link })
  })
  after(() => team.end())

  const says = (person: string, text: string) => team.post(message(text, as(person)))
  const taps = (person: string, data: unknown) => team.post(execute(data, as(person)))
  /** A double tap: the same data twice at the same moment, to two processes. */
  const tapsTwice = (person: string, data: unknown) => Promise.all([taps(person, data), taps(person, data)])

  const answers = async (person: string) => {
    const given = [{ channel: 'ea' }, { kind: 'both' }, { customer: 'ordinary' }]
    await Promise.all(given.map(answer => taps(person, { verb: 'answer', ...answer })))
  }
  const asks = async (person: string) => {
    const form = dataIn(await says(person, 'request'), 'request-ask')
    const filled = { ...form, ...contoso, customerName: customerOf(person), tenant: tenantOf(person) }
    for (const said of await tapsTwice(person, filled)) expect(said).to.include('Waiting for an admin')
  }
  /** The request that an admin will not be told of: the process that set out to do so was killed on the way. */
  const untold = async (admin: string, asker: string): Promise<string | undefined> => {
    const all = await allIn(store.archive.requests)
    const kept = all.find(({ request }) => request.details.customer === customerOf(asker))
    return kept?.outbox.some(({ to, state }) => to === `person:${admin}` && state === 'in-doubt')
      ? kept.request.id
      : undefined
  }
  /** What an admin was told of an asker's request, once it has arrived; or what they find when they look for it. */
  const notice = async (admin: string, asker: string): Promise<string> => {
    for (;;) {
      const about = `${customerOf(asker)}`
      const told = team.teams.arrived.find(
        ({ chat, summary }) => chat === `chat of ${admin}` && summary.includes(about),
      )
      if (told) return JSON.stringify(told.card)
      const request = await untold(admin, asker)
      if (request) return taps(admin, { verb: 'request-look', request })
      await pause(100)
    }
  }
  /** Both admins take the same request to its end, each on the card they have, both at once, each tap doubled. */
  const bothHandle = async (asker: string) => {
    const cards = await Promise.all(admins.map(admin => notice(admin, asker)))
    const next = async (verb: string, step?: string) => {
      const data = cards.map(card => dataIn(card, verb, step))
      const said = await Promise.all(admins.map((admin, n) => data[n] && tapsTwice(admin, data[n])))
      for (const [n, [first = ''] = []] of said.entries()) if (first) cards[n] = first
    }
    await next('request-mail')
    await next('request-step', 'send')
    for (const [n, admin] of admins.entries())
      cards[n] = await taps(admin, { verb: 'request-look', request: idIn(cards[n]) })
    await next('request-step', 'accept')
  }

  it('with one of them killed in the middle: nothing lost, nothing twice', async () => {
    for (const admin of admins) await says(admin, 'hi')
    await Promise.all(people.map(answers))
    const asked = Promise.all(askers.map(asks))
    const handled = Promise.all(askers.map(asker => bothHandle(asker)))
    await asked
    while (team.teams.arrived.length < 6) await pause(5)
    await team.bots[1]?.kill()
    await handled
    await until(async () => (await allIn(store.archive.requests)).every(isQuiet))

    for (const person of people) {
      const known = await store.memories.sessions.recall(`chat of ${person}|${person}`)
      expect(known).to.deep.equal({ channel: 'ea', kind: 'both', customer: 'ordinary' })
    }
    const all = await allIn(store.archive.requests)
    expect(all.map(({ request }) => request.details.customer).sort()).to.deep.equal(askers.map(customerOf).sort())
    for (const kept of all) checkSteps(kept)
    for (const kept of all) checkMessages(kept, team.teams.arrived)
    const doubt = all.flatMap(({ outbox }) => outbox).filter(({ state }) => state === 'in-doubt').length
    const { turns, repeated } = team.figures
    console.log(`      ${turns} turns, ${repeated} repeated, ${team.teams.arrived.length} messages, ${doubt} in doubt`)
  }).timeout(120_000)
})

const idIn = (card = '') => /"request":"([\w-]{16})"/.exec(card)?.[1]

const allIn = async (requests: OpenStore['archive']['requests']) => (await requests.list({ page: 0, size: 100 })).kept

/** Nothing of it is to be delivered now. */
const isQuiet = ({ outbox }: Kept) =>
  outbox.every(({ state, due }) => state !== 'under-way' && (state !== 'due' || due > new Date().toISOString()))

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await pause(200)
}

/** One intent, one line of the trail; each sent once and accepted once. */
const checkSteps = ({ request, taken }: Kept) => {
  expect(request.state).to.equal('accepted')
  expect(request.trail.map(({ did }) => did)).to.deep.equal(['draft', 'ask', 'prepare', 'send', 'accept'])
  expect(request.trail.map(({ revision }) => revision)).to.deep.equal([1, 2, 3, 4, 5])
  expect(new Set(taken.map(({ token, did }) => `${token} ${did}`)).size).to.equal(taken.length)
}

/** Everybody got what was noted as delivered, each message once; what is in doubt came once or not at all. */
const checkMessages = ({ request, outbox }: Kept, arrived: readonly { chat: string; summary: string }[]) => {
  for (const to of new Set(outbox.map(parcel => parcel.to))) {
    const chat = `chat of ${to.replace('person:', '')}`
    const got = arrived.filter(each => each.chat === chat && each.summary.includes(request.details.customer))
    const count = (wanted: string) => outbox.filter(parcel => parcel.to === to && parcel.state === wanted).length
    expect(new Set(got.map(({ summary }) => summary)).size, 'the same words twice').to.equal(got.length)
    expect(got.length).to.be.within(count('delivered'), count('delivered') + count('in-doubt'))
  }
}
