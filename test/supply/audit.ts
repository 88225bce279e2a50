import { spawnSync } from 'node:child_process'
import { z } from 'zod/v4'

/** High and critical advisories that do not reach us, each with its reason. */
const accepted: Readonly<Record<string, string>> = {
  'GHSA-8r6m-32jq-jx6q':
    'fast-xml-parser reads hostile DOCTYPEs too slowly: the bot parses no XML, and no card uses xml()',
}

const grave = ['high', 'critical']
const advisory = z.looseObject({ url: z.string(), severity: z.string(), title: z.string(), name: z.string() })
const report = z.looseObject({
  vulnerabilities: z.record(z.string(), z.looseObject({ via: z.array(z.union([z.string(), advisory])) })),
})

interface Verdict {
  readonly ok: boolean
  readonly says: string
}

const idOf = (url: string) => url.split('/').at(-1) ?? url

/** What `npm audit --json` says: known faults in what the bot runs with, or that the registry did not answer. */
export const verdictOn = (output: string): Verdict => {
  const json: unknown = output.trim() ? JSON.parse(output) : {}
  const { success, data } = report.safeParse(json)
  if (!success) {
    const { statusCode = 'no status' } = z.looseObject({ statusCode: z.number().optional() }).parse(json)
    return { ok: true, says: `audit: the registry does not answer it here (${statusCode}), so nothing was checked.` }
  }
  const advisories = Object.values(data.vulnerabilities).flatMap(({ via }) =>
    via.filter(each => typeof each !== 'string'),
  )
  const faults = advisories.filter(({ severity, url }) => grave.includes(severity) && !(idOf(url) in accepted))
  const lines = [
    ...new Set(faults.map(({ name, severity, title, url }) => `  ${name}: ${severity}, ${title} (${url})`)),
  ]
  const says = `audit: ${advisories.length} advisories, ${lines.length} of them high or critical and not accepted.`
  return { ok: lines.length === 0, says: [says, ...lines].join('\n') }
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
  const { ok, says } = verdictOn(stdout)
  process.stdout.write(`${says}\n`)
  process.exitCode = ok ? 0 : 1
}
