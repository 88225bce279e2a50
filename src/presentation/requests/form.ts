import { languages } from '../../conversation/ports.ts'
import type { Doubt, RequestSaid } from '../../relationships/chat/events.ts'
import type { RequestWarning } from '../../relationships/chat/seen.ts'
import { countries } from '../../relationships/countries.ts'
import type { SourceId } from '../../rules/sources.ts'
import { factsInWords } from '../answer-words.ts'
import type { Button } from '../buttons.ts'
import { createFootnotes, linkInWords } from '../citations.ts'
import { nameOf, type Words } from '../words.ts'
import { accessChoice, roleInWords } from './access.ts'
import { listButton, severalButton } from './buttons.ts'
import { inputOf } from './fields.ts'
import { countryInWords, twinInWords } from './lines.ts'

type Form = Extract<RequestSaid, { said: 'form' }>
type Field = keyof typeof inputOf

const sourceOf: Record<RequestWarning, SourceId> = {
  country: 'relationship-steps',
  accept: 'relationship-steps',
  agreement: 'relationship-steps',
  'no-privileges': 'announcement-2023-10',
  'no-api': 'api-start-2022',
  'csp-partner': 'multipartner-2020-11',
}

const warningsView = (words: Words, warnings: readonly RequestWarning[]) => {
  const { cite, list } = createFootnotes(words)
  const lines = warnings.map(id => cite(words.t(`request.warning.${id}`), { basis: 'stated', source: sourceOf[id] }))
  const gdap = linkInWords(words, 'gdap-obtain-admin-permissions-to-manage-customer')
  return { warnings: [...lines, gdap].map(text => ({ text })), warningSources: list().join('\n\n') }
}

const choicesOf = (words: Words): Record<'country' | 'mailLanguage' | 'kind', { title: string; value: string }[]> => ({
  country: countries
    .map(value => ({ title: countryInWords(words, value), value }))
    .sort((one, other) => one.title.localeCompare(other.title, words.language)),
  mailLanguage: languages.map(value => ({ title: nameOf(words, value), value })),
  kind: (['reseller', 'indirect-reseller'] as const).map(value => ({ title: words.t(`request.kind.${value}`), value })),
})

/** What is known before anybody has typed: the language of the mail is the person's own. */
const known = (words: Words, { typed, answers, on }: Form): Record<Field, string> => {
  const facts = factsInWords(words, answers)
  const note = facts && !on ? words.t('request.known', { facts }) : ''
  const empty = { customer: '', tenant: '', contact: '', country: '', kind: 'reseller' }
  return { ...empty, mailLanguage: words.language, note, ...typed }
}

const fieldsView = (words: Words, form: Form) => {
  const [values, choices] = [known(words, form), choicesOf(words)]
  return Object.fromEntries(
    (Object.keys(inputOf) as Field[]).map(field => [
      field,
      {
        id: inputOf[field],
        label: words.t(`request.field.${field}`),
        value: values[field],
        missing: words.t(`request.fault.${field}.missing`),
        choices: choices[field as keyof typeof choices] ?? [],
      },
    ]),
  )
}

const faultsView = ({ t }: Words, { faults }: Form) =>
  Object.fromEntries(
    (Object.keys(inputOf) as Field[]).map(field => {
      const fault = faults[field]
      return [field, fault ? [{ text: t(`request.fault.${field}.${fault}`) }] : []]
    }),
  )

export const doubtInWords = (words: Words, doubt: Doubt, zone: string): string => {
  const { t } = words
  switch (doubt.kind) {
    case 'twin':
      return t('request.doubt.twin', { twin: twinInWords(words, doubt.request, zone) })
    case 'privileged':
      return t('request.doubt.privileged', { roles: doubt.roles.map(id => roleInWords(words, id)).join(' ') })
    case 'country':
      return t('request.doubt.country', { country: countryInWords(words, doubt.country) })
    case 'cloud':
      return t(`request.doubt.${doubt.cloud}`)
    case 'region':
      return t('request.doubt.region', { region: doubt.region })
    case 'no-tenant':
      return [
        t('request.doubt.no-tenant', { tenant: doubt.tenant }),
        ...(doubt.meant ? [t('request.doubt.meant', { domain: doubt.meant })] : []),
      ].join(' ')
    default:
      return t(`request.doubt.${doubt.kind}`, doubt)
  }
}

/** What is questioned before it is handed in. It holds what people wrote: it never goes where Markdown is read. */
const doubtsView = (words: Words, { doubts = [], zone }: Form) =>
  doubts.length === 0
    ? []
    : [
        {
          title: words.t('request.doubted'),
          lines: doubts.map(doubt => ({ text: doubtInWords(words, doubt, zone) })),
        },
      ]

const submitsOf = ({ t }: Words, { on, token, admin, doubts = [] }: Form): readonly Button[] => {
  if (on) {
    const data = { verb: 'request-save', request: on.id, revision: on.revision, token: on.token }
    return [{ title: t('request.button.save'), data }]
  }
  const despite = doubts.length > 0 ? { despite: doubts.map(({ key }) => key) } : {}
  const titled = (name: 'ask' | 'send') =>
    t(doubts.length > 0 ? `request.button.${name}Anyway` : `request.button.${name}`)
  const ask = { title: titled('ask'), data: { verb: 'request-ask', token, ...despite } }
  return admin ? [{ title: titled('send'), data: { verb: 'request-send', token, ...despite } }, ask] : [ask]
}

/** The way back to the advice that a new request came from. */
const adviceButton = ({ t }: Words, { answers, on }: Form): readonly Button[] =>
  answers.channel && answers.kind && !on
    ? [{ title: t('request.button.advice'), data: { verb: 'answer', ...answers } }]
    : []

/** The form of a request, new or edited, filled with what is known and with what is wrong beside each field. */
export const requestFormView = (words: Words, form: Form) => {
  const { t } = words
  const { on, admin, unsure, faults } = form
  return {
    title: t(on ? 'request.title.edit' : 'request.title.new'),
    text: t(`request.formText.${admin ? 'send' : unsure ? 'unsure' : 'ask'}`),
    faulty: Object.keys(faults).length > 0 ? [{ text: t('request.faulty') }] : [],
    doubts: doubtsView(words, form),
    fields: fieldsView(words, form),
    faults: faultsView(words, form),
    access: accessChoice(words, form),
    warningsTitle: t('request.warningsTitle'),
    ...warningsView(words, form.warnings),
    submits: submitsOf(words, form),
    buttons: [
      ...adviceButton(words, form),
      listButton(words, admin),
      ...(on ? [] : [severalButton(words)]),
      { title: t('button.help'), data: { verb: 'help' } },
    ],
  }
}
