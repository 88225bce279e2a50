import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig, variableNames } from '../config/config.ts'
import { corrected, isGrave, type Misspelt, mendFor, misspeltIn } from '../config/misspelt.ts'
import { ConfigurationFault, type Environment } from '../config/read.ts'
import type { IdentityEndpoint } from '../microsoft/entra/managed-identity.ts'
import type { Tools } from '../microsoft/http/clock.ts'
import { looksAt } from '../presentation/looks.ts'
import { readTopics } from '../presentation/topics.ts'
import { oldestLook, staleOn } from '../rules/freshness.ts'
import { probeStore } from '../storage/open.ts'
import { StoreUnavailable } from '../storage/store.ts'
import { eventsCheck } from './events-check.ts'
import { type Finding, withConfiguration } from './finding.ts'
import { modelCheck } from './model-check.ts'
import { noticesCheck } from './notices-check.ts'
import { packageCheck } from './package-check.ts'
import { accessCheck, mailCheck, relationsCheck, tenantsCheck } from './requests-check.ts'
import { secretFinding } from './secret.ts'
import { adminsCheck, botCheck, linkCheck } from './service-checks.ts'

/** All that is looked at. */
interface Patient {
  readonly env: Environment
  readonly endpoint: IdentityEndpoint
  /** The version of Node.js, such as 24.21.0. */
  readonly node: string
  /** The folder of package.json, manifest and dist. */
  readonly root: string
  readonly tools: Tools
  readonly now: () => Date
}

const nodeCheck = ({ node, root }: Patient): Finding => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [needed = 0, least = 0] = String(engines.node).match(/\d+/g)?.map(Number) ?? []
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const recent = major > needed || (major === needed && minor >= least)
  const values = { version: node, needed: `${needed}.${least}` }
  return { check: 'node', outcome: recent ? 'node' : 'node-old', values }
}

const namesCheck = (env: Environment, misspelt: readonly Misspelt[]): Finding => {
  if (misspelt.length === 0) return { check: 'names', outcome: 'names' }
  const lines = misspelt.map(each => `${each.given}: ${mendFor(each)}`)
  const grave = misspelt.some(each => isGrave(env, each))
  return { check: 'names', outcome: grave ? 'names-misspelt' : 'names-doubtful', lines }
}

const configurationCheck = (env: Environment): { readonly config?: Config; readonly finding: Finding } => {
  const check = 'configuration'
  try {
    return { config: readConfig(env), finding: { check, outcome: 'configuration' } }
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error
    return { finding: { check, outcome: 'configuration-wrong', lines: error.faults } }
  }
}

const codeOf = (error: unknown) => {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
}

const storeOutcomes = {
  free: 'store',
  'in-use': 'store-in-use',
  new: 'store-new',
  database: 'database',
  'database-asynchronous': 'database-asynchronous',
} as const

const storeCheck = async (config: Config): Promise<Finding> => {
  const [check, folder] = ['store', config.DATA_DIR] as const
  try {
    const { kind, setAside } = await probeStore(config)
    if (setAside > 0) return { check, outcome: 'store-set-aside', values: { folder, count: setAside } }
    return { check, outcome: storeOutcomes[kind], values: { folder } }
  } catch (error) {
    const code = codeOf(error)
    if (error instanceof StoreUnavailable && error.what === 'database') {
      return { check, outcome: 'database-unusable', values: { code } }
    }
    return { check, outcome: 'store-unusable', values: { folder, code } }
  }
}

/** What is told stands on sources that somebody has to look at again each year. */
const sourcesCheck = (now: Date): Finding => {
  const looks = looksAt(readTopics())
  const count = staleOn(now.toISOString().slice(0, 10), looks).length
  return {
    check: 'sources',
    outcome: count > 0 ? 'sources-old' : 'sources-fresh',
    values: { count, day: oldestLook(looks) },
  }
}

/** Services are asked for one thing after another where one answer could be taken for the other's. */
const withConfig = async (config: Config, { endpoint, tools, now }: Patient): Promise<readonly Finding[]> => {
  const first = await Promise.all([
    botCheck(config, endpoint, tools),
    secretFinding(config, now()),
    storeCheck(config),
    adminsCheck(config, tools),
    noticesCheck(config),
    mailCheck(config),
  ])
  const found = [...first]
  for (const check of [tenantsCheck, linkCheck, relationsCheck, eventsCheck, accessCheck, modelCheck])
    found.push(await check(config, tools))
  return found
}

/**
 * Looks at everything that the bot needs, and changes nothing but a sign-in that is renewed. Behind a misspelt name it looks at what was
 * meant, so that everything is named at once.
 */
export const checkUp = async (patient: Patient): Promise<readonly Finding[]> => {
  const misspelt = misspeltIn(patient.env, variableNames)
  const env = corrected(patient.env, misspelt)
  const { config, finding } = configurationCheck(env)
  const left = withConfiguration.map((check): Finding => ({ check, outcome: 'configuration-first' }))
  const rest = config ? await withConfig(config, patient) : left
  return [
    nodeCheck(patient),
    finding,
    namesCheck(patient.env, misspelt),
    ...rest,
    packageCheck(env, patient.root),
    sourcesCheck(patient.now()),
  ]
}
