/** What a message is made into: a command, facts, a topic, or what there is to say beside the point. */
import { type ChannelId, channelIds } from '../../rules/channels.ts'
import type { Answers } from '../../rules/questions.ts'
import type { FactReading } from '../facts/fact-reader.ts'
import type { Intent } from '../words/commands.ts'
import type { Verdict } from './decide.ts'
import type { Understanding } from './understanding.ts'

export type Meaning = Omit<Understanding, 'language' | 'settled' | 'cut'>

const statements: readonly Intent[] = ['inform', 'correct', 'start_guidance', 'ask', 'out_of_scope']

const noTopic: Verdict = { topic: null, outcome: 'none', offers: [], confidence: 0 }

export const simply = (intent: Intent, facts: Answers = {}, confidence = 1): Meaning => ({
  ...noTopic,
  intent,
  facts,
  confidence,
})

/** Facts belong to statements; of a question only who is asking. */
export const withFacts = (intent: Intent, { facts, ambiguity }: FactReading, confidence: number): Meaning => {
  const states = intent === 'inform' || intent === 'correct' || intent === 'start_guidance'
  if (!states) return simply(intent, facts.partner ? { partner: facts.partner } : {}, confidence)
  return { ...simply(intent, facts, confidence), ...(ambiguity && { ambiguity }) }
}

/** Bought from us, or on the way from us: what there is to say of it, by the topics' ids. */
const aside = {
  ours: 'bought-from-us',
  leaves: ['license-switch-partner', 'switch-azure-who-starts', 'remove-relationship-effects'],
}

export const besideUs = ({ ours, leaves }: FactReading): Meaning | undefined => {
  if (leaves) return { ...simply('inform'), outcome: 'offer', offers: aside.leaves, leaving: true }
  return ours ? { ...simply('inform'), topic: aside.ours, outcome: 'answer' } : undefined
}

/** Topics about what the card of a case says more closely, and where it was bought then. */
const ofCases: Readonly<Record<string, readonly ChannelId[]>> = {
  'both-kinds': channelIds,
  'multichannel-license': channelIds,
  'direct-azure': ['microsoft-direct'],
  'ea-license': ['ea'],
  'license-switch-partner': ['csp-partner'],
  'multichannel-azure-other-channel': ['advisor', 'open', 'ea'],
  'switch-azure-how': ['csp-partner'],
  'syndication-customer': ['syndication-partner'],
  'third-party-azure': ['third-party-non-csp'],
}

/** Who asks one of these wants to know one thing, and no card. */
const oneThing = new Set(
  'vem vems who whose nar when kostar kosta pris cost costs price lange long varfor why'.split(' '),
)

/** "How do we get their VMs out of the EA": who tells the whole case and asks how to go about it wants its card, not a choice of topics. */
export const asksOfCase = (
  { outcome, offers: [first = ''] }: Verdict,
  { facts, ambiguity }: FactReading,
  words: readonly string[],
): boolean => {
  if (outcome !== 'offer' || !facts.kind || ambiguity || words.some(word => oneThing.has(word))) return false
  const sellers: readonly unknown[] = [facts.channel, facts.licenseChannel, facts.usageChannel]
  return (ofCases[first] ?? []).some(channel => sellers.includes(channel))
}

/** Of several customers nothing is true at once. */
export const ofSeveral = (found: Meaning, customers: number): Meaning => {
  if (customers < 2 || !statements.includes(found.intent)) return found
  const { ambiguity: _, ...rest } = found
  return { ...rest, intent: 'inform', topic: null, outcome: 'none', offers: [], facts: {}, customers }
}
