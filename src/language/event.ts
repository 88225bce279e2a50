/** What was understood → what the person did, in the conversation's words. */
import type { Event, Unclear } from '../conversation/events.ts'
import type { Answers } from '../rules/questions.ts'
import type { Ambiguity } from './facts/channel.ts'
import type { Understanding } from './intent/understanding.ts'
import type { Intent } from './words/commands.ts'

const unclearBy = ({ id, channels, of }: Ambiguity): Unclear => ({ why: id, channels, ...(of && { of }) })

/** All that an answer needs. */
const isWhole = ({ channel, kind, licenseChannel, usageChannel }: Answers): boolean =>
  kind !== undefined && (channel !== undefined || (licenseChannel !== undefined && usageChannel !== undefined))

/** Facts, an open point, or nothing that could be used. */
const stated = (
  { facts, ambiguity, intent, cut, topic, offers, leaving, takesBack }: Understanding,
  text: string,
): Event => {
  if (leaving) return { kind: 'askedSomething', offers, leaving }
  if (topic !== null) return { kind: 'asked', topic }
  const heard = cut ? 'cut' : 'whole'
  if (ambiguity) {
    return { kind: 'wasUnclear', answers: facts, unclear: unclearBy(ambiguity), heard }
  }
  if (Object.keys(facts).length > 0) {
    return { kind: 'answered', answers: facts, heard, ...(isWhole(facts) && !takesBack && { whole: true }) }
  }
  return intent === 'inform' ? { kind: 'notUnderstood', text } : { kind: 'wantedForm' }
}

const asked = ({ topic, outcome, offers }: Understanding): Event =>
  outcome === 'answer' && topic !== null
    ? { kind: 'asked', topic }
    : { kind: 'askedSomething', offers: outcome === 'offer' ? offers : [] }

/** How sure a command must be: a cancel that nobody meant would throw their answers away. */
const surely = 0.6

const statements: readonly Intent[] = ['inform', 'correct', 'start_guidance', 'ask', 'out_of_scope']

/** A command that only might be meant is not one. */
export const withoutDoubtfulCommand = (understanding: Understanding): Understanding => {
  const { intent, confidence } = understanding
  return statements.includes(intent) || confidence >= surely
    ? understanding
    : { ...understanding, intent: 'out_of_scope' }
}

export const eventFrom = (understanding: Understanding, text: string): Event => {
  const { intent, requestedLanguage, language } = understanding
  switch (intent) {
    case 'start_guidance':
    case 'inform':
    case 'correct':
      return stated(understanding, text)
    case 'ask':
      return asked(understanding)
    case 'back':
      return { kind: 'wentBack' }
    case 'restart':
      return { kind: 'restarted' }
    case 'help':
      return { kind: 'askedForHelp' }
    case 'cancel':
      return { kind: 'cancelled' }
    case 'greeting':
      return { kind: 'greeted' }
    case 'thanks':
      return { kind: 'thanked' }
    case 'human':
      return { kind: 'wantedPerson' }
    case 'change_language':
      return { kind: 'choseLanguage', language: requestedLanguage ?? language }
    case 'request_relationship':
      return { kind: 'request', act: { do: 'open', shown: understanding.facts } }
    case 'list_requests':
      return { kind: 'request', act: { do: 'list', query: { all: false, page: 0 } } }
    case 'out_of_scope':
      return { kind: 'strayed', text }
  }
}
