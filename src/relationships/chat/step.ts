import type { Intent } from '../lifecycle.ts'
import type { Decision, Kept } from '../record.ts'
import type { Request } from '../request.ts'
import { tenantIdOf } from '../tenant.ts'
import { isAskable } from './access.ts'
import { sightOf } from './doubts.ts'
import type { RequestAct, RequestSaid } from './events.ts'
import { lookUp, take } from './look-up.ts'
import type { Desk } from './ports.ts'
import { isSomebodyThere } from './reach.ts'
import type { Notice } from './seen.ts'
import { decline, isOurs, seen, type Visit } from './visit.ts'

/** Handed in, and whether there is anybody who hears of it. */
export const handedIn = async (desk: Desk): Promise<Notice> => ({
  ...{ kind: 'done', did: 'ask' },
  ...(!(await isSomebodyThere(desk)) && { untold: true }),
})

/** What came of a step, in the words of the card. Who may not, because nobody could say that they may, is told so. */
const noticeOf = async (decision: Decision, intent: Intent, { desk, unsure }: Visit): Promise<Notice> => {
  if (decision.kind === 'done' && intent.do === 'ask') return handedIn(desk)
  if (decision.kind === 'done') return { kind: 'done', did: intent.do }
  if (decision.kind === 'refused' && decision.why === 'not-you' && unsure) return { kind: 'refused', why: 'unsure' }
  return decision
}

export const looked = async (visit: Visit, id: string): Promise<RequestSaid> => {
  const kept = await lookUp(visit, id)
  return 'said' in kept ? kept : { said: 'request', seen: seen(visit, kept) }
}

export const reasonAsked = async (visit: Visit, id: string): Promise<RequestSaid> => {
  const kept = await lookUp(visit, id)
  if ('said' in kept) return kept
  const now = seen(visit, kept)
  const notice: Notice = { kind: 'refused', why: visit.me.admin ? 'not-now' : visit.unsure ? 'unsure' : 'not-you' }
  if (!now.may.includes('reject')) return { said: 'request', seen: now, notice }
  return { said: 'reason', seen: now, missing: false }
}

type Step = Extract<RequestAct, { do: 'step' }>

/** What ends a request is asked once whether it is meant, unless the card is old or they may not: then they are told that. */
const doubted = (visit: Visit, { on, intent, sure }: Step, kept: Kept): RequestSaid | undefined => {
  if (sure || (intent.do !== 'decline' && intent.do !== 'withdraw')) return undefined
  const now = seen(visit, kept)
  const meant = kept.request.revision === on.revision && now.may.includes(intent.do)
  return meant ? { said: 'sure', seen: now, step: intent.do } : undefined
}

/** Whether they are a customer of ours already, before the mail can have had an effect. */
const baselineOf = async ({ desk }: Visit, request: Request): Promise<'ours' | 'none' | undefined> => {
  const tenant = tenantIdOf(request)
  const sight = tenant === undefined ? undefined : await desk.relations?.look(tenant)
  if (sight === undefined || sight === 'unknown') return undefined
  return sight === 'ours' ? 'ours' : 'none'
}

/** Another domain is looked at anew; what is sent is preceded by a look at how things stood. */
const lookedAt = async (visit: Visit, intent: Intent, { request }: Kept): Promise<Intent> => {
  if (intent.do === 'send') {
    const baseline = await baselineOf(visit, request)
    return { ...intent, ...(baseline && { baseline }) }
  }
  if (intent.do !== 'edit') return intent
  const sight = await sightOf(visit, intent.details)
  return { ...intent, ...(sight && { sight }) }
}

/** A step on a card. Whatever came of it, the card then shows the request as it is now. */
export const stepped = async (visit: Visit, step: Step): Promise<RequestSaid> => {
  const { on, intent } = step
  if (!isOurs(visit, on) || (intent.do === 'edit' && !isAskable(visit.desk, intent.details))) return decline('tampered')
  const found = await lookUp(visit, on.id)
  if ('said' in found) return found
  const doubt = doubted(visit, step, found)
  if (doubt) return doubt
  const taken = await take(visit, on, await lookedAt(visit, intent, found))
  if (!taken) return decline('gone')
  const { kept, decision } = taken
  if (decision.kind === 'refused' && decision.why === 'no-reason') {
    return { said: 'reason', seen: seen(visit, kept), missing: true }
  }
  return { said: 'request', seen: seen(visit, kept), notice: await noticeOf(decision, intent, visit) }
}
