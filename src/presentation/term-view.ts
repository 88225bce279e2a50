import type { Term } from '../rules/terms.ts'
import type { Topic } from '../rules/topics.ts'
import { type Button, button, languageButton } from './buttons.ts'
import { glossary } from './glossary.ts'
import { linkInWords } from './links.ts'
import { message } from './message-view.ts'
import { topicButton } from './topic-view.ts'
import type { Words } from './words.ts'

const sourceOf = (words: Words, { source }: Term): string =>
  source
    ? words.t('topic.source', { document: linkInWords(words, source.document), date: words.date(source.date) })
    : words.t('glossary.ours')

/** One word of the field, with what it is called in the other language. */
export const termView = (words: Words, term: Term, topic: Topic | undefined) => {
  const other = words.language === 'sv' ? 'en' : 'sv'
  const lines = [
    term[words.language].means,
    words.t(`glossary.in.${other}`, { term: term[other].term }),
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
