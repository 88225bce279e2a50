import { median, quantile, ratioOf } from './figures.ts'
import type { Server } from './processes.ts'
import type { Stage, Talking } from './stage.ts'
import type { Verdict } from './table.ts'

interface Contestant extends Talking {
  readonly server: Server
}

interface Row {
  readonly name: string
  /** Microseconds of CPU a turn, turns a second, milliseconds. */
  readonly cpu: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Who talks to whom: in the response unless "through the connector". */
const contestants = async (stage: Stage): Promise<Record<string, Contestant>> => {
  const ours = await stage.ours()
  const { answers } = await stage.talk(ours, { talk: 'guided', milliseconds: 50, connections: 1, people: 1 })
  await stage.answerWith(answers)
  const echo = await stage.peer('sdk-echo.mjs')
  const agents = await stage.peer('agents-echo.mjs')
  const through = { inResponse: false }
  return {
    'bare node:http': { server: await stage.peer('node-http.mjs'), talk: 'words' },
    'bare restify': { server: await stage.peer('restify.mjs'), talk: 'words' },
    'SDK echo': { server: echo, talk: 'words' },
    'agents-hosting echo': { server: agents, talk: 'words' },
    'official multi-turn shape': { server: await stage.peer('multi-turn.mjs'), talk: 'words' },
    'ours, guided': { server: ours, talk: 'guided' },
    'ours, one tap': { server: ours, talk: 'tapped' },
    'ours, one sentence': { server: ours, talk: 'sentence' },
    'ours, change of language': { server: ours, talk: 'languages' },
    'ours, guided, with tokens': { server: await stage.peer('ours-with-tokens.ts'), talk: 'guided' },
    'ours, guided, the same without': {
      server: await stage.peer('ours-with-tokens.ts', { OPEN: '1' }),
      talk: 'guided',
    },
    'SDK echo, through the connector': { server: echo, talk: 'words', ...through },
    'agents-hosting echo, through the connector': { server: agents, talk: 'words', ...through },
    'ours, guided, through the connector': { server: ours, talk: 'guided', ...through },
  }
}

type Measure = 'cpu' | 'perSecond'
const goals: readonly (readonly [string, Measure, string, string, '≥' | '≤', number])[] = [
  ['turns/s against the multi-turn shape', 'perSecond', 'ours, guided', 'official multi-turn shape', '≥', 5],
  ['CPU a turn against the SDK’s echo', 'cpu', 'ours, guided', 'SDK echo', '≤', 0.4],
  ['turns/s against bare restify', 'perSecond', 'ours, guided', 'bare restify', '≥', 0.6],
  [
    'CPU through the connector against the SDK’s echo',
    'cpu',
    'ours, guided, through the connector',
    'SDK echo, through the connector',
    '≤',
    0.5,
  ],
  ['CPU with tokens against without', 'cpu', 'ours, guided, with tokens', 'ours, guided, the same without', '≤', 1.1],
  ['CPU of a sentence against a tap', 'cpu', 'ours, one sentence', 'ours, one tap', '≤', 1.5],
]

/** Every server in each round, one after another, so that a busy machine is busy for all of them. The first round warms up. */
export const compareTurns = async (stage: Stage, rounds: number, milliseconds: number, warmUp: number) => {
  const all = Object.entries(await contestants(stage))
  const before = await stage.delivered()
  const figures = new Map(all.map(([name]) => [name, [] as Awaited<ReturnType<Stage['talk']>>[]]))
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, { server, ...talking }] of all) {
      const result = await stage.talk(server, { ...talking, milliseconds: round < 0 ? warmUp : milliseconds })
      if (round >= 0) figures.get(name)?.push(result)
    }
  }
  if ((await stage.delivered()) === before) throw new Error('Nothing went through the connector.')
  const of = (name: string, measure: Measure) => (figures.get(name) ?? []).map(figure => figure[measure])
  const rows: Row[] = all.map(([name]) => {
    const latencies = (figures.get(name) ?? []).flatMap(figure => figure.latencies)
    return {
      name,
      cpu: median(of(name, 'cpu')),
      perSecond: median(of(name, 'perSecond')),
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    }
  })
  const comparisons = goals.map(([name, measure, one, other, sign, bound]): Verdict => {
    const found = ratioOf(of(one, measure), of(other, measure))
    return { name, ...found, goal: `${sign} ${bound}`, met: sign === '≥' ? found.ratio >= bound : found.ratio <= bound }
  })
  return { rows, comparisons }
}
