import { cellOn } from './as-of.ts'
import { cellOf, edition } from './changes.ts'
import type { Section, ServiceKind } from './channels.ts'
import { type Decision, decisions } from './decisions.ts'
import type { GuidanceId } from './guidance.ts'
import type { Answers } from './questions.ts'

/** What the rules say: ask this, or give that. */
export type Advice =
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'guide'; readonly sections: readonly Section[] }

type Facts = Decision['when'] & { readonly customer: Answers['customer'] }
type Question = 'channel' | 'kind'

/** The first decision that is still possible either applies, or names the question that is missing. */
const decide = (facts: Facts): { ask: Question } | { give: GuidanceId } => {
  for (const { when, give } of decisions) {
    const needed = Object.keys(when) as (keyof Facts)[]
    if (needed.some(question => facts[question] !== undefined && facts[question] !== when[question])) continue
    const ask = needed.filter(question => question !== 'customer').find(question => facts[question] === undefined)
    return ask ? { ask } : { give }
  }
  throw new Error(`No decision covers ${JSON.stringify(facts)}: add a row to src/rules/decisions.ts.`)
}

/** What to ask or to say, from the answers alone, by the rules of a day. A customer is an ordinary one until somebody says otherwise. */
export const consult = ({ channel, kind, customer = 'ordinary' }: Answers, day: string = edition): Advice => {
  const known = { customer, ...(channel && { channel }) }
  const services: ServiceKind[] = kind === 'license' || kind === 'usage' ? [kind] : ['license', 'usage']
  const sections: Section[] = []
  for (const service of services) {
    const decision = decide(kind ? { ...known, kind: service } : known)
    if ('ask' in decision) return { kind: 'ask', question: decision.ask }
    const cell = cellOf(channel, service, decision.give)
    sections.push({ kind: service, guidance: cellOn(cell, day) ?? decision.give })
  }
  return { kind: 'guide', sections }
}
