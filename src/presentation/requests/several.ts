import type { RequestSaid } from '../../relationships/chat/events.ts'
import { mostAtOnce } from '../../relationships/chat/several.ts'
import { message } from '../message.ts'
import type { Words } from '../words.ts'
import { helpButton, listButton, severalButton } from './buttons.ts'
import { doubtInWords } from './form.ts'
import { countryInWords } from './lines.ts'

type Several = Extract<RequestSaid, { said: 'several' }>
type Row = Several['rows'][number]

/** Asks for the list. */
export const pasteListView = (words: Words) => {
  const { t } = words
  return {
    title: t('request.title.several'),
    ...{ notice: [], facts: [], fault: [] },
    lines: [{ text: t('request.several.text', { count: mostAtOnce }) }, { text: t('request.several.example') }],
    input: { id: 'several', label: t('request.several.label'), value: '', missing: t('request.several.label') },
    submits: [{ title: t('request.button.read'), data: { verb: 'request-read' } }],
    buttons: [
      { title: t('request.button.new'), data: { verb: 'request' } },
      listButton(words, false),
      helpButton(words),
    ],
  }
}

const faultsOf = ({ t }: Words, { faults, twice }: Row): readonly string[] => [
  ...(twice ? [t('request.several.twice')] : []),
  ...(['customer', 'tenant', 'contact', 'country'] as const).flatMap(field => {
    const fault = faults[field]
    return fault ? [t(`request.fault.${field}.${fault}`)] : []
  }),
]

/** A line of the list as it was understood, and below it what is doubtful or missing. No Markdown is read in it: people wrote it. */
const rowInWords = (words: Words, row: Row, index: number, zone: string) => {
  const { customer, tenant, contact, country } = row.typed
  const facts = [customer, tenant, contact, country && countryInWords(words, country)].filter(Boolean).join(' · ')
  const said = [...faultsOf(words, row), ...row.doubts.map(doubt => doubtInWords(words, doubt, zone))]
  return [{ label: `${index + 1}.`, text: facts }, ...said.map(text => ({ label: '!', text }))]
}

/** What the button carries for each that can be handed in: all that a form would, with the doubts that were told. */
const rowsToHandIn = ({ language }: Words, { rows }: Several) =>
  rows.flatMap(({ typed, token, doubts }) => {
    const { customer, tenant, contact, country, kind } = typed
    const details = { customer, tenant, contact, country, kind, mailLanguage: language, note: '' }
    return token ? [{ token, ...details, despite: doubts.map(({ key }) => key) }] : []
  })

/** What the list would come to: one tap hands in all that is whole. */
export const severalView = (words: Words, said: Several) => {
  const { t } = words
  const rows = rowsToHandIn(words, said)
  const quoted = said.rows.flatMap((row, index) => rowInWords(words, row, index, said.zone))
  const lines = [
    t(rows.length > 0 ? 'request.several.ready' : 'request.several.nothing', { count: rows.length }),
    ...(said.left > 0 ? [t('request.several.left', { count: said.left })] : []),
  ]
  const handIn = { title: t('request.button.handIn', { count: rows.length }), data: { verb: 'request-hand-in', rows } }
  const again = { ...severalButton(words), title: t('request.button.another') }
  return message(t('request.title.several'), lines, [...(rows.length > 0 ? [handIn] : []), again, helpButton(words)], {
    quoted,
  })
}

/** What came of it. */
export const handedInView = (words: Words, said: Extract<RequestSaid, { said: 'handedIn' }>) => {
  const { t } = words
  const lines = [
    t('request.several.done', { count: said.done.length }),
    ...(said.left > 0 ? [t('request.several.open', { count: said.left })] : []),
    ...(said.why ? [t(`request.no.${said.why}`)] : []),
  ]
  const quoted = said.done.map((text, index) => ({ label: `${index + 1}.`, text }))
  return message(
    t('request.title.several'),
    lines,
    [listButton(words, false), severalButton(words), helpButton(words)],
    {
      quoted,
    },
  )
}
