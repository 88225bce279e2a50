import type { Reply } from '../../conversation/replies.ts'
import { factsInWords } from '../answer-words.ts'
import { button, languageButton } from '../buttons.ts'
import { message } from '../message.ts'
import type { Words } from '../words.ts'

/** Where the configured expert is reached: a mail address, or a link to a chat in Teams. */
export type ExpertContact = string

const addressed = (contact: ExpertContact, subject: string, letter: string): string => {
  if (!contact.startsWith('https:')) {
    return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(letter)}`
  }
  const link = new URL(contact)
  link.searchParams.set('message', letter)
  return link.href
}

/** A way to a person, with what is known written out and ready to send. */
export const personView = (
  words: Words,
  { why, answers }: Extract<Reply, { kind: 'person' }>,
  expert: ExpertContact | undefined,
) => {
  const { t } = words
  const facts = factsInWords(words, answers)
  const letter = facts ? t('person.letter', { facts }) : t('person.letterWithoutFacts')
  const open = expert ? [{ title: t('person.open'), url: addressed(expert, t('person.subject'), letter) }] : []
  const lines = [t(`person.${why}.text`), t(expert ? 'person.ready' : 'person.nobody'), letter]
  const buttons = [button(words, 'form'), languageButton(words), button(words, 'help')]
  return message(t(`person.${why}.title`), lines, buttons, { open })
}
