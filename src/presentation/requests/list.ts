import type { RequestSaid } from '../../relationships/chat/events.ts'
import { pageSize } from '../../relationships/chat/list.ts'
import { states } from '../../relationships/request.ts'
import type { Button } from '../buttons.ts'
import type { Words } from '../words.ts'
import { exportButton, listButton } from './buttons.ts'
import { countryInWords, momentIn, stateInWords, whoInWords } from './lines.ts'

type List = Extract<RequestSaid, { said: 'list' }>

const rowsOf = (words: Words, { requests, zone }: List) =>
  requests.map(({ id, state, details: { customer, tenant, country }, asker, trail }) => {
    const at = momentIn(words, trail.at(-1)?.at ?? '', zone)
    const line = words.t('request.list.row', { state: stateInWords(words, state), at })
    const whose = { tenant, country: countryInWords(words, country), who: whoInWords(words, asker) }
    const which = words.t('request.list.which', whose)
    return {
      title: `${customer}. ${which}. ${line}`,
      customer,
      which,
      state: line,
      data: { verb: 'request-look', request: id },
    }
  })

const turn = ({ t }: Words, { query }: List, by: 1 | -1): Button => {
  const { all, state, search } = query
  const kept = { ...(state && { state }), ...(search && { search }) }
  const title = t(by === 1 ? 'request.button.next' : 'request.button.previous')
  return { title, data: { verb: 'requests', all, ...kept, page: query.page + by } }
}

/** Beside the one that searches; a card has six. */
const most = 5

/** What says something of all of them at once: for who sees everybody's how they stand, from where they can be saved too. */
const overviewButton = (words: Words, { admin, query }: List): Button =>
  admin && query.all
    ? { title: words.t('request.button.figures'), data: { verb: 'request-figures' } }
    : exportButton(words)

const buttonsOf = (words: Words, list: List, pages: number): readonly Button[] => {
  const { t } = words
  const { query, admin, quiet } = list
  const buttons = [
    ...(query.page > 0 ? [turn(words, list, -1)] : []),
    ...(query.page < pages - 1 ? [turn(words, list, 1)] : []),
    ...(admin ? [listButton(words, !query.all)] : []),
    { title: t('request.button.new'), data: { verb: 'request' } },
    {
      title: t(quiet ? 'request.button.loud' : 'request.button.quiet'),
      data: { verb: 'request-reminders', on: quiet },
    },
  ]
  return [...buttons, ...(list.total > 0 && buttons.length < most ? [overviewButton(words, list)] : [])]
}

/** Requests, page by page, on one card that changes in its place. */
export const requestListView = (words: Words, list: List) => {
  const { t } = words
  const { query, total } = list
  const rows = rowsOf(words, list)
  const pages = Math.max(Math.ceil(total / pageSize), 1)
  const every = { title: t('request.list.every'), value: 'any' }
  const page = t('request.list.page', { page: query.page + 1, pages })
  const count = total === 0 ? t('request.list.none') : `${t('request.list.count', { count: total })}, ${page}`
  return {
    title: t(query.all ? 'request.title.all' : 'request.title.mine'),
    count,
    search: { label: t('request.list.search'), value: query.search ?? '' },
    state: {
      label: t('request.list.state'),
      value: query.state ?? 'any',
      choices: [every, ...states.map(value => ({ title: t(`request.state.${value}`), value }))],
    },
    rows,
    tables:
      rows.length > 0 ? [{ head: { customer: t('request.fact.customer'), state: t('request.fact.state') }, rows }] : [],
    submits: [{ title: t('request.button.search'), data: { verb: 'requests', all: query.all, page: 0 } }],
    buttons: buttonsOf(words, list, pages),
  }
}
