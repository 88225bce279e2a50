import type { AdvisedRow } from '../../conversation/batch.ts'
import type { Reply } from '../../conversation/replies.ts'
import { cut } from '../../input/cut.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import type { Section } from '../../rules/channels.ts'
import { factsInWords } from '../answer-words.ts'
import { type Button, button, languageButton } from '../buttons.ts'
import { editionInWords, sourceInWords } from '../citations.ts'
import { planAllButton } from '../moves/buttons.ts'
import { endInWords } from '../plan/in-words.ts'
import type { Words } from '../words.ts'
import { besideInWords, headlineInWords, numbered, paragraphs } from './section.ts'

/** So many lines are answered on one card; the others wait for the next message. */
export const mostOnCard = 10
const longestName = 60

/** Which kind a line is about, where a row has more than one. */
export const ofKind = ({ t }: Words, { answers }: AdvisedRow, { kind }: Section): string =>
  answers.kind === 'license' || answers.kind === 'usage' ? '' : `${t(`kind.${kind}.short`)}: `

/** What a row comes to, one line a kind. */
export const answerLines = (words: Words, one: AdvisedRow, day: string): string[] =>
  (one.sections ?? []).map(section => {
    const { t } = words
    const steps = numbered(guidanceOn(section.guidance, day))
    const todo = steps.map(({ id, number }) => `${number} ${t(`action.${id}.text`)}`).join(' ')
    return `${ofKind(words, one, section)}${headlineInWords(words, section, day)}. ${todo}`.trim()
  })

/** The same on a card: what to begin with. A tap shows the rest. */
const shortLines = (words: Words, one: AdvisedRow, day: string): string[] =>
  (one.sections ?? []).map(section => {
    const [first] = guidanceOn(section.guidance, day).steps.flat()
    const begin = first ? ` ${words.t(`action.${first}.text`)}` : ''
    return `${ofKind(words, one, section)}${headlineInWords(words, section, day)}.${begin}`
  })

/** How it stands to the document of 2020, one line a kind. */
export const besideLines = (words: Words, one: AdvisedRow, day: string): string[] =>
  (one.sections ?? []).flatMap(section => {
    const beside = besideInWords(words, section, day)
    return beside ? [`${ofKind(words, one, section)}${beside}`] : []
  })

/** What a line lacks, and how to mend it; nothing when it is answered. */
export const faultOf = ({ t }: Words, one: AdvisedRow): string | undefined => {
  if (one.sections) return undefined
  return one.missing === 'unclear' ? t(`unclear.${one.unclear}` as 'unclear.telco') : t(`batch.missing.${one.missing}`)
}

/** Read out one after another, each to its own end. */
const sentences = (parts: readonly string[]): string =>
  parts.map(part => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')

const rowOf = (words: Words, one: AdvisedRow, index: number, day: string) => {
  const fault = faultOf(words, one)
  const { answers } = one
  const [number, name] = [`${index + 1}. `, cut(one.name, longestName)]
  const ends = endInWords(words, one)
  const facts = [factsInWords(words, answers), ...ends].filter(Boolean).join(' · ')
  const answer = fault ? [] : shortLines(words, one, day)
  const document = besideLines(words, one, day)
  return {
    number,
    name,
    facts: facts ? [{ text: facts }] : [],
    answer: fault ? [] : [{ text: paragraphs(answer) }],
    document: document.map(text => ({ text })),
    fault: fault ? [{ text: `! ${fault}` }] : [],
    title: `${number}${sentences([name, ...(facts ? [facts] : []), ...(fault ? [fault] : [...answer, ...document])])}`,
    data: fault ? { verb: 'form', shown: answers } : { verb: 'answer', ...answers, shown: answers },
  }
}

/** A list that tells when terms end can be planned at once. */
const planning = (words: Words, rows: readonly AdvisedRow[]): readonly Button[] => {
  const listed = rows.flatMap(({ name, answers, sections, termEnd }) =>
    sections ? [{ customer: name, answers, ...(termEnd && { termEnd }) }] : [],
  )
  return listed.some(({ termEnd }) => termEnd) ? [planAllButton(words, listed)] : []
}

/** A pasted list, a row each: its answer, or what is missing. A tap leads on with that row. */
export const batchView = (words: Words, { rows, unread = 0, day, asFile }: Extract<Reply, { kind: 'batch' }>) => {
  const { t } = words
  const shown = rows.slice(0, mostOnCard)
  const more = rows.length - shown.length + unread
  const faults = shown.filter(one => !one.sections).length
  const sources = new Set(
    shown.flatMap(({ sections = [] }) => sections.map(({ guidance }) => guidanceOn(guidance, day).reason.source)),
  )
  return {
    title: t('batch.title', { count: shown.length }),
    lines: [
      ...(faults > 0 ? [t('batch.faults', { count: faults })] : []),
      ...(more > 0 ? [t(asFile ? 'batch.asFile' : 'batch.more', { count: more })] : []),
      t('batch.kept'),
    ].map(text => ({ text })),
    rows: shown.map((one, index) => rowOf(words, one, index, day)),
    sourcesTitle: t('advice.sources'),
    sources: [...sources].map(id => sourceInWords(words, id)).map(text => ({ text })),
    edition: editionInWords(words, day),
    buttons: [...planning(words, shown), button(words, 'restart'), languageButton(words), button(words, 'help')],
  }
}
