import type { Line, Request, Who } from '../../relationships/request.ts'
import { forgotten } from '../../relationships/request.ts'
import { nameOf, vocabulary, type Words } from '../words.ts'

/** A moment by somebody's own clock. */
export const momentIn = ({ language }: Words, iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat(vocabulary[language].language.tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))

const whoInWords = ({ t }: Words, who: Who | undefined): string => {
  if (!who) return t('request.nobody')
  return who.id === forgotten.id ? t('request.forgottenPerson') : (who.name ?? t('request.nameless'))
}

/** One line of a trail. It may hold what people wrote: it never goes where Markdown is read. */
export const lineInWords = (words: Words, { at, by, did, reason = '' }: Line, zone: string): string =>
  words.t('request.line', {
    at: momentIn(words, at, zone),
    who: whoInWords(words, by),
    what: words.t(`request.did.${did}`, { reason }),
  })

export const countryInWords = ({ language }: Words, code: string): string =>
  new Intl.DisplayNames([vocabulary[language].language.tag], { type: 'region' }).of(code) ?? code

/** A request's facts, in words. Nothing that is not known is named. */
export const requestFacts = (words: Words, { state, details, asker, sender, trail }: Request, zone: string) => {
  const { t } = words
  const { customer, tenant, contact, country, mailLanguage, kind, note } = details
  const at = momentIn(words, trail.findLast(({ to }, index) => trail[index - 1]?.to !== to)?.at ?? '', zone)
  const facts = [
    ['state', t('request.stateSince', { state: t(`request.state.${state}`), at })],
    ['customer', customer],
    ['tenant', tenant],
    ['contact', contact],
    ['country', countryInWords(words, country)],
    ['mailLanguage', nameOf(words, mailLanguage)],
    ['kind', t(`request.kind.${kind}`)],
    ...(note ? ([['note', note.replaceAll(/\s+/g, ' ')]] as const) : []),
    ['asker', whoInWords(words, asker)],
    ...(sender ? ([['sender', whoInWords(words, sender)]] as const) : []),
  ] as const
  return facts.map(([fact, text]) => ({ label: `${t(`request.fact.${fact}`)}:`, text }))
}
