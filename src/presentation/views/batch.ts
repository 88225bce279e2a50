import type { AdvisedRow } from '../../conversation/batch.ts'
import type { Reply } from '../../conversation/replies.ts'
import { cut } from '../../input/cut.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { edition } from '../../rules/changes.ts'
import { factsInWords } from '../answer-words.ts'
import { button, languageButton } from '../buttons.ts'
import { editionInWords, sourceInWords } from '../citations.ts'
import type { Words } from '../words.ts'
import { paragraphs, verdictInWords } from './section.ts'

/** So many lines are answered on one card; the others wait for the next message. */
const mostOnCard = 14
const longestName = 60

/** What a row comes to, one line a kind. */
export const answerLines = ({ t }: Words, { answers, sections = [] }: AdvisedRow, day: string = edition): string[] =>
  sections.map(({ kind, guidance }) => {
    const { verdict, steps } = guidanceOn(guidance, day)
    const todo = steps.map(step => step.map(id => t(`action.${id}.text`)).join(` ${t('comparison.or')} `)).join(' ')
    const of = answers.kind === 'license' || answers.kind === 'usage' ? '' : `${t(`kind.${kind}.label`)}: `
    return `${of}${verdictInWords(t, verdict)}. ${todo}`.trim()
  })

/** What a line lacks, and how to mend it; nothing when it is answered. */
export const faultOf = ({ t }: Words, one: AdvisedRow): string | undefined => {
  if (one.sections) return undefined
  return one.missing === 'unclear' ? t(`unclear.${one.unclear}` as 'unclear.telco') : t(`batch.missing.${one.missing}`)
}

const rowOf = (words: Words, one: AdvisedRow, index: number, day: string) => {
  const fault = faultOf(words, one)
  const { answers } = one
  const [number, name] = [`${index + 1}. `, cut(one.name, longestName)]
  const facts = factsInWords(words, answers)
  const answer = fault ? [] : answerLines(words, one, day)
  return {
    number,
    name,
    facts: facts ? [{ text: facts }] : [],
    answer: fault ? [] : [{ text: paragraphs(answer) }],
    fault: fault ? [{ text: `! ${fault}` }] : [],
    title: `${number}${[name, ...(facts ? [facts] : []), fault ?? answer.join(' ')].join('. ')}`,
    data: fault ? { verb: 'form', shown: answers } : { verb: 'answer', ...answers, shown: answers },
  }
}

/** A pasted list, a row each: its answer, or what is missing. A tap leads on with that row. */
export const batchView = (words: Words, { rows, unread = 0, day = edition }: Extract<Reply, { kind: 'batch' }>) => {
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
      ...(more > 0 ? [t('batch.more', { count: more })] : []),
      t('batch.kept'),
    ].map(text => ({ text })),
    rows: shown.map((one, index) => rowOf(words, one, index, day)),
    sourcesTitle: t('advice.sources'),
    sources: [...sources].map(id => sourceInWords(words, id)).map(text => ({ text })),
    edition: editionInWords(words, day),
    buttons: [button(words, 'restart'), languageButton(words), button(words, 'help')],
  }
}
