import { type Button, button, languageButton } from '../buttons.ts'
import { glossary, type Term } from '../glossary.ts'
import { message } from '../message.ts'
import type { Topic } from '../topics.ts'
import { languageInWords, othersThan, type Words } from '../words.ts'
import { topicButton, topicSourceInWords } from './topic.ts'

const sourceOf = (words: Words, { source }: Term): string =>
  source ? topicSourceInWords(words, source) : words.t('glossary.ours')

/** One word of the field, with what it is called in the other languages. */
export const termView = (words: Words, term: Term, topic: Topic | undefined) => {
  const lines = [
    term[words.language].means,
    ...othersThan(words.language).map(other =>
      words.t('glossary.in', { language: languageInWords(words, other), term: term[other].term }),
    ),
    words.t('glossary.source', { source: sourceOf(words, term) }),
  ]
  const more: readonly Button[] = topic ? [topicButton(words, topic)] : []
  const all: Button = { title: words.t('button.glossary'), data: { verb: 'glossary' } }
  return message(term[words.language].term, lines, [...more, all, languageButton(words), button(words, 'help')])
}

/** All words of the field, to choose from. */
export const glossaryView = (words: Words) => {
  const { t, language } = words
  const names = glossary.map(term => term[language].term).toSorted((a, b) => a.localeCompare(b, language))
  const lines = [t('glossary.how'), names.join(' · ')]
  const learn: Button = { title: t('button.learn'), data: { verb: 'learn' } }
  return message(t('glossary.title'), lines, [learn, languageButton(words), button(words, 'help')])
}
