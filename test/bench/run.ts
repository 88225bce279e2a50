import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Server as Postgres, startServer } from '../storage/postgres/server.ts'
import { compareGrowth, measureRequests } from './growth.ts'
import { compareFlood, compareStart, watchMemory } from './life.ts'
import { measurePlans } from './plans.ts'
import { openStage, type Stage } from './stage.ts'
import { print, type Verdict } from './table.ts'
import { compareTurns } from './turns.ts'

const here = import.meta.dirname
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, million: { type: 'boolean', default: false } },
})
const { quick, million } = values

const inDatabase = <Comparison extends { readonly name: string }>(comparison: Comparison): Comparison => ({
  ...comparison,
  name: `${comparison.name}, in PostgreSQL`,
})

const measure = async (stage: Stage, postgres: Postgres) => {
  const turns = await compareTurns(stage, quick ? 5 : 9, quick ? 700 : 2500, quick ? 2500 : 8000)
  const stores = {
    folder: async () => ({ DATA_DIR: stage.newFolder(), DATABASE_URL: '' }),
    database: async () => ({ DATA_DIR: stage.newFolder(), DATABASE_URL: await postgres.newDatabase() }),
  }
  const sizes = quick ? [10, 1_000] : [10, 1_000, 10_000, 100_000]
  const growth = await compareGrowth(stage, stores.folder, sizes, quick ? 3 : 7, 2000)
  const shared = await compareGrowth(stage, stores.database, [10, sizes.at(-1) ?? 0], quick ? 3 : 7, 2000)
  const requests = {
    folder: await measureRequests(await stores.folder(), quick ? 500 : 10_000),
    database: await measureRequests(await stores.database(), quick ? 500 : 10_000),
  }
  const plans = {
    folder: await measurePlans(await stores.folder(), quick ? 500 : 10_000),
    database: await measurePlans(await stores.database(), quick ? 500 : 10_000),
  }
  const start = await compareStart(stage, quick ? 3 : 7)
  const flood = await compareFlood(stage, quick ? 3 : 7, 1500)
  const memory = await watchMemory(stage, million ? 1_000_000 : 100_000, million ? 3600 : quick ? 12 : 90)
  const verdicts: Verdict[] = [
    ...turns.comparisons,
    ...[growth.comparison, inDatabase(shared.comparison), start.comparison].map(({ bound, ...found }) => ({
      ...found,
      goal: `≤ ${bound}`,
      met: found.ratio <= bound,
    })),
  ]
  return {
    verdicts,
    turns: turns.rows,
    growth: growth.rows,
    database: shared.rows,
    requests,
    plans,
    start: start.milliseconds,
    flood,
    memory,
  }
}

if (!existsSync(`${here}/node_modules`)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' })
}
const stage = await openStage()
const postgres = await startServer(['--fsync'])
try {
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version }
  const result = { at: new Date().toISOString(), machine, ...(await measure(stage, postgres)) }
  await writeFile(`${here}/result.json`, `${JSON.stringify(result, null, 2)}\n`)
  print(result)
  // Figures of a noisy run say nothing, so nothing may rest on them.
  if (result.verdicts.some(({ noisy }) => noisy)) process.exitCode = 2
} finally {
  await stage.close()
  await postgres.end()
}
