import type { RequestSaid } from '../../relationships/chat/events.ts'
import type { Notice, Seen } from '../../relationships/chat/seen.ts'
import type { Request } from '../../relationships/request.ts'
import { undoHours } from '../../relationships/taking-back.ts'
import type { Words } from '../words.ts'
import { accessNotice, accessView, linksLeft, roleInWords } from './access.ts'
import { againButtons, lookButton, mailButton, reminderButtons, requestButtons, stepButton } from './buttons.ts'
import { lineInWords, requestFacts, twinInWords } from './lines.ts'
import { mentionView } from './mention.ts'
import { nextView } from './next.ts'

const shown = 8

const said = (words: Words, notice: Notice, { request }: Seen): { style: string; text: string } => {
  const { t } = words
  switch (notice.kind) {
    case 'done':
      if (notice.untold) return { style: 'warning', text: t('request.untold') }
      return { style: 'good', text: t(`request.done.${notice.did}`) }
    case 'repeated':
      return { style: 'accent', text: t('request.repeated') }
    case 'stale':
      return { style: 'warning', text: t('request.stale') }
    case 'refused':
      return { style: 'warning', text: t(`request.refused.${notice.why}`) }
    case 'access':
      return { style: notice.what === 'soon' ? 'accent' : 'warning', text: accessNotice(words, notice.what, request) }
    case 'told':
      return { style: 'accent', text: t(`request.told.${notice.of}`) }
  }
}

/** Lines under a notice: what happened since, or why a request was rejected. */
const linesUnder = (words: Words, notice: Notice, { request, zone }: Seen) => {
  if (notice.kind === 'stale') return notice.since.slice(-shown).map(line => ({ text: lineInWords(words, line, zone) }))
  const last = request.trail.findLast(({ did }) => did === 'reject')
  const rejected = notice.kind === 'told' && notice.of === 'reject' && last?.reason
  return rejected ? [{ text: words.t('request.reasonGiven', { reason: rejected }) }] : []
}

export const noticeView = (words: Words, seen: Seen, notice: Notice | undefined) =>
  notice ? [{ ...said(words, notice, seen), lines: linesUnder(words, notice, seen) }] : []

/** Who did what, when: for admins. The oldest lines of a long trail are counted. */
const trailView = (words: Words, { request: { trail }, admin, zone }: Seen) => {
  if (!admin) return []
  const older = trail.length - shown
  const more = older > 0 ? [{ text: words.t('request.trailMore', { count: older }) }] : []
  const lines = trail.slice(-shown).map(line => ({ text: lineInWords(words, line, zone) }))
  return [{ title: words.t('request.trail'), lines, more }]
}

const twinsView = (words: Words, { zone }: Seen, twins: readonly Request[]) =>
  twins.length === 0
    ? []
    : [{ title: words.t('request.twins'), lines: twins.map(each => ({ text: twinInWords(words, each, zone) })) }]

type Shown = Omit<Extract<RequestSaid, { said: 'request' }>, 'said'>

const buttonsUnder = (words: Words, seen: Seen, notice: Notice | undefined) => {
  const of = notice?.kind === 'told' ? notice.of : undefined
  if (of === 'remind') return reminderButtons(words, seen)
  return of === 'access-ends' || of === 'access-end' ? againButtons(words, seen) : requestButtons(words, seen)
}

/** A request as it is now. */
export const requestView = (words: Words, { seen, notice, mention, twins = [] }: Shown) => ({
  title: words.t('request.title.one'),
  notice: noticeView(words, seen, notice),
  mention: mentionView(words, { seen, ...(mention && { mention }) }),
  facts: requestFacts(words, seen.request, seen.zone),
  twins: twinsView(words, seen, twins),
  doubts: [
    ...(seen.request.baseline === 'ours' ? [{ text: words.t('request.oursBefore') }] : []),
    ...linksLeft(words, seen.request),
    ...(seen.inDoubt > 0 ? [{ text: words.t('request.inDoubt', { count: seen.inDoubt }) }] : []),
  ],
  trail: trailView(words, seen),
  next: [...accessView(words, seen), ...nextView(words, seen)],
  buttons: buttonsUnder(words, seen, notice),
})

/** Asks once more for roles with which anybody can be made an admin. */
const openView = (words: Words, seen: Seen, roles: readonly string[]) => ({
  title: words.t('request.title.sure'),
  notice: [
    {
      style: 'warning',
      text: words.t('request.sure.open-access'),
      lines: roles.map(id => ({ text: roleInWords(words, id) })),
    },
  ],
  facts: requestFacts(words, seen.request, seen.zone).slice(0, 3),
  ...{ mention: [], twins: [], doubts: [], next: [], trail: [] },
  buttons: [mailButton(words, seen, 'sure'), lookButton(words, seen)],
})

/** Asks once whether what ends a request is meant, and says that it can be undone. */
export const sureView = (words: Words, said: Extract<RequestSaid, { said: 'sure' }>) => {
  const { seen, step } = said
  if (said.step === 'open-access') return openView(words, seen, said.roles)
  const text = words.t(`request.sure.${step === 'decline' ? step : 'withdraw'}`)
  return {
    title: words.t('request.title.sure'),
    notice: [{ style: 'warning', text, lines: [{ text: words.t('request.sure.undo', { count: undoHours }) }] }],
    facts: requestFacts(words, seen.request, seen.zone).slice(0, 3),
    ...{ mention: [], twins: [], doubts: [], next: [], trail: [] },
    buttons: [
      stepButton(words, seen, step === 'decline' ? step : 'withdraw', true),
      ...(step === 'decline' && seen.may.includes('not-yet') ? [stepButton(words, seen, 'not-yet')] : []),
      lookButton(words, seen),
    ],
  }
}
