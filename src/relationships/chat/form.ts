import { consult } from '../../rules/consult.ts'
import { type Answers, ownChannels, questionIds } from '../../rules/questions.ts'
import { uselessFor } from '../access/sets.ts'
import { begun } from '../record.ts'
import { isAskable } from './access.ts'
import { doubtsAbout, sightOf } from './doubts.ts'
import type { Doubt, Faults, OnCard, RequestAct, RequestSaid, Typed } from './events.ts'
import { bookFor, lookUp } from './look-up.ts'
import { mailed } from './mail.ts'
import { tooMany } from './quota.ts'
import type { RequestWarning } from './seen.ts'
import { handedIn } from './step.ts'
import { twinsOf } from './twins.ts'
import { decline, isOurs, seen, tokenFor, type Visit } from './visit.ts'

type Submit = Extract<RequestAct, { do: 'submit' }>
type Mistype = Extract<RequestAct, { do: 'mistype' }>

/** What everybody must know before they ask a customer. `asking`: administrator privileges can be asked for along with it. */
const warningsFor = ({ kind }: Typed, { customer }: Answers, asking: boolean): readonly RequestWarning[] => [
  ...(customer === 'csp-partner' ? (['csp-partner'] as const) : []),
  ...(['country', 'accept', 'agreement'] as const),
  ...(asking ? [] : (['no-privileges'] as const)),
  ...(kind === 'indirect-reseller' ? (['no-api'] as const) : []),
]

interface Filled {
  readonly typed: Typed
  readonly faults?: Faults
  readonly on?: OnCard
  readonly token: string
  readonly doubts?: readonly Doubt[]
}

const accessFor = ({ desk }: Visit, answers: Answers) => {
  if (!desk.access) return undefined
  const { sets, days } = desk.access.settings
  const useless = uselessFor(answers)
  return { sets, days, ...(useless && { useless }) }
}

const form = (visit: Visit, { faults = {}, ...filled }: Filled, answers: Answers): RequestSaid => {
  const { me, unsure, zone } = visit
  const access = accessFor(visit, answers)
  const warnings = warningsFor(filled.typed, answers, access !== undefined && !access.useless)
  const about = { ...filled, ...(access && { access }) }
  return { said: 'form', ...about, faults, admin: me.admin, unsure, zone, answers, warnings }
}

export const formAbout = ({ me }: Visit) => ['form', me.who.id]

/** A new form, filled with what the conversation knows. Its token is also what makes the request one and only. */
export const newForm = async (visit: Visit, answers: Answers, known: Typed = {}): Promise<RequestSaid> => {
  const many = await tooMany(visit)
  if (many) return decline(many)
  const { country } = visit.desk.settings
  const kind = answers.partner === 'indirect-reseller' ? 'indirect-reseller' : 'reseller'
  const token = visit.desk.tokens.issue(formAbout(visit))
  return form(visit, { token, typed: { kind, ...(country && { country }), ...known } }, answers)
}

/** The same request once more, for what has ended or is about to. */
export const formAgain = async (visit: Visit, id: string, answers: Answers): Promise<RequestSaid> => {
  const kept = await lookUp(visit, id)
  return 'said' in kept ? kept : newForm(visit, answers, kept.request.details)
}

export const formToChange = async (visit: Visit, id: string, answers: Answers): Promise<RequestSaid> => {
  const kept = await lookUp(visit, id)
  if ('said' in kept) return kept
  const now = seen(visit, kept)
  if (!now.may.includes('edit')) return { said: 'request', seen: now, notice: { kind: 'refused', why: 'not-now' } }
  const on = { id, revision: kept.request.revision, token: now.token }
  return form(visit, { token: now.token, on, typed: kept.request.details }, answers)
}

/** A form with something wrong in it comes back with all that was typed. */
export const mistyped = async (visit: Visit, act: Mistype, answers: Answers): Promise<RequestSaid> => {
  const { typed, faults, on, token } = act
  if (!on) {
    if (!visit.desk.tokens.holds(token, formAbout(visit))) return decline('tampered')
    return form(visit, { typed, faults, token }, answers)
  }
  if (!isOurs(visit, on)) return decline('tampered')
  const kept = await lookUp(visit, on.id)
  return 'said' in kept ? kept : form(visit, { typed, faults, token, on }, answers)
}

/** The part of a token that is unlike any other. */
export const idFrom = (token: string): string => token.split('.')[0] ?? ''

/** Whether a form was handed in before: then there is nothing left to question. */
const isHandedIn = async ({ desk }: Visit, token: string) => (await desk.requests.find(idFrom(token))) !== undefined

/** What is kept of a situation with its request: enough for an answer, and nothing else that the conversation knows. */
const situationIn = (answers: Answers): Answers | undefined => {
  if (consult(answers).kind === 'ask') return undefined
  return Object.fromEntries([...questionIds, ...ownChannels].flatMap(id => (answers[id] ? [[id, answers[id]]] : [])))
}

/** Makes the request, once a form: whoever sends the same form again sees what became of it. */
export const submitted = async (visit: Visit, act: Submit, answers: Answers): Promise<RequestSaid> => {
  const { desk, me } = visit
  const { token, details, ask, despite = [] } = act
  if (!desk.tokens.holds(token, formAbout(visit)) || !isAskable(desk, details)) return decline('tampered')
  const book = await bookFor(desk)
  const asking = ask || !me.admin
  if (asking && book.admins.length === 0) return decline('no-admins')
  const again = await isHandedIn(visit, token)
  const many = again ? undefined : await tooMany(visit)
  if (many) return decline(many)
  const sight = again ? undefined : await sightOf(visit, details)
  const first = begun(idFrom(token), details, me.who, asking, book)
  const about = situationIn(answers)
  const request = { ...first.request, ...(sight && { sight }), ...(about && { about }) }
  const twins = again ? [] : await twinsOf(desk.requests, request)
  const doubts = again ? [] : await doubtsAbout(visit, request, twins)
  if (doubts.some(({ key }) => !despite.includes(key))) return form(visit, { token, typed: details, doubts }, answers)
  const written = await desk.requests.add(
    { ...first, request },
    twins.map(({ id }) => id),
  )
  // Somebody was faster, if only by a moment: whoever comes second is told of them.
  if (written === 'twin') return submitted(visit, act, answers)
  const kept = await lookUp(visit, idFrom(token))
  if ('said' in kept) return kept
  if (me.admin && !ask && kept.request.state === 'drafted') {
    const { id, revision } = kept.request
    return mailed(visit, { on: { id, revision, token: tokenFor(desk, id, revision, me.who.id) } })
  }
  return {
    said: 'request',
    seen: seen(visit, kept),
    notice: written === 'added' ? await handedIn(desk) : { kind: 'repeated' },
  }
}
