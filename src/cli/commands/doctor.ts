import { commonLanguage, languages } from '../../conversation/ports.ts'
import { checkUp } from '../../health/check-up.ts'
import { type Finding, type State, stateOf } from '../../health/finding.ts'
import { inWords } from '../../health/in-words.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { createLog } from '../../runtime/log.ts'
import { environment } from '../environment.ts'
import { chooseOptions } from '../options.ts'

const marks = { fine: '✔', doubtful: '!', wrong: '✘', 'left-out': '–' } as const satisfies Record<State, string>

/** One line a check, what to do below it, and the particulars below that. */
const asText = (words: Words) => (finding: Finding) => {
  const { title, says, mend } = inWords(words, finding)
  const below = [...(mend ? [`    ${mend}`] : []), ...(finding.lines ?? []).map(line => `      ${line}`)]
  return [`${marks[stateOf(finding)]} ${title}: ${says}`, ...below].join('\n')
}

const asJson = (words: Words) => (finding: Finding) => {
  const { title: _, ...said } = inWords(words, finding)
  const { check, outcome, lines } = finding
  return { check, state: stateOf(finding), outcome, ...said, ...(lines && { lines }) }
}

/** `doctor`: checks the configuration and its outside services, and names each fault and its mend. Exit 1 if there is one. */
export const doctor = async (args: readonly string[]): Promise<string> => {
  const { lang = commonLanguage, json = false } = chooseOptions(args, { lang: languages, json: [] })
  const env = environment()
  const findings = await checkUp({
    env,
    endpoint: { url: env.IDENTITY_ENDPOINT, header: env.IDENTITY_HEADER },
    node: process.versions.node,
    root: '.',
    tools: { log: createLog('silent', () => {}) },
    now: () => new Date(),
  })
  const words = createWords()[lang]
  const ok = findings.every(finding => stateOf(finding) !== 'wrong')
  if (!ok) process.exitCode = 1
  if (json) return JSON.stringify({ ok, checks: findings.map(asJson(words)) }, null, 2)
  return findings.map(asText(words)).join('\n')
}
