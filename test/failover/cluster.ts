import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../playground/ports.ts'
import { giveToNobody, nobody } from '../set-up/nobody.ts'
import { programs } from '../set-up/patroni.ts'
import { dataOf, etcdFlags, haproxyConfig, here, type Plan, patroniConfig } from './settings.ts'
import { until } from './until.ts'

const newPlan = async (): Promise<Plan> => {
  const folder = mkdtempSync(join(tmpdir(), 'kanalguiden-cluster-'))
  const member = async (name: string) => ({ name, postgres: await freePort(), rest: await freePort() })
  const ports = { etcd: await freePort(), peers: await freePort(), front: await freePort() }
  return { folder, ...ports, members: [await member('one'), await member('other')] }
}

/** Everything that runs. It ends with us, however we end: a Patroni that is told to takes its server with it. */
const launch = (plan: Plan) => {
  const path = (name: string) => join(plan.folder, name)
  const put = (name: string, text: string) => {
    writeFileSync(path(name), text)
    return path(name)
  }
  const config = put('haproxy.cfg', haproxyConfig(plan))
  const own = plan.members.map(member => put(`${member.name}.json`, patroniConfig(plan, member)))
  mkdirSync(path('etcd'), { mode: 0o700 })
  giveToNobody(plan.folder, path('etcd'), config, ...own)
  const env = { PATH: process.env.PATH, HOME: plan.folder, LC_ALL: 'C' }
  const run = (program: string, ...args: readonly string[]) =>
    spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], {
      ...nobody,
      ...{ env, cwd: plan.folder, detached: true, stdio: 'ignore' },
    })
  return {
    rest: [run(programs.etcd, ...etcdFlags(plan)), run(programs.haproxy, '-db', '-f', config)],
    patronis: own.map(file => run(programs.patroni, file)),
  }
}

/** The server that Patroni started, which outlives it. */
const killServer = (plan: Plan, name: string): void => {
  try {
    const [pid] = readFileSync(join(dataOf(plan, name), 'postmaster.pid'), 'utf8').split('\n')
    if (Number(pid) > 1) process.kill(Number(pid), 'SIGKILL')
  } catch {
    // It has not started, or has ended.
  }
}

const gone = async (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null || (await once(child, 'exit'))

/** Who is what, by what the first Patroni says that answers. */
const rolesIn = async ({ members }: Plan): Promise<ReadonlyMap<string, string>> => {
  for (const { rest } of members) {
    const answer = await fetch(`http://${here(rest)}/cluster`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    )
    if (!answer?.ok) continue
    const told = (await answer.json()) as {
      readonly members: readonly { readonly name: string; readonly role: string }[]
    }
    return new Map(told.members.map(({ name, role }) => [role, name]))
  }
  return new Map()
}

/** Two servers of PostgreSQL under Patroni, an etcd that says which leads, and an HAProxy before them, all on this machine. */
export const startCluster = async () => {
  const plan = await newPlan()
  const { patronis, rest } = launch(plan)
  const all = [...rest, ...patronis]
  return {
    url: `postgres://postgres@${here(plan.front)}/postgres`,
    /** Waits for both roles: `leader`, and `replica`, or `sync_standby` where it has what is acknowledged. */
    hasRoles: (...wanted: readonly string[]) =>
      until(wanted.join(' and '), async () => {
        const roles = await rolesIn(plan)
        return wanted.every(role => roles.has(role))
      }),
    beSynchronous: async () => {
      const body = JSON.stringify({ synchronous_mode: true })
      await fetch(`http://${here(plan.members[0].rest)}/config`, { method: 'PATCH', body })
    },
    /** The leader’s power fails: its server and Patroni end at the same moment. */
    killLeader: async () => {
      const name = (await rolesIn(plan)).get('leader')
      const which = plan.members.findIndex(member => member.name === name)
      patronis[which]?.kill('SIGKILL')
      killServer(plan, name ?? '')
    },
    end: async () => {
      for (const child of all) child.kill('SIGKILL')
      for (const { name } of plan.members) killServer(plan, name)
      await Promise.all(all.map(gone))
      await pause(500)
      rmSync(plan.folder, { recursive: true, force: true })
    },
  }
}
