import type { Seen } from '../../relationships/chat/seen.ts'
import type { Deed } from '../../relationships/request.ts'
import type { Button } from '../buttons.ts'
import type { Words } from '../words.ts'

/** What a button on a request's card carries: which request, as which revision, and the card's one-time token. */
export const carried = ({ request: { id, revision }, token }: Seen) => ({ request: id, revision, token })

export const listButton = ({ t }: Words, all: boolean): Button => ({
  title: t(all ? 'request.button.all' : 'request.button.mine'),
  data: { verb: 'requests', all, page: 0 },
})

export const lookButton = ({ t }: Words, { request }: Seen): Button => ({
  title: t('request.button.look'),
  data: { verb: 'request-look', request: request.id },
})

export const stepButton = (
  { t }: Words,
  seen: Seen,
  step: 'ask' | 'send' | 'withdraw' | 'accept' | 'decline',
): Button => {
  const titles = { ask: 'askAgain', send: 'sent', withdraw: 'withdraw', accept: 'accept', decline: 'decline' } as const
  return { title: t(`request.button.${titles[step]}`), data: { verb: 'request-step', step, ...carried(seen) } }
}

const buttonFor = (words: Words, seen: Seen, deed: Deed): readonly Button[] => {
  const { t } = words
  const { request } = seen
  switch (deed) {
    case 'ask':
      return seen.admin ? [] : [stepButton(words, seen, 'ask')]
    case 'prepare': {
      const title = t(request.state === 'sent' && request.link ? 'request.button.mailAgain' : 'request.button.mail')
      return [{ title, data: { verb: 'request-mail', ...carried(seen) } }]
    }
    case 'reject':
      return [{ title: t('request.button.reject'), data: { verb: 'request-refuse', request: request.id } }]
    case 'edit':
      return [{ title: t('request.button.edit'), data: { verb: 'request-change', request: request.id } }]
    case 'accept':
    case 'decline':
    case 'withdraw':
      return [stepButton(words, seen, deed)]
    default:
      return []
  }
}

const order = ['accept', 'decline', 'ask', 'prepare', 'reject', 'edit', 'withdraw'] as const

/** What somebody can do to a request now, and at last the way to the others: six at most. */
export const requestButtons = (words: Words, seen: Seen): readonly Button[] => [
  ...order.filter(deed => seen.may.includes(deed)).flatMap(deed => buttonFor(words, seen, deed)),
  listButton(words, seen.admin),
]
