import { styleText } from 'node:util'
import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { checkUp } from '../../health/check-up.ts'
import { type Finding, type State, stateOf } from '../../health/finding.ts'
import { inWords } from '../../health/in-words.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { createLog } from '../../runtime/log.ts'
import { command, json, lang, type Outcome } from '../command.ts'
import type { Chosen } from '../options.ts'

const marks = {
  fine: ['green', '✔'],
  doubtful: ['yellow', '!'],
  wrong: ['red', '✘'],
  'left-out': ['dim', '–'],
} as const satisfies Record<State, readonly [string, string]>

/** One line a check, what to do below it, and the particulars below that. */
const asText = (words: Words) => (finding: Finding) => {
  const { title, says, mend } = inWords(words, finding)
  const below = [...(mend ? [`    ${mend}`] : []), ...(finding.lines ?? []).map(line => `      ${line}`)]
  const [colour, mark] = marks[stateOf(finding)]
  return [`${styleText(colour, mark)} ${title}: ${says}`, ...below].join('\n')
}

const asJson = (words: Words) => (finding: Finding) => {
  const { title: _, ...said } = inWords(words, finding)
  const { check, outcome, lines } = finding
  return { check, state: stateOf(finding), outcome, ...said, ...(lines && { lines }) }
}

const options = { lang, json } as const

const examined = async (
  { lang = commonLanguage, json = false }: Chosen<typeof options>,
  _texts: readonly string[],
  env: Environment,
): Promise<Outcome> => {
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
  const text = json
    ? JSON.stringify({ ok, checks: findings.map(asJson(words)) }, null, 2)
    : findings.map(asText(words)).join('\n')
  return { text, exit: ok ? 0 : 1 }
}

/** `doctor`: checks the configuration and its outside services, and names each fault and its mend. Exit 1 if there is one. */
export const doctor = command(
  {
    does: 'Whether everything is there that the bot needs, and what to mend (then exit 1).',
    options,
    example: 'doctor --lang sv',
  },
  examined,
)
