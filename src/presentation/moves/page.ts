import type { MoveSaid } from '../../moves/events.ts'
import { customerMail } from '../plan/customer-mail.ts'
import { type Between, betweenFor, customerPage } from '../plan/customer-page.ts'
import { sharedTextView } from '../plan/shared-text.ts'
import type { Words } from '../words.ts'
import { fileButton, moveButton } from './buttons.ts'

/** What the customer reads of a move, to be copied or opened as a mail; nothing where there is no move to tell of. */
export const pageView = (words: Words, { id, move, plan }: Extract<MoveSaid, { said: 'page' }>, between: Between) => {
  const page = customerPage(words, plan, betweenFor(between, move))
  const buttons = [fileButton(words, id, 'docx'), moveButton(words, 'look', id)]
  if (!page) return undefined
  return sharedTextView(words, { ...customerMail(words, page, between), how: words.t('share.customer'), buttons })
}
