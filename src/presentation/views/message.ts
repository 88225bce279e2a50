import { longestRead } from '../../conversation/events.ts'
import { languages } from '../../conversation/ports.ts'
import type { OffersReply, Reply, SecretExpires } from '../../conversation/replies.ts'
import { cut } from '../../input/cut.ts'
import { edition } from '../../rules/changes.ts'
import { type Button, button, continueButton, languageButton } from '../buttons.ts'
import { dayInWords } from '../citations.ts'
import { type AboutFile, message } from '../message.ts'
import { nameOf, type Words } from '../words.ts'

/** No more of what a person typed is said back to them. */
const longestQuoted = 80

/** Says hello once in each language, the person's own first. */
export const greetingView = (own: Words, all: readonly Words[]) => {
  const voices = [own, ...all.filter(({ language }) => language !== own.language)]
  return {
    voices: voices.map(({ t }) => ({
      title: t('greeting.title'),
      text: t('greeting.text'),
      start: t('greeting.start'),
    })),
    buttons: [
      ...voices.map(({ t, language }) => ({ title: t('greeting.button'), data: { verb: 'language', language } })),
      button(own, 'help'),
    ],
  }
}

/** What can be done and typed. `looked`: the day on which the source that has waited longest was read. */
export const helpView = (words: Words, looked: string, day: string = edition) => {
  const { t } = words
  const lines = [
    t('help.form'),
    t('help.interview'),
    t('help.typed'),
    t('help.compare'),
    t('help.commands', { languages: languages.map(language => nameOf(words, language)).join(', ') }),
    t('help.source', { date: dayInWords(words, day), seen: dayInWords(words, looked) }),
  ]
  const learn = { title: t('button.learn'), data: { verb: 'learn' } }
  const buttons = [button(words, 'form'), button(words, 'interview'), learn, languageButton(words)]
  return message(t('help.title'), lines, buttons)
}

export const cancelledView = (words: Words) => {
  const { t } = words
  return message(t('cancelled.title'), [t('cancelled.text')], [button(words, 'start'), button(words, 'help')])
}

export const welcomeView = (words: Words) => {
  const { t } = words
  const buttons = [button(words, 'restart'), button(words, 'form'), button(words, 'help')]
  return message(t('welcome.title'), [t('welcome.text')], buttons)
}

/** What we can read of what people send, after something that we cannot. */
export const unreadableView = (words: Words, asking: string | undefined) => {
  const { t } = words
  const buttons = [...continueButton(words, asking), button(words, 'form'), button(words, 'help')]
  return message(t('unreadable.title'), [t('unreadable.text'), t('unreadable.list')], buttons)
}

/** What came of a file that was offered. */
export const aboutFileView = (words: Words, what: AboutFile) =>
  message(words.t('file.title'), [words.t(`file.${what}`)], [button(words, 'help')])

/** Three offers at most, and a way out of them. */
export const offersView = (words: Words, offers: readonly Button[], { asking, leaving }: OffersReply) => {
  const { t } = words
  const buttons = [...offers, button(words, 'none'), ...continueButton(words, asking), button(words, 'help')]
  return leaving
    ? message(t('leaving.title'), [t('leaving.text')], buttons)
    : message(t('offers.title'), [t('offers.text')], buttons)
}

/** How an answer comes to a colleague. */
export const sharingView = (words: Words) => {
  const { t } = words
  const buttons = [button(words, 'form'), languageButton(words), button(words, 'help')]
  return message(t('colleague.title'), [t('colleague.search'), t('colleague.forward')], buttons)
}

type NotUnderstood = Extract<Reply, { kind: 'notUnderstood' }>

/** Says what was asked, or what one can do; keeps what was known. */
export const notUnderstoodView = (words: Words, { asking, text }: NotUnderstood) => {
  const { t } = words
  const line = text === undefined ? t('notUnderstood.card') : t(`notUnderstood.${asking ?? 'anything'}`)
  const quoted = text ? [{ label: t('notUnderstood.quoted'), text: cut(text, longestQuoted) }] : []
  const buttons = [button(words, 'form'), button(words, 'interview'), languageButton(words), button(words, 'help')]
  const long = text && text.length > longestRead ? [t('notUnderstood.long', { longest: longestRead })] : []
  return message(t('notUnderstood.title'), [...long, line], buttons, { quoted })
}

/** Our own fault: an apology, and a number to find it by. */
export const failedView = (words: Words, id: string, why: 'failed' | 'notKept') => {
  const { t } = words
  return message(t(`${why}.title`), [t(`${why}.text`), t('failed.id', { id })], [button(words, 'help')])
}

/** Somebody asks faster than can be answered. */
export const slowDownView = (words: Words) => {
  const { t } = words
  return message(t('slowDown.title'), [t('slowDown.text')], [button(words, 'help')])
}

const entra = 'https://entra.microsoft.com/'

/** The bot will soon be silent, and what an admin does against it. */
export const secretView = (words: Words, { app, day, days }: SecretExpires) => {
  const { t } = words
  const date = words.date(day)
  const first =
    days > 0 ? t('secret.days', { count: days, date }) : t(days === 0 ? 'secret.today' : 'secret.over', { date })
  const lines = [first, t('secret.make', { app }), t('secret.put'), t('secret.check')]
  return message(t('secret.title'), lines, [button(words, 'help')], { open: [{ title: t('secret.open'), url: entra }] })
}
