import { cellOn } from './as-of.ts'
import { cellOf, edition } from './changes.ts'
import type { Section, ServiceKind } from './channels.ts'
import { type Decision, decisions } from './decisions.ts'
import type { GuidanceId } from './guidance.ts'
import { type Answers, channelOf } from './questions.ts'

/** What the rules say: ask this, or give that. */
type Advice =
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'guide'; readonly sections: readonly Section[] }

type Facts = Decision['when']
type Question = 'channel' | 'kind'

const bothKinds = ['license', 'usage'] as const

const isOther = (said: string | undefined, needed: string | undefined): boolean =>
  said !== undefined && needed !== undefined && said !== needed

/** What a decision needs to know and nobody has said. */
const missing = (when: Facts, facts: Facts): Question | undefined => {
  if (when.channel && !facts.channel) return 'channel'
  return when.kind && !facts.kind ? 'kind' : undefined
}

/** The first decision that is still possible either applies, or names the question that is missing. Nothing is made on the way: it is asked several times a turn. */
const decide = (facts: Facts): { ask: Question } | { give: GuidanceId } => {
  for (const { when, give } of decisions) {
    if (
      isOther(facts.customer, when.customer) ||
      isOther(facts.channel, when.channel) ||
      isOther(facts.kind, when.kind)
    )
      continue
    const ask = missing(when, facts)
    return ask ? { ask } : { give }
  }
  throw new Error(`No decision covers ${JSON.stringify(facts)}: add a row to src/rules/decisions.ts.`)
}

/** The kinds that are meant: what is said of one kind alone says that it is there. */
const kindsIn = ({ kind, licenseChannel, usageChannel }: Answers): readonly ServiceKind[] | undefined => {
  if (kind) return kind === 'license' || kind === 'usage' ? [kind] : ['license', 'usage']
  if (!licenseChannel && !usageChannel) return undefined
  return [...(licenseChannel ? (['license'] as const) : []), ...(usageChannel ? (['usage'] as const) : [])]
}

/** What to ask or to say, from the answers alone, by the rules of a day. A customer is an ordinary one until somebody says otherwise. */
export const consult = (answers: Answers, day: string = edition): Advice => {
  const { customer = 'ordinary' } = answers
  const kinds = kindsIn(answers)
  const sections: Section[] = []
  for (const kind of kinds ?? bothKinds) {
    const channel = answers[channelOf[kind]] ?? answers.channel
    const decision = decide({ customer, ...(channel && { channel }), ...(kinds && { kind }) })
    if ('ask' in decision) return { kind: 'ask', question: decision.ask }
    const guidance = cellOn(cellOf(channel, kind, decision.give), day) ?? decision.give
    sections.push({ kind, ...(channel && { channel }), guidance })
  }
  return { kind: 'guide', sections }
}
