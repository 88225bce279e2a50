import type { ActionId } from '../rules/actions.ts'
import { actionOn } from '../rules/as-of.ts'
import type { SourceId } from '../rules/sources.ts'
import { type DontId, donts } from '../rules/statements.ts'
import { deeds, deedsAfterTheEnd } from './deeds.ts'
import type { Owner } from './row.ts'
import { rowOf, type StepId, stepIds } from './rows.ts'
import { type Slot, scheduled, waitsFor } from './schedule.ts'
import { hasEnded, type Move } from './situation.ts'
import { hasTerm, type Warning, warningsOf } from './warnings.ts'
import { type Chosen, waysOf } from './ways.ts'

/** One step of a move, with its days and the rule that it follows from. Words: `plan.step.<id>`. */
export interface PlannedStep extends Slot {
  readonly id: StepId
  readonly owner: Owner
  readonly dependsOn: readonly StepId[]
  readonly rule: ActionId | DontId
  readonly source: SourceId
}

/** The move of one customer, as ids and days. */
export interface Plan {
  readonly move: Move
  readonly steps: readonly PlannedStep[]
  readonly warnings: readonly Warning[]
}

/** Where a step comes from: the action, whether a provider does it, and what the answer forbids. */
interface Origin {
  readonly action: ActionId
  readonly provider: boolean
  readonly forbidden: readonly DontId[]
}

const originsOf = (ways: readonly Chosen[], move: Move): ReadonlyMap<StepId, Origin> => {
  const origins = new Map<StepId, Origin>()
  for (const { answer, taken } of ways) {
    for (const { id: action, note } of taken) {
      const ids = (hasEnded(move) ? deedsAfterTheEnd[action] : undefined) ?? deeds[action]
      const origin = { action, provider: note?.startsWith('provider-') === true, forbidden: answer.dont }
      for (const id of ids) if (!origins.has(id)) origins.set(id, origin)
    }
  }
  return origins
}

const ownerOf = (id: StepId, { provider }: Origin): Owner => {
  const { owner } = rowOf(id)
  return owner === 'buyer' ? (provider ? 'provider' : 'us') : owner
}

const ruleOf = (id: StepId, { action, forbidden }: Origin, day: string): Pick<PlannedStep, 'rule' | 'source'> => {
  const { rule } = rowOf(id)
  if (rule && forbidden.includes(rule)) return { rule, source: donts[rule].source }
  return { rule: action, source: actionOn(action, day).source }
}

const inOrder = (one: PlannedStep, other: PlannedStep): number => {
  const [first, second] = [one.latest ?? '9999', other.latest ?? '9999']
  return first === second ? stepIds.indexOf(one.id) - stepIds.indexOf(other.id) : first < second ? -1 : 1
}

/** The move as steps with days, and what is to be said beside them; nothing where the rules would have to ask. */
export const planOf = (move: Move): Plan | undefined => {
  const ways = waysOf(move)
  if (!ways) return undefined
  const origins = originsOf(ways, move)
  const ids = stepIds.filter(id => origins.has(id))
  const slots = scheduled(ids, move, hasTerm(ways))
  const steps = [...slots].flatMap(([id, slot]) => {
    const origin = origins.get(id)
    if (!origin) return []
    const dependsOn = waitsFor(id, ids)
    return [{ id, ...slot, owner: ownerOf(id, origin), dependsOn, ...ruleOf(id, origin, move.rulesOf) }]
  })
  return { move, steps: steps.toSorted(inOrder), warnings: warningsOf(ways, slots, move) }
}
