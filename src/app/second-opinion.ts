import type { Event } from '../conversation/events.ts'
import type { Heard, Listening } from './exact-words.ts'

/** Who is asked which topic a message means, where the engine is unsure: told the cleaned words, and nothing else. */
export type Choose = (
  text: string,
) => Promise<
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly why: string }
>

/** What both think is answered; what it alone thinks is offered first. */
const withTopic = (heard: Heard, id: string): Heard => {
  const { understanding } = heard
  const agreed = understanding.offers.includes(id)
  const offers = agreed ? [] : [id, ...understanding.offers].slice(0, 3)
  const event: Event = agreed ? { kind: 'asked', topic: id } : { kind: 'askedSomething', offers }
  return {
    ...heard,
    event,
    understanding: { ...understanding, intent: 'ask', topic: id, outcome: agreed ? 'answer' : 'offer', offers },
  }
}

/**
 * Asks once more where the engine was unsure, which is where there is a miss. What it is told is the miss: without names, addresses,
 * ids and numbers. `count` learns what came of it.
 */
export const withSecondOpinion =
  (listen: Listening, choose: Choose, count: (outcome: string) => void): Listening =>
  async (text, context) => {
    const heard = await listen(text, context)
    if (!heard.miss) return heard
    const choice = await choose(heard.miss.text)
    count(choice.kind === 'failed' ? choice.why : choice.kind)
    return choice.kind === 'topic' ? withTopic(heard, choice.id) : heard
  }
