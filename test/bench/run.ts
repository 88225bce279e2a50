import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { openStage } from './stage.ts'
import { compareTurns } from './turns.ts'

const here = import.meta.dirname
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })

if (!existsSync(`${here}/node_modules`)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' })
}
const stage = await openStage()
try {
  const turns = await compareTurns(stage, values.quick ? 5 : 9, values.quick ? 1000 : 2500)
  console.table(turns.rows)
  console.table(turns.comparisons)
  await writeFile(`${here}/result.json`, JSON.stringify({ cpus: cpus()[0]?.model, turns }, null, 2))
} finally {
  await stage.close()
}
