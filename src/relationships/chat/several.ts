import type { Answers } from '../../rules/questions.ts'
import type { Details } from '../request.ts'
import { doubtsAbout, sightOf } from './doubts.ts'
import type { Faults, RequestAct, RequestSaid, Typed } from './events.ts'
import { formAbout, idFrom, submitted } from './form.ts'
import { tooMany } from './quota.ts'
import { twinsOf } from './twins.ts'
import { decline, type Visit } from './visit.ts'

/** So many customers are asked for at once: what each comes to stands on one card. */
export const mostAtOnce = 15

type Row = Extract<RequestSaid, { said: 'several' }>['rows'][number]
type Read = Extract<RequestAct, { do: 'read' }>

/** What a line leaves open is as in a new form. */
const completed = ({ settings }: Visit['desk'], { partner }: Answers, typed: Typed, faults: Faults): Row => {
  const kind = typed.kind || (partner === 'indirect-reseller' ? 'indirect-reseller' : 'reseller')
  const country = typed.country || settings.country
  if (!country) return { typed: { ...typed, kind }, faults, doubts: [] }
  const { country: _, ...others } = faults
  return { typed: { ...typed, kind, country }, faults: typed.country ? faults : others, doubts: [] }
}

const isWhole = ({ faults }: Row) => Object.keys(faults).length === 0

/** `typed` holds no fault: it is what a form would have sent, but for the language of the mail. */
const judged = async (visit: Visit, row: Row, earlier: readonly Row[]): Promise<Row> => {
  if (!isWhole(row)) return row
  if (earlier.some(each => each.typed.tenant === row.typed.tenant)) return { ...row, twice: true }
  const token = visit.desk.tokens.issue(formAbout(visit))
  const details = row.typed as Details
  const sight = await sightOf(visit, details)
  const about = { id: idFrom(token), details, ...(sight && { sight }) }
  const doubts = await doubtsAbout(visit, about, await twinsOf(visit.desk.requests, about))
  return { ...row, token, doubts }
}

/** What each line of a pasted list would come to; nothing is handed in yet. */
export const read = async (visit: Visit, { rows, left }: Read, answers: Answers): Promise<RequestSaid> => {
  const many = await tooMany(visit)
  if (many) return decline(many)
  const all = rows.map(({ typed, faults }) => completed(visit.desk, answers, typed, faults))
  const judgedRows = await Promise.all(all.map((row, index) => judged(visit, row, all.slice(0, index).filter(isWhole))))
  return { said: 'several', rows: judgedRows, left, zone: visit.zone }
}

/** Hands in each of them as a form of its own: whoever sends the same card again sees what became of it. */
export const handedInAll = async (
  visit: Visit,
  { rows }: Extract<RequestAct, { do: 'handIn' }>,
): Promise<RequestSaid> => {
  const done: string[] = []
  for (const { token, details, despite } of rows) {
    const said = await submitted(visit, { do: 'submit', token, details, ask: true, despite }, {})
    if (said.said === 'no') return { said: 'handedIn', done, left: rows.length - done.length, why: said.why }
    if (said.said === 'request') done.push(said.seen.request.details.customer)
  }
  return { said: 'handedIn', done, left: rows.length - done.length }
}
