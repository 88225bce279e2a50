import type { RequestSaid } from '../../relationships/chat/events.ts'
import type { Notice, Seen } from '../../relationships/chat/seen.ts'
import type { Request } from '../../relationships/request.ts'
import type { Words } from '../words.ts'
import { requestButtons } from './buttons.ts'
import { lineInWords, requestFacts, twinInWords } from './lines.ts'

const shown = 8

const said = ({ t }: Words, notice: Notice): { style: string; text: string } => {
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
  notice ? [{ ...said(words, notice), lines: linesUnder(words, notice, seen) }] : []

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

/** A request as it is now. */
export const requestView = (words: Words, { seen, notice, twins = [] }: Shown) => ({
  title: words.t('request.title.one'),
  notice: noticeView(words, seen, notice),
  facts: requestFacts(words, seen.request, seen.zone),
  twins: twinsView(words, seen, twins),
  doubts: seen.inDoubt > 0 ? [{ text: words.t('request.inDoubt', { count: seen.inDoubt }) }] : [],
  trail: trailView(words, seen),
  buttons: requestButtons(words, seen),
})
