import { expect } from 'chai'
import type { Situation } from '../../src/conversation/ports.ts'
import { openFiles } from '../../src/storage/folder/files.ts'
import { createEmbedded } from '../../src/storage/folder/lowdb.ts'
import { openArchive } from '../../src/storage/folder/open.ts'
import { contoso } from '../relationships/chat/office.ts'
import { onDisk } from '../set-up/on-disk.ts'
import { newFolders } from '../storage/folders.ts'
import { nothingToLog } from '../storage/logs.ts'
import { type BotProcess, dataOf, startBot, taps, types } from './bot-process.ts'

const kills = Math.ceil(Number(process.env.KILLS ?? 200) / 25)
const admin = '99999999-2222-3333-4444-555555555555'
const people = Array.from({ length: 8 }, (_, i) => `${i}1111111-2222-3333-4444-555555555555`)

/** By person, what the bot may know of them; and the requests that it said are waiting for an admin. */
interface Seen {
  readonly answers: Map<string, Situation[]>
  readonly requests: Set<string>
}

/** Answers, changes, and now and then a request, until the bot is gone. */
const talk = async ({ post }: BotProcess, name: string, { answers, requests }: Seen, count: () => void) => {
  const choices = [{ channel: 'ea' }, { channel: 'open' }, { kind: 'usage' }, { kind: 'license' }] as const
  for (let i = 0; ; i++) {
    const choice = choices[Math.floor(Math.random() * choices.length)] ?? choices[0]
    const known = answers.get(name)?.at(-1) ?? {}
    answers.set(name, [known, { ...known, ...choice }])
    const said = await post(taps(name, { verb: 'answer', ...choice, tap: Math.random() }))
    expect(said).not.to.include('Something went wrong')
    answers.set(name, [{ ...known, ...choice }])
    count()
    if (i % 5 !== 0) continue
    const data = dataOf(await post(types(name, 'request')), 'request-ask')
    const customer = `c${Math.random().toString().slice(2)}`
    const filled = { ...data, ...contoso, customerName: customer, tenant: `${customer}.example` }
    expect(await post(taps(name, filled))).to.include('Waiting for an admin')
    requests.add(String(data.token).split('.')[0] ?? '')
  }
}

const compare = async (dataDir: string, { answers, requests }: Seen) => {
  const files = await openFiles({ dataDir, log: nothingToLog })
  const [{ sessions }, archive] = [await createEmbedded(files), await openArchive(files)]
  for (const [name, possible] of answers) {
    const { undo: _, ...known } = await sessions.recall(`chat of ${name}|${name}`)
    expect(possible).to.deep.include(known)
    answers.set(name, [known])
  }
  for (const id of requests) {
    const kept = await archive.requests.find(id)
    expect(kept?.request.trail.map(({ did }) => did)).to.deep.equal(['draft', 'ask'])
    expect(kept?.outbox.map(({ to, of }) => [to, of])).to.deep.equal([[`person:${admin}`, 'ask']])
    expect((await archive.addresses.recall(`person:${kept?.request.asker.id}`)).reference).to.be.a('string')
  }
  await files.close()
}

describe('The whole bot, killed (SIGKILL) while eight people talk with it over HTTP', () => {
  const newFolder = newFolders(onDisk)

  it(`${kills} kills: each answer and each request that it acknowledged is there`, async function () {
    const dataDir = await newFolder()
    const seen: Seen = { answers: new Map(), requests: new Set() }
    let answered = 0
    const count = () => {
      answered++
    }
    for (let kill = 0; kill < kills; kill++) {
      const bot = await startBot(dataDir, { ADMINS: admin })
      expect(bot.port, bot.said).to.be.a('number')
      const gone = (error: Error) => {
        if (!/fetch failed|terminated/.test(error.message)) throw error
      }
      const talks = people.map(name => talk(bot, name, seen, count).catch(gone))
      setTimeout(() => void bot.end(), 500 + Math.random() * 1000)
      await Promise.all(talks)
      await bot.end()
      await compare(dataDir, seen)
    }
    if (this.test) this.test.title += `. ${answered} answers, ${seen.requests.size} requests`
  }).timeout(1000 * (30 + kills * 20))
})
