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

type Facts = Decision['when'] & { readonly customer: Answers['customer'] }
type Question = 'channel' | 'kind'

const bothKinds = ['license', 'usage'] as const

/** Each decision with what it asks for. */
const asking = decisions.map(({ when, give }) => ({ when, give, needed: Object.keys(when) as (keyof Facts)[] }))

/** The first decision that is still possible either applies, or names the question that is missing. */
const decide = (facts: Facts): { ask: Question } | { give: GuidanceId } => {
  for (const { when, give, needed } of asking) {
    if (needed.some(question => facts[question] !== undefined && facts[question] !== when[question])) continue
    const ask = needed.filter(question => question !== 'customer').find(question => facts[question] === undefined)
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
