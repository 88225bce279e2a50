import { invitationKinds } from '../../relationships/ports.ts'
import type { Line, Request, State, Who } from '../../relationships/request.ts'
import { deeds, forgotten, partnerCenter, states } from '../../relationships/request.ts'
import type { TenantSight } from '../../relationships/tenant.ts'
import { clockOf } from '../../runtime/time-zones.ts'
import { nameOf, vocabulary, type Words } from '../words.ts'
import { accessFact } from './access.ts'

/** A request may have been written by a version that knows more states, deeds and kinds than this one. */
export const stateInWords = ({ t }: Words, state: State): string =>
  t(states.includes(state) ? `request.state.${state}` : 'request.newer.state')

/** A moment by somebody's own clock. */
export const momentIn = ({ language }: Words, iso: string, timeZone: string): string =>
  clockOf(timeZone, vocabulary[language].language.tag, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  )

export const whoInWords = ({ t }: Words, who: Who | undefined): string => {
  if (!who) return t('request.nobody')
  if (who.id === partnerCenter.id) return t('request.partnerCenter')
  return who.id === forgotten.id ? t('request.forgottenPerson') : (who.name ?? t('request.nameless'))
}

export const whatInWords = ({ t }: Words, { did, reason = '' }: Line): string =>
  t(deeds.includes(did) ? `request.did.${did}` : 'request.newer.did', { reason })

/** One line of a trail. It may hold what people wrote: it never goes where Markdown is read. */
export const lineInWords = (words: Words, line: Line, zone: string): string =>
  words.t('request.line', {
    at: momentIn(words, line.at, zone),
    who: whoInWords(words, line.by),
    what: whatInWords(words, line),
  })

export const kindInWords = ({ t }: Words, kind: string): string => {
  const known = invitationKinds.find(each => each === kind)
  return t(known ? `request.kind.${known}` : 'request.newer.kind')
}

export const countryInWords = ({ language }: Words, code: string): string =>
  new Intl.DisplayNames([vocabulary[language].language.tag], { type: 'region' }).of(code) ?? code

/** When a request came to where it is now. */
const sinceIn = (words: Words, { trail }: Request, zone: string): string =>
  momentIn(words, trail.findLast(({ to }, index) => trail[index - 1]?.to !== to)?.at ?? '', zone)

/** Another request in one line, so that nobody takes it for this one: customer, domain, country, where it is, since when, whose. */
export const twinInWords = (words: Words, request: Request, zone: string): string =>
  words.t('request.twin', {
    customer: request.details.customer,
    tenant: request.details.tenant,
    country: countryInWords(words, request.details.country),
    state: stateInWords(words, request.state),
    at: sinceIn(words, request, zone),
    who: whoInWords(words, request.asker),
  })

/** What was seen of the customer's tenant: its own name, that it exists, or that nobody could look. */
const sightInWords = ({ t }: Words, sight: TenantSight): string => {
  if (sight.kind !== 'found') return t(`request.sight.${sight.kind === 'none' ? 'none' : 'unchecked'}`)
  const { id, name, domain = '' } = sight
  return name ? t('request.sight.named', { id, name, domain }) : t('request.sight.found', { id })
}

/** A request's facts, in words. Nothing that is not known is named. */
export const requestFacts = (words: Words, request: Request, zone: string) => {
  const { t } = words
  const { state, details, asker, sender, sight } = request
  const { customer, tenant, contact, country, mailLanguage, kind, note } = details
  const at = sinceIn(words, request, zone)
  const access = accessFact(words, request)
  const facts = [
    ['state', t('request.stateSince', { state: stateInWords(words, state), at })],
    ['customer', customer],
    ['tenant', tenant],
    ...(sight ? ([['sight', sightInWords(words, sight)]] as const) : []),
    ['contact', contact],
    ['country', countryInWords(words, country)],
    ['mailLanguage', mailLanguage in vocabulary ? nameOf(words, mailLanguage) : mailLanguage],
    ['kind', kindInWords(words, kind)],
    ...(access ? ([['access', access]] as const) : []),
    ...(note ? ([['note', note.replaceAll(/\s+/g, ' ')]] as const) : []),
    ['asker', whoInWords(words, asker)],
    ...(sender ? ([['sender', whoInWords(words, sender)]] as const) : []),
  ] as const
  return facts.map(([fact, text]) => ({ label: `${t(`request.fact.${fact}`)}:`, text }))
}
