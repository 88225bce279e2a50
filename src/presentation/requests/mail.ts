import { cut } from '../../input/cut.ts'
import type { RequestSaid } from '../../relationships/chat/events.ts'
import type { Letterhead, LinkTrouble, Seen } from '../../relationships/chat/seen.ts'
import type { InvitationKind } from '../../relationships/ports.ts'
import type { Words } from '../words.ts'
import { carried, lookButton, mailButton, stepButton } from './buttons.ts'
import { requestFacts } from './lines.ts'
import { noticeView } from './request.ts'

type Mail = Extract<RequestSaid, { said: 'mail' }>
type Paste = Extract<RequestSaid, { said: 'paste' }>
type Reason = Extract<RequestSaid, { said: 'reason' }>

/** Who writes, in the customer's language: a name and a firm, as far as they are known. */
const writers = ({ t }: Words, { name, partner, provider }: Letterhead, kind: InvitationKind) => {
  const us = partner ?? t('request.mail.us')
  const both = t('request.mail.both', { us, provider: provider ?? t('request.mail.provider') })
  const sender = [name, partner].filter(Boolean).join(', ') || us
  return { sender, partner: us, us: kind === 'reseller' ? us : both }
}

/** The mail in the customer's own language. The link stands in it as it came, and says itself which host it leads to. */
const mailOf = (voice: Words, { seen, link, from, again }: Mail) => {
  const { customer, kind } = seen.request.details
  const holes = { customer, link, host: new URL(link).host, ...writers(voice, from, kind) }
  const begin = voice.t(again ? 'request.mail.reminder' : 'request.mail.opening', holes)
  return {
    subject: voice.t(again ? 'request.mail.subjectAgain' : 'request.mail.subject', holes),
    body: `${voice.t('request.mail.hello')}\n\n${begin}\n\n${voice.t('request.mail.body', holes)}`.trimEnd(),
  }
}

/** RFC 6068: lines end with CR LF, and everything is encoded, so that nothing becomes a header or another address. */
const mailto = (to: string, subject: string, body: string) => {
  const text = encodeURIComponent(body.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${text}`
}

export const mailView = (words: Words, said: Mail, voice: Words) => {
  const { t } = words
  const { seen } = said
  const { subject, body } = mailOf(voice, said)
  const sending = seen.may.includes('send')
  const then = sending ? 'then' : said.again ? 'nudge' : 'again'
  const sent = sending ? (['send'] as const) : said.again && seen.may.includes('nudge') ? (['nudge'] as const) : []
  const wanted = ['state', 'customer', 'contact'] as const
  const labels = wanted.map(fact => `${t(`request.fact.${fact}`)}:`)
  return {
    title: t('request.title.mail'),
    lines: [
      ...(said.from.partner ? [] : [t('request.mail.unnamed')]),
      ...[t('request.mail.how'), t(`request.mail.${then}`)],
    ].map(text => ({ text })),
    facts: requestFacts(words, seen.request, seen.zone).filter(({ label }) => labels.includes(label)),
    subject: { label: t('request.mail.subjectLabel'), value: subject },
    body: { label: t('request.mail.bodyLabel'), value: body },
    sees: t('request.mail.sees'),
    open: { title: t('request.button.open'), url: mailto(seen.request.details.contact, subject, body) },
    buttons: [
      ...sent.map(step => stepButton(words, seen, step)),
      ...(seen.may.includes('nudge') && !said.again ? [mailButton(words, seen, true)] : []),
      lookButton(words, seen),
    ],
  }
}

const troubleLines = ({ t }: Words, trouble: LinkTrouble): readonly string[] => {
  switch (trouble.kind) {
    case 'by-hand':
    case 'unavailable':
      return [t(`request.paste.${trouble.kind}`)]
    case 'refused': {
      const codes = [trouble.code, trouble.correlationId].filter(code => code !== undefined).join(', ')
      return [t(`request.trouble.${trouble.reason}`), ...(codes ? [t('request.paste.code', { code: codes })] : [])]
    }
    case 'wrong':
    case 'other-kind':
      return []
  }
}

const linkFault = ({ t }: Words, trouble: LinkTrouble) => {
  if (trouble.kind === 'wrong') return [{ text: t(`request.linkFault.${trouble.fault}`) }]
  return trouble.kind === 'other-kind' ? [{ text: t('request.linkFault.other-kind') }] : []
}

const about = (words: Words, { request, zone }: Seen) => requestFacts(words, request, zone).slice(0, 3)

/** Asks for the link, and says how to get it. */
export const pasteView = (words: Words, { seen, trouble, typed }: Paste) => {
  const { t } = words
  const lines = [...troubleLines(words, trouble), t(`request.paste.steps.${seen.request.details.kind}`)]
  const label = t('request.paste.label')
  return {
    title: t('request.title.paste'),
    notice: [],
    lines: lines.map(text => ({ text })),
    facts: about(words, seen),
    input: { id: 'link', label, value: cut(typed, 2000), missing: label },
    fault: linkFault(words, trouble),
    submits: [{ title: t('request.button.use'), data: { verb: 'request-paste', ...carried(seen) } }],
    buttons: [lookButton(words, seen)],
  }
}

/** Asks why a request is rejected. */
export const reasonView = (words: Words, { seen, missing }: Reason) => {
  const { t } = words
  return {
    title: t('request.title.reason'),
    notice: noticeView(words, seen, undefined),
    lines: [{ text: t('request.reason.text') }],
    facts: about(words, seen),
    input: { id: 'reason', label: t('request.reason.label'), value: '', missing: t('request.reason.missing') },
    fault: missing ? [{ text: t('request.reason.missing') }] : [],
    submits: [{ title: t('request.button.rejectNow'), data: { verb: 'request-reject', ...carried(seen) } }],
    buttons: [lookButton(words, seen)],
  }
}
