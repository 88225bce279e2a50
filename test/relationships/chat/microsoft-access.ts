import type { AccessSight, AccessStage, AccessWish, AdminAccess, GroupSight } from '../../../src/relationships/ports.ts'

interface Made extends AccessWish {
  readonly id: string
  stage: AccessStage
  ends?: string
  extends: boolean
}

/** Microsoft, as far as privileges go: what was asked for, by name; tests say what becomes of it. */
export const newMicrosoft = () => {
  const made = new Map<string, Made>()
  const groups = new Map<string, GroupSight>()
  const given: { readonly group: string; readonly roles: readonly string[] }[] = []
  const answers: AccessSight[] = []
  /** Whether Microsoft ends what nobody has approved. */
  const ending = { refuses: false }
  const sightOf = ({ id, stage, ends, extends: goesOn }: Made): AccessSight => ({
    ...{ kind: 'seen', id, stage, extends: goesOn },
    ...(ends && { ends }),
  })
  const access: AdminAccess = {
    open: async wish => {
      const answer = answers.shift()
      if (answer) return answer
      const n = `${made.size + 1}`.padStart(12, '0')
      const id = `aaaaaaaa-0000-4000-8000-${n}-bbbbbbbb-0000-4000-8000-${n}`
      const one = made.get(wish.name) ?? { ...wish, id, stage: 'pending' as const }
      made.set(wish.name, one)
      return sightOf(one)
    },
    read: async id => {
      const answer = answers.shift()
      const one = [...made.values()].find(each => each.id === id)
      return answer ?? (one ? sightOf(one) : { kind: 'unavailable' })
    },
    takeBack: async ({ name }) => {
      const one = made.get(name)
      const isLinked = one?.stage === 'pending' || one?.stage === 'created'
      if (isLinked && ending.refuses) return 'refused'
      if (isLinked) one.stage = 'terminated'
      return one?.stage === 'active' ? 'approved' : 'gone'
    },
    assign: async (_, group, roles) => {
      given.push({ group, roles })
      const before = groups.get(group) ?? 'pending'
      if (before === 'pending') groups.set(group, 'active')
      return before
    },
  }
  const theOne = (): Made => {
    const [one] = made.values()
    if (made.size !== 1 || !one) throw new Error(`${made.size} were asked for.`)
    return one
  }
  return { access, made, groups, given, answers, ending, theOne }
}
