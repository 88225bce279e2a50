import { expect } from 'chai'
import fc from 'fast-check'
import type { Memories, Situation } from '../../src/conversation/ports.ts'
import { questions } from '../../src/rules/questions.ts'

type Step = { id: string; pause: boolean } & ({ remember: Situation } | { forget: keyof Situation | 'everything' })

/** What is known, the simple way. */
type Model = Map<string, Situation>

const ids = ['anna', 'bo', 'cecilia/../bo', '__proto__']

const situation: fc.Arbitrary<Situation> = fc.record(
  {
    channel: fc.constantFrom(...questions.channel),
    kind: fc.constantFrom(...questions.kind),
    customer: fc.constantFrom(...questions.customer),
  },
  { requiredKeys: [], noNullPrototype: true },
)

const who = { id: fc.constantFrom(...ids), pause: fc.boolean() }

/** Things that people say and take back, some of them before the one before is done. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ ...who, remember: situation }),
    fc.record({ ...who, forget: fc.constantFrom('channel', 'kind', 'customer', 'everything') }),
  ),
)

/** Does the steps with the store and with the model: every answer and what is known at the end must be the same. */
export const follow = async (memories: Memories, model: Model, steps: readonly Step[]): Promise<void> => {
  const under: Promise<void>[] = []
  for (const step of steps) {
    const done = same(memories, step, modelled(model, step))
    under.push(done)
    if (step.pause) await done
  }
  await Promise.all(under)
  for (const id of ids) expect(await memories.sessions.recall(id)).to.deep.equal(model.get(id) ?? {})
}

const same = async ({ sessions }: Memories, step: Step, expected: { before: Situation; after: Situation }) => {
  if ('remember' in step) expect(await sessions.remember(step.id, step.remember)).to.deep.equal(expected)
  else await (step.forget === 'everything' ? sessions.forget(step.id) : sessions.forget(step.id, step.forget))
}

const modelled = (model: Model, step: Step) => {
  const before = model.get(step.id) ?? {}
  const after = 'remember' in step ? { ...before, ...step.remember } : without(before, step.forget)
  model.set(step.id, after)
  if (Object.keys(after).length === 0) model.delete(step.id)
  return { before, after }
}

const without = (before: Situation, fact: keyof Situation | 'everything'): Situation => {
  if (fact === 'everything') return {}
  const { [fact]: _, ...rest } = before
  return rest
}
