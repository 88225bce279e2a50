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

export const exportButton = ({ t }: Words): Button => ({
  title: t('request.button.export'),
  data: { verb: 'request-export' },
})

export const severalButton = ({ t }: Words): Button => ({
  title: t('request.button.several'),
  data: { verb: 'request-several' },
})

export const helpButton = ({ t }: Words): Button => ({ title: t('button.help'), data: { verb: 'help' } })

export const lookButton = ({ t }: Words, { request }: Seen): Button => ({
  title: t('request.button.look'),
  data: { verb: 'request-look', request: request.id },
})

type Step = 'ask' | 'send' | 'withdraw' | 'accept' | 'decline' | 'nudge' | 'snooze' | 'not-yet'

/** `sure`: they have been asked whether they mean it. */
export const stepButton = ({ t }: Words, seen: Seen, step: Step, sure?: true): Button => {
  const title = { ask: 'askAgain', send: 'sent', nudge: 'nudged' } as const
  const data = { verb: 'request-step', step, ...carried(seen), ...(sure && { sure }) }
  return { title: t(`request.button.${step in title ? title[step as keyof typeof title] : (step as 'snooze')}`), data }
}

/** The mail once more, the one that reminds, or the one for which what it asks for was confirmed. */
export const mailButton = ({ t }: Words, seen: Seen, how?: 'again' | 'sure'): Button => {
  const { state, link } = seen.request
  const plain = state === 'sent' && link ? 'mailAgain' : 'mail'
  const title = how === 'again' ? 'nudge' : how === 'sure' ? 'openAccess' : plain
  return {
    title: t(`request.button.${title}`),
    data: { verb: 'request-mail', ...carried(seen), ...(how && { [how]: true }) },
  }
}

const buttonFor = (words: Words, seen: Seen, deed: Deed): readonly Button[] => {
  const { t } = words
  const { request } = seen
  switch (deed) {
    case 'undo':
      return [{ title: t('request.button.undo'), data: { verb: 'undo', ...carried(seen) } }]
    case 'ask':
      return seen.admin ? [] : [stepButton(words, seen, 'ask')]
    case 'prepare':
      return [mailButton(words, seen)]
    case 'nudge':
      return [mailButton(words, seen, 'again')]
    case 'reject':
      return [{ title: t('request.button.reject'), data: { verb: 'request-refuse', request: request.id } }]
    case 'edit':
      return [{ title: t('request.button.edit'), data: { verb: 'request-change', request: request.id } }]
    case 'accept':
    case 'decline':
    case 'withdraw':
    case 'snooze':
    case 'not-yet':
      return [stepButton(words, seen, deed)]
    default:
      return []
  }
}

const order = ['undo', 'accept', 'decline', 'ask', 'prepare', 'reject', 'edit', 'withdraw'] as const
const whileTheyThink = ['accept', 'decline', 'not-yet', 'nudge', 'snooze', 'withdraw'] as const

const possibleOf = (words: Words, seen: Seen, deeds: readonly Deed[]) =>
  deeds.filter(deed => seen.may.includes(deed)).flatMap(deed => buttonFor(words, seen, deed))

/** What somebody can do to a request now, and at last the way to the others: six at most. An asker hears from the customer, too. */
export const requestButtons = (words: Words, seen: Seen): readonly Button[] => [
  ...possibleOf(words, seen, seen.admin ? order : [...order, 'not-yet']),
  listButton(words, seen.admin),
]

/** What there is to do about a customer who does not answer. */
export const reminderButtons = (words: Words, seen: Seen): readonly Button[] => possibleOf(words, seen, whileTheyThink)

/** What there is to do about privileges that end: the same request once more, filled in. */
export const againButtons = (words: Words, seen: Seen): readonly Button[] => [
  { title: words.t('request.button.again'), data: { verb: 'request-again', request: seen.request.id } },
  listButton(words, seen.admin),
]
