import type { SecretExpires } from '../../conversation/replies.ts'
import { button } from '../buttons.ts'
import type { Words } from '../words.ts'
import { message } from './message.ts'

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
