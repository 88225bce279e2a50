import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { cleanLine } from '../../input/clean.ts'
import { linkTo } from '../../presentation/citations.ts'
import { type Term, termNamed, glossary as terms } from '../../presentation/glossary.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { presentation } from '../answering.ts'
import { command, json, lang, type Outcome } from '../command.ts'
import { dayMeant } from '../day.ts'
import type { Chosen } from '../options.ts'

/** A page is dated or not; what we explain ourselves no page states, and it has no certainty of a source. */
const standingOf = ({ t, language }: Words, { source }: Term) => {
  if (!source) return { basis: 'not-stated', certainty: null, sources: [] }
  const url = linkTo(source.document, language)
  const named = { ...source, title: t(`document.${source.document}`), ...(url && { url }) }
  return { basis: 'stated', certainty: source.date === null ? 'undated' : 'dated', sources: [named] }
}

/** A word of the field as data, in one language. */
const recordOf = (words: Words, term: Term) => {
  const { id, topic = null } = term
  return { id, ...term[words.language], topic, ...standingOf(words, term) }
}

const options = { lang, json } as const

const explained = (
  { lang = commonLanguage, json = false }: Chosen<typeof options>,
  texts: readonly string[],
  env: Environment,
): Outcome => {
  const wanted = cleanLine(texts.join(' '))
  const [words, { day: asOf }, { present }] = [createWords()[lang], dayMeant(undefined, env), presentation()]
  const term = wanted ? termNamed(wanted) : undefined
  const [found, exit] = [term ? [term] : wanted ? [] : terms, wanted && !term ? 4 : 0]
  if (json)
    return { text: JSON.stringify({ asOf, wanted, terms: found.map(each => recordOf(words, each)) }, null, 2), exit }
  if (term) return { text: present({ kind: 'term', term: term.id }, lang).summary, exit }
  const all = present({ kind: 'glossary' }, lang).summary
  return { text: exit ? `${words.t('person.unknown.title')}\n\n${all}` : all, exit }
}

/** `glossary TERM`: what a word of the field means, by which document; without one all of them. */
export const glossary = command(
  {
    does: 'What a word of the field means, and where that stands; without a word all of them. Not known: exit 4.',
    texts: '[TERM]',
    options,
    example: 'glossary GDAP --lang sv',
  },
  explained,
)
