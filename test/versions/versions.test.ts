import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { execute, message } from '../bot/bot-client.ts'
import { type Child, startChild } from '../playground/child.ts'
import { localProfile } from '../playground/local-profile.ts'
import { freePort, untilAnswers } from '../playground/ports.ts'
import { contoso, link } from '../relationships/chat/office.ts'
import { dataIn } from '../storage/postgres/bots.ts'
import { sharedServer } from '../storage/postgres/server.ts'
import { checkedOut, earlier } from './versions.ts'

const today = resolve('.')
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [anna, bo, cecilia] = [idOf(1), idOf(2), idOf(3)]
const customerOf = (person: string) => `Customer ${Number(person.slice(-12))} AB`
const tenantOf = (person: string) => `customer-${Number(person.slice(-12))}.example`

type Bot = Child & { readonly port: number }

/** The bot of one version, as an operator starts it, on a store that others have had or have. */
const start = async (root: string, place: NodeJS.ProcessEnv): Promise<Bot> => {
  const port = await freePort()
  const env = {
    ...localProfile,
    ADMINS: idOf(9),
    RELATIONSHIP_LINK: link,
    ...place,
    HOST: '127.0.0.1',
    PORT: `${port}`,
  }
  const bot = startChild({ name: `The bot in ${root}`, args: [join(root, 'src/index.ts')], cwd: join(root), env })
  await untilAnswers(bot, `http://127.0.0.1:${port}/readyz`)
  return { ...bot, port }
}

let turns = 0
const post = async ({ port }: Bot, person: string, activity: (more: object) => object): Promise<string> => {
  const as = {
    conversation: { id: `chat of ${person}`, conversationType: 'personal' },
    from: { id: `29:${person}`, aadObjectId: person, name: person },
    id: `activity ${++turns}`,
  }
  const body = JSON.stringify(activity(as))
  const headers = { 'Content-Type': 'application/json' }
  return (await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body })).text()
}
const says = (bot: Bot, person: string, text: string) => post(bot, person, more => message(text, more))
const taps = (bot: Bot, person: string, data: object) => post(bot, person, more => execute(data, more))

/** Somebody chooses Swedish, says half of what is asked, and hands a request in. */
const speaks = async (bot: Bot, person: string) => {
  await says(bot, person, 'svenska')
  await taps(bot, person, { verb: 'answer', channel: 'ea' })
  const form = dataIn(await says(bot, person, 'förfrågan'), 'request-ask')
  expect(form, 'a form').to.be.an('object')
  await taps(bot, person, { ...form, ...contoso, customerName: customerOf(person), tenant: tenantOf(person) })
}

/** All that they said is known: their language, their answer, their request. */
const isKnown = async (bot: Bot, person: string) => {
  const answered = await taps(bot, person, { verb: 'answer', kind: 'usage' })
  expect(answered).to.include('Enterprise').and.not.include('purchase channel')
  const listed = await taps(bot, person, { verb: 'requests', all: false, page: 0 })
  expect(listed).to.include(customerOf(person)).and.include('Mina förfrågningar')
}

for (const [commit, when] of Object.entries(earlier))
  describe(`This version and that of ${when} (${commit})`, () => {
    const root = checkedOut(commit)
    const bots: Bot[] = []
    const started = async (folder: string, place: NodeJS.ProcessEnv) => {
      const bot = await start(folder, place)
      bots.push(bot)
      return bot
    }
    after(() => Promise.all(bots.map(bot => bot.stop())))

    it('take over a folder from each other, as a kill has left it', async () => {
      const place = { DATA_DIR: await mkdtemp(join(tmpdir(), 'kanalguiden-versions-')) }
      const before = await started(root(), place)
      await speaks(before, anna)
      await before.kill()
      const now = await started(today, place)
      await isKnown(now, anna)
      await speaks(now, bo)
      await now.kill()
      const back = await started(root(), place)
      await isKnown(back, anna)
      await isKnown(back, bo)
      await back.stop()
      const again = await started(today, place)
      for (const person of [anna, bo]) await isKnown(again, person)
      await again.stop()
      await rm(place.DATA_DIR, { recursive: true })
    })

    it('share a database while one takes the place of the other', async () => {
      const place = { DATA_DIR: '/nowhere', DATABASE_URL: await (await sharedServer()).newDatabase() }
      const before = await started(root(), place)
      await speaks(before, anna)
      const now = await started(today, place)
      for (const bot of [before, now]) await isKnown(bot, anna)
      await speaks(now, bo)
      await speaks(before, cecilia)
      for (const bot of [before, now]) for (const person of [anna, bo, cecilia]) await isKnown(bot, person)
      await before.kill()
      await isKnown(now, cecilia)
      await now.stop()
    })
  })
