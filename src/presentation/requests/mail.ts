import { cut } from '../../input/cut.ts'
import type { RequestSaid } from '../../relationships/chat/events.ts'
import type { Letterhead, LinkTrouble, Seen } from '../../relationships/chat/seen.ts'
import type { InvitationKind } from '../../relationships/ports.ts'
import type { Words } from '../words.ts'
import { roleInWords } from './access.ts'
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

type Holes = Readonly<Record<'customer' | 'link' | 'host' | 'sender' | 'partner' | 'us', string>>

/** What the customer does, by one link or by two that are numbered, with what each of them allows us. */
const textOf = (voice: Words, holes: Holes, access: Mail['access']): string => {
  if (!access) return voice.t('request.mail.body', holes)
  const roles = access.roles.map(id => `- ${roleInWords(voice, id)}`).join('\n')
  const goesOn = access.extends ? voice.t('request.mail.goesOn') : ''
  const second = { accessLink: access.link, roles, days: access.days, goesOn }
  return `${voice.t('request.mail.two')}\n\n${voice.t('request.mail.bodyTwo', { ...holes, ...second })}`
}

/** The mail in the customer's own language. The link stands in it as it came, and says itself which host it leads to. */
const mailOf = (voice: Words, { seen, link, from, again, access }: Mail) => {
  const { customer, kind } = seen.request.details
  const holes = { customer, link, host: new URL(link).host, ...writers(voice, from, kind) }
  const begin = voice.t(again ? 'request.mail.reminder' : 'request.mail.opening', holes)
  return {
    subject: voice.t(again ? 'request.mail.subjectAgain' : 'request.mail.subject', holes),
    body: `${voice.t('request.mail.hello')}\n\n${begin}\n\n${textOf(voice, holes, access)}`.trimEnd(),
  }
}

/** RFC 6068: lines end with CR LF, and everything is encoded, so that nothing becomes a header or another address. */
const mailto = (to: string, subject: string, body: string) => {
  const text = encodeURIComponent(body.replaceAll('\n', '\r\n'))
  const begin = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`
  const whole = `${begin}&body=${text}`
  return whole.length > longestMailto ? { url: begin, short: true } : { url: whole, short: false }
}

/** Characters that Windows takes. */
const longestMailto = 2048

export const mailView = (words: Words, said: Mail, voice: Words) => {
  const { t } = words
  const { seen } = said
  const { subject, body } = mailOf(voice, said)
  const open = mailto(seen.request.details.contact, subject, body)
  const sending = seen.may.includes('send')
  const then = sending ? 'then' : said.again ? 'nudge' : 'again'
  const sent = sending ? (['send'] as const) : said.again && seen.may.includes('nudge') ? (['nudge'] as const) : []
  const wanted = ['state', 'customer', 'contact'] as const
  const labels = wanted.map(fact => `${t(`request.fact.${fact}`)}:`)
  return {
    title: t('request.title.mail'),
    lines: [
      ...(said.from.partner ? [] : [t('request.mail.unnamed')]),
      ...[t(open.short ? 'request.mail.long' : 'request.mail.how'), t(`request.mail.${then}`)],
    ].map(text => ({ text })),
    facts: requestFacts(words, seen.request, seen.zone).filter(({ label }) => labels.includes(label)),
    subject: { label: t('request.mail.subjectLabel'), value: subject },
    body: { label: t('request.mail.bodyLabel'), value: body },
    sees: t('request.mail.sees'),
    open: { title: t('request.button.open'), url: open.url },
    buttons: [
      ...sent.map(step => stepButton(words, seen, step)),
      ...(seen.may.includes('nudge') && !said.again ? [mailButton(words, seen, 'again')] : []),
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
