import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { median, quantile, ratioOf } from './figures.ts'
import type { Stage } from './stage.ts'

/** From the start of a process to its first answered turn, beside the import of the SDK alone. Milliseconds. */
export const compareStart = async (stage: Stage, rounds: number) => {
  const [ours, sdk]: [number[], number[]] = [[], []]
  for (let round = -1; round < rounds; round += 1) {
    const began = performance.now()
    const server = await stage.ours()
    await stage.talk(server, { talk: 'tapped', milliseconds: 1, connections: 1 })
    const answered = performance.now()
    await server.stop()
    const alone = performance.now()
    await once(spawn(process.execPath, ['-e', "await import('botbuilder')"], { cwd: stage.product }), 'exit')
    if (round < 0) continue
    ours.push(answered - began)
    sdk.push(performance.now() - alone)
  }
  const name = 'start to first answered turn against import of botbuilder'
  return {
    milliseconds: { ours: median(ours), sdk: median(sdk) },
    comparison: { name, ...ratioOf(ours, sdk), bound: 1.3 },
  }
}

/** Resident megabytes while turns go by. */
export const watchMemory = async (stage: Stage, turns: number, seconds: number) => {
  const server = await stage.ours()
  const end = performance.now() + seconds * 1000
  const samples: { readonly turns: number; readonly megabytes: number }[] = []
  let done = 0
  while (done < turns && performance.now() < end) {
    const { turns: more } = await stage.talk(server, { talk: 'guided', milliseconds: 2000 })
    done += more
    samples.push({ turns: done, megabytes: server.memory() })
  }
  await server.stop()
  const half = samples.slice(Math.floor(samples.length / 2)).map(({ megabytes }) => megabytes)
  const quarter = samples.slice(Math.floor(samples.length / 4), Math.ceil(samples.length / 2))
  const before = median(quarter.map(({ megabytes }) => megabytes))
  return { turns: done, before, after: median(half), most: Math.max(...samples.map(({ megabytes }) => megabytes)) }
}

/** p50 of eight people who talk, alone and beside one who never stops, on sixteen connections, with the limits on. */
export const compareFlood = async (stage: Stage, rounds: number, milliseconds: number) => {
  const server = await stage.ours({ RATE_LIMITS: 'on' })
  const [alone, beside]: [number[], number[]] = [[], []]
  for (let round = -1; round < rounds; round += 1) {
    const people = { talk: 'guided', connections: 8, people: 50_000, milliseconds } as const
    const quiet = await stage.talk(server, people)
    const loud = await stage.talk(server, { ...people, flood: 16 })
    if (round < 0) continue
    alone.push(quantile(quiet.latencies, 0.5))
    beside.push(quantile(loud.latencies, 0.5))
  }
  await server.stop()
  return { alone: median(alone), beside: median(beside), ...ratioOf(beside, alone) }
}
