import type { MoveSaid } from '../../moves/events.ts'
import { customerMail } from '../plan/customer-mail.ts'
import { type Between, betweenFor, customerPage } from '../plan/customer-page.ts'
import { sharedTextView } from '../plan/shared-text.ts'
import { othersThan, type Words } from '../words.ts'
import { fileButton, moveButton, pageInButton } from './buttons.ts'

type Page = Extract<MoveSaid, { said: 'page' }>

/** What the customer reads of a move, in their language, to be copied or opened as a mail; nothing where there is no move to tell of. */
export const pageView = (words: Words, { id, move, plan }: Page, between: Between, voice: Words) => {
  const page = customerPage(voice, plan, betweenFor(between, move))
  const buttons = [
    fileButton(words, id, 'docx', voice.language),
    ...othersThan(voice.language).map(language => pageInButton(words, id, language)),
    moveButton(words, 'look', id),
  ]
  if (!page) return undefined
  return sharedTextView(words, { ...customerMail(voice, page, between), how: words.t('share.customer'), buttons })
}
