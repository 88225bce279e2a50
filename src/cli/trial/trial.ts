import type { Language } from '../../conversation/ports.ts'
import type { Understand, Understanding } from '../../language/intent/understanding.ts'
import { withoutPlaceholders } from '../../language/text/placeholders.ts'
import { trained } from '../../language/text/trained.ts'
import { createUnderstanding } from '../../language/understand.ts'
import type { Topic } from '../../presentation/topics.ts'
import type { KnownMessage } from './known-messages.ts'
import type { Proposal } from './proposal.ts'

interface Change extends KnownMessage {
  readonly before: string
  readonly after: string
  /** What the label makes of it; not there when there is no label, or when it makes no difference. */
  readonly verdict?: 'better' | 'worse'
}

/** What a proposal changes. */
export interface Trial extends Proposal {
  readonly language: Language
  /** What the phrase itself is answered with. */
  readonly before: string
  readonly after: string
  readonly asked: Readonly<Record<KnownMessage['from'], number>>
  readonly changes: readonly Change[]
}

/** Asks every message with and without the proposal. */
export const tried = (proposal: Proposal, topics: readonly Topic[], messages: readonly KnownMessage[]): Trial => {
  const without = createUnderstanding({ topics })
  const { language } = without(proposal.phrase, { answers: {}, language: trained[0] })
  const within = createUnderstanding({ topics: topics.map(topic => withPhrase(topic, proposal, language)) })
  const changes = messages.map(message => changeOf(message, without, within))
  const { before, after } = changeOf({ text: proposal.phrase, language, from: 'misses' }, without, within)
  const count = (from: KnownMessage['from']) => messages.filter(message => message.from === from).length
  const asked = { misses: count('misses'), labelled: count('labelled') }
  return { ...proposal, language, before, after, asked, changes: changes.filter(each => each.before !== each.after) }
}

const withPhrase = (topic: Topic, proposal: Proposal, language: Language): Topic =>
  topic.id === proposal.topic
    ? { ...topic, [language]: { ...topic[language], asked: [...topic[language].asked, proposal.phrase] } }
    : topic

const changeOf = (message: KnownMessage, without: Understand, within: Understand): Change => {
  const text = withoutPlaceholders(message.text)
  const context = { answers: {}, language: message.language }
  const [was, is] = [without(text, context), within(text, context)]
  const [before, after] = [answerTo(was), answerTo(is)]
  const better = worthOf(message, is) - worthOf(message, was)
  return { ...message, before, after, ...(better !== 0 && { verdict: better > 0 ? 'better' : 'worse' }) }
}

const answerTo = ({ intent, outcome, topic, offers }: Understanding): string => {
  if (outcome === 'answer') return `answers ${topic}`
  if (outcome === 'offer') return `offers ${offers.toSorted().join(', ')}`
  return intent === 'ask' || intent === 'out_of_scope' ? 'does not know' : `takes it as ${intent}`
}

/** A right answer, the right offer, an honest "don't know", a wrong answer. Without a label all are the same. */
const worthOf = ({ asks }: KnownMessage, { outcome, topic, offers }: Understanding): number => {
  if (asks === undefined) return 0
  if (outcome === 'answer') return topic === asks ? 3 : 0
  if (asks === null) return outcome === 'offer' ? 2 : 3
  return outcome === 'offer' && offers.includes(asks) ? 2 : 1
}
