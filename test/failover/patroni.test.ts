import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { openPostgres } from '../../src/storage/postgres/open.ts'
import { execute } from '../bot/bot-client.ts'
import { localProfile } from '../playground/local-profile.ts'
import { startBotProcess } from '../process/bot-process.ts'
import { noLog } from '../storage/logs.ts'
import { startCluster } from './cluster.ts'
import { until } from './until.ts'

/** What the doctor says of the store. */
const doctor = async (url: string): Promise<string> => {
  const env = { ...process.env, ...localProfile, DATABASE_URL: url }
  const command = ['src/cli/kanalguiden.ts', 'doctor', '--json']
  const said = await new Promise<string>(resolve => {
    execFile(process.execPath, command, { env }, (_, stdout) => resolve(stdout))
  })
  const { checks } = JSON.parse(said) as { readonly checks: readonly { readonly check: string; outcome: string }[] }
  return checks.find(({ check }) => check === 'store')?.outcome ?? ''
}

const personal = (name: string) => ({
  ...{ id: name, conversation: { id: `chat of ${name}`, conversationType: 'personal' } },
  from: { id: `29:${name}`, aadObjectId: name, name },
})

/** Eight people answer, one answer after another, each of somebody new. Whoever is told that it is kept, and when. */
const talkWith = (url: string) => {
  const kept = new Map<string, number>()
  const told = { refused: 0 }
  let over = false
  const answer = async (name: string) => {
    const activity = execute({ verb: 'answer', channel: 'ea', kind: 'both' }, personal(name))
    const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(activity) }
    const said = await (await fetch(`${url}/api/messages`, request)).text()
    if (said.includes('Enterprise')) return void kept.set(name, performance.now())
    expect(said).to.include('This could not be kept')
    told.refused += 1
  }
  const talk = async (who: number) => {
    for (let n = 0; !over; n += 1) {
      await answer(`person ${who} ${n}`)
      await pause(10)
    }
  }
  const talks = Promise.all(Array.from({ length: 8 }, (_, who) => talk(who)))
  const end = () => {
    over = true
    return talks
  }
  return { kept, told, end }
}

/** The longest that nobody was told that something is kept, in seconds. */
const longestSilence = (times: readonly number[]): string =>
  (Math.max(...times.slice(1).map((at, before) => at - (times[before] ?? at))) / 1000).toFixed(1)

describe('A PostgreSQL under Patroni, with etcd and behind HAProxy,', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  before(async () => {
    cluster = await startCluster()
    await cluster.hasRoles('leader', 'replica')
  })
  after(() => cluster?.end())

  it('that acknowledges before its replica has it is told of by the doctor, until it waits for the replica', async () => {
    await until('word of it', async () => (await doctor(cluster.url)) === 'database-asynchronous')
    await cluster.beSynchronous()
    await cluster.hasRoles('leader', 'sync_standby')
    expect(await doctor(cluster.url)).to.equal('database')
  })

  it('whose primary’s power fails while people talk has all that was acknowledged, and nobody restarts the bot', async () => {
    const bot = await startBotProcess({ DATABASE_URL: cluster.url })
    try {
      const { kept, told, end } = talkWith(bot.url)
      await until('load', () => kept.size >= 200)
      await cluster.killLeader()
      const before = kept.size
      await until('refusal', () => told.refused > 0)
      await until('service', () => kept.size >= before + 200)
      // Half a minute at most: it counts those who were refused lately.
      await until('readiness', async () => (await fetch(`${bot.url}/readyz`)).status === 200)
      await end()
      const store = await openPostgres(cluster.url, { days: { misses: 90, feedback: 90 }, log: noLog })
      for (const name of kept.keys())
        expect(await store.memories.sessions.recall(`chat of ${name}|${name}`), name).to.include({ channel: 'ea' })
      await store.close()
      const silent = longestSilence([...kept.values()])
      console.log(`      ${kept.size} kept, ${before} of them before; ${told.refused} refused; silent for ${silent} s`)
    } finally {
      bot.kill('SIGKILL')
      await bot.ended
    }
  })
})
